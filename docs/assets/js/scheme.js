// @ts-check

/**
 * Let a button switch between light and dark: it presses the theme's next box, and the theme does and keeps the rest.
 *
 * @param {Element} button
 */
export function startSchemeSwitch(button) {
  const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("[name=__palette]")]);
  button.addEventListener("click", () => {
    const now = boxes.findIndex((box) => box.dataset.mdColorScheme === document.body.dataset.mdColorScheme);
    boxes[(now + 1) % boxes.length].click();
  });
}
