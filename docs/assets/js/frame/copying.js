/**
 * Let a button copy the Korean text of the message it belongs to, and say whether that worked.
 * @param {HTMLButtonElement} button its data attributes hold the words to show
 */
export function startCopying(button) {
  const script = document.getElementById(button.dataset.copy ?? "")?.querySelector(".hs-script[lang=ko]");
  const said = document.createElement("span");
  said.className = "hs-said";
  said.setAttribute("role", "status");
  button.after(said);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(script?.textContent ?? "");
      said.textContent = button.dataset.copied ?? "";
    } catch {
      said.textContent = button.dataset.notCopied ?? "";
    }
  });
}
