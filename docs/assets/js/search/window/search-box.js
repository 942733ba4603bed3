/** The search field: every way of putting words into it is heard, and Enter opens the best result once it is found. */

/** How long the results must stand still before Enter trusts them. */
const SETTLED = 40;
const BEST = ".md-search-result__list [data-md-score]";

/**
 * The theme listens to key strokes only: text that is pasted, dictated or dropped would find nothing, and Enter while
 * a syllable is being composed would be lost or open what was found for half a word.
 * @param {HTMLInputElement} field
 * @param {Element} results the theme's: what it says of them, and their list; both change with every answer
 * @param {() => void} wake loads the search, unless it is there or on its way
 */
export function startSearchField(field, results, wake) {
  let answered = true;
  let entered = false;
  let composedEnter = false;
  let timer = 0;

  const tellTheme = () => field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  const openBest = () => {
    /** @type {HTMLElement[]} */
    const found = [...results.querySelectorAll(BEST)].filter((one) => one instanceof HTMLElement);
    const score = (/** @type {HTMLElement} */ one) => Number(one.dataset.mdScore);
    const best = found.reduce((top, one) => (score(one) > score(top) ? one : top), found[0]);
    // Nothing found may be the answer to what stood in the field before: the next answer is waited for.
    entered = !best;
    best?.closest("a")?.click();
  };
  const openSoon = () => {
    window.clearTimeout(timer);
    if (entered && answered) timer = window.setTimeout(openBest, SETTLED);
  };
  const enter = () => {
    entered = true;
    openSoon();
  };

  field.addEventListener("input", () => {
    answered = field.value === "";
    entered = false;
    tellTheme();
  });
  const answers = new MutationObserver(() => {
    answered = true;
    openSoon();
  });
  for (const part of results.children) answers.observe(part, { childList: true });

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
