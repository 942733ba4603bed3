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
