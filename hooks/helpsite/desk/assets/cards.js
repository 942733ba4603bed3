// Each card of a page that lists entries leads its editor to where it can be edited.

const page = /-\/desk\/\?page=([^&]*)/.exec(document.querySelector(".hs-edit")?.getAttribute("href") ?? "");
const cards = [...document.querySelectorAll("article[id]")];

if (page && cards.length) {
  const answer = await fetch(`/-/desk/cards?page=${page[1]}&lang=${document.documentElement.lang}`);
  /** @type {{ edit: string, cards: Record<string, { form: string, place: string, file: string }> }} */
  const known = await answer.json();
  for (const card of cards) {
    const entry = known.cards[card.id];
    if (entry) card.append(links(known.edit, entry));
  }
}

/** @param {string} edit @param {{ form: string, place: string, file: string }} entry */
function links(edit, { form, place, file }) {
  const line = document.createElement("p");
  line.className = "hs-preview";
  line.append(link(form, edit), " · ", link(file, place));
  return line;
}

/** @param {string} href @param {string} text */
function link(href, text) {
  const made = document.createElement("a");
  Object.assign(made, { href, textContent: text, target: "_top" });
  return made;
}
