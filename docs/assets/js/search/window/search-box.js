/** The search field: every way of putting words into it is heard, and Enter opens the best result once it is found. */

/** The best result, which says what was asked: see `entries/search.js`. */
const BEST = "[data-answers]";

/**
 * The theme listens to key strokes only: text that is pasted, dictated or dropped would find nothing, and Enter while
 * a syllable is being composed would be lost or open what was found for half a word.
 * @param {HTMLInputElement} field
 * @param {Element} results the theme's
 * @param {() => void} wake loads the search, unless it is there or on its way
 */
export function startSearchField(field, results, wake) {
  let entered = false;
  let composedEnter = false;

  const tellTheme = () => field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  const openBest = () => {
    /** @type {HTMLElement | null} */
    const best = results.querySelector(BEST);
    if (!entered || best?.dataset.answers !== field.value) return;
    entered = false;
    best.closest("a")?.click();
  };
  const enter = () => {
    entered = true;
    openBest();
  };

  field.addEventListener("input", () => {
    entered = false;
    tellTheme();
  });
  new MutationObserver(openBest).observe(results, { childList: true, subtree: true });

  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    if (event.isComposing) {
      composedEnter = true;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    // Some input methods send Enter again after the syllable it ended.
    if (!composedEnter) enter();
    composedEnter = false;
  });
  field.addEventListener("compositionend", () => {
    tellTheme();
    if (composedEnter) enter();
    window.setTimeout(() => (composedEnter = false));
  });
  field.form?.addEventListener("submit", (event) => event.preventDefault());
  wakeEarly(field, wake);
}

/**
 * The search is loaded with the first sign that somebody will search, or at once by a link to what it finds.
 * @param {HTMLInputElement} field
 * @param {() => void} wake
 */
function wakeEarly(field, wake) {
  if (new URL(location.href).searchParams.has("q")) wake();
  for (const opener of [field, ...document.querySelectorAll("[data-opens=search]")]) {
    for (const sign of ["pointerenter", "pointerdown", "focus", "input"]) opener.addEventListener(sign, wake);
  }
}
