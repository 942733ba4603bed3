/**
 * Only the search needs the theme's script, which is larger than a whole page: let it come when somebody searches.
 * @param {string} url of the script
 * @returns {{ isComing: () => boolean, load: () => Promise<void> }} whether it is there or on its way; and what loads
 *   it, which after a failure may be tried again
 */
export function themeLoader(url) {
  let isComing = false;
  const load = () =>
    new Promise((resolve, reject) => {
      isComing = true;
      const script = document.createElement("script");
      script.src = url;
      script.onload = () => resolve(undefined);
      script.onerror = () => {
        isComing = false;
        script.remove();
        reject(new Error(url));
      };
      document.head.append(script);
    });
  return { isComing: () => isComing, load };
}
