// @ts-check

/**
 * The theme's search listens to key strokes only, so text that is pasted, dictated or dropped finds nothing.
 * Tell it of every other change as if a key had been let go.
 *
 * @param {Element | null} field the search field
 */
export function listenToEveryInput(field) {
  field?.addEventListener("input", () => {
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  });
}
