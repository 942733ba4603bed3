// @ts-check

/**
 * The theme takes single letters typed anywhere for commands: a slip of the finger or a dictated word sets them off.
 * Keep them from it, and let Ctrl+K or ⌘K open the search instead.
 *
 * @param {() => void} openSearch
 * @param {() => boolean} isSearching the open search needs every letter
 */
export function startShortcuts(openSearch, isSearching) {
  document.addEventListener("keydown", (event) => {
    const commands = event.ctrlKey || event.metaKey;
    if (commands && event.code === "KeyK" && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      openSearch();
    } else if (!commands && event.key.length === 1 && !isSearching()) {
      event.stopPropagation();
    }
  });
}
