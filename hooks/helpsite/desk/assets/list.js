// The list of entries, narrowed down while somebody types.

const filter = document.getElementById("filter");
const kinds = [...document.querySelectorAll("details")];
const first = kinds.map((kind) => kind.open);

filter?.addEventListener("input", () => {
  const asked = filter instanceof HTMLInputElement ? filter.value.trim().toLowerCase() : "";
  kinds.forEach((kind, number) => {
    let fits = 0;
    for (const entry of kind.querySelectorAll("li")) {
      entry.hidden = !(entry.textContent ?? "").toLowerCase().includes(asked);
      fits += entry.hidden ? 0 : 1;
    }
    kind.hidden = !fits && asked !== "";
    kind.open = asked ? fits > 0 : first[number];
  });
});
