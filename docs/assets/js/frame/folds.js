/** What is folded away on a page, and has to be seen. */

/** Paper cannot be opened: print what is folded away on the screen, and fold it again afterwards. */
export function unfoldForPrint() {
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of unfolded) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of unfolded) details.open = false;
  });
}

/** A link to a part of a page opens what is folded there: around it, or the first thing folded in it. */
export function openTarget() {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const inside = target?.matches("article") ? target.querySelector("details") : null;
    for (let around = inside ?? target?.closest("details"); around;) {
      around.open = true;
      around = around.parentElement?.closest("details") ?? null;
    }
  };
  window.addEventListener("hashchange", open);
  open();
}
