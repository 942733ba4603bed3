/**
 * The theme opens its menu and its search by labels of hidden boxes, which no key reaches. Let buttons open and close
 * them, Escape close them, and the focus go in and come back.
 * @param {HTMLInputElement} box the theme's: ticked while open
 * @param {HTMLElement | null} first what gets the focus when it is opened
 * @param {Iterable<HTMLElement>} behind what is out of reach while it is open
 * @returns {() => void} opens it
 */
export function startOpening(box, first, behind = []) {
  const openers = document.querySelectorAll(`[data-opens=${box.dataset.mdToggle}]`);
  const closers = document.querySelectorAll(`[data-closes=${box.dataset.mdToggle}]`);
  /** @type {Element | null} */
  let before = null;

  const close = () => {
    if (box.checked) box.click();
  };
  const open = () => {
    if (!box.checked) {
      before = document.activeElement;
      box.click();
    }
    first?.focus({ preventScroll: true });
  };

  box.addEventListener("change", () => {
    for (const opener of openers) opener.setAttribute("aria-expanded", String(box.checked));
    for (const element of behind) element.inert = box.checked;
    if (box.checked) return;
    if (before instanceof HTMLElement) before.focus();
    else first?.blur();
    before = null;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) close();
  });
  window.addEventListener("resize", () => {
    if (first && !first.checkVisibility()) close();
  });
  for (const opener of openers) opener.addEventListener("click", open);
  for (const closer of closers) closer.addEventListener("click", close);
  return open;
}
