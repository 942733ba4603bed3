/** What a visitor chose for all pages. Where the browser keeps nothing, a choice holds for this page. */

/** @param {string} key @returns {string | null} */
export function keptChoice(key) {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string | undefined} choice undefined for what holds without one */
export function keepChoice(key, choice) {
  try {
    if (choice === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, choice);
  } catch {
    // It holds for this page.
  }
}
