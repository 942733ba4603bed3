/** Choosing a letter: first whom it is for, then which; or arriving with it in the address. */

import { element, find } from "../shared/elements.js";

/** @import { Data, MessageShown, Tool } from "../shared/tool.js" */

/** @param {Tool} tool @param {(message: MessageShown | undefined) => void} onChoice a letter is chosen, or none */
export function startChooser({ place, data, say, cases }, onChoice) {
  /** @type {HTMLFieldSetElement} */
  const recipients = find("[data-recipients]", place);
  const radios = /** @type {HTMLInputElement[]} */ ([...recipients.querySelectorAll("input")]);
  const links = /** @type {HTMLAnchorElement[]} */ ([...find("[data-messages]", place).querySelectorAll("a")]);
  /** @type {MessageShown | undefined} */
  let chosen;

  const byId = (/** @type {string} */ id) => data.messages.find((message) => message.id === id);
  const idIn = (/** @type {string} */ hash) => decodeURIComponent(hash.slice(1));

  const showChoice = () => {
    const to = radios.find((radio) => radio.checked)?.value;
    for (const link of links) {
      const message = byId(idIn(link.hash));
      /** @type {HTMLElement} */ (link.parentElement).hidden = message?.to !== to;
      if (message && message === chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const { id } of data.messages) {
      const article = document.getElementById(id);
      if (article) article.hidden = id !== chosen?.id;
    }
  };

  /** @param {MessageShown | undefined} message */
  const choose = (message) => {
    if (message) {
      for (const radio of radios) radio.checked = radio.value === message.to;
    }
    const isNew = message !== chosen;
    chosen = message;
    showChoice();
    if (isNew) onChoice(message);
  };

  const arrive = () => {
    const message = byId(idIn(window.location.hash));
    if (!message) return;
    choose(message);
    goTo(message);
  };

  recipients.addEventListener("change", () => {
    const to = radios.find((radio) => radio.checked)?.value;
    const found = data.messages.filter((message) => message.to === to);
    choose(found.length === 1 ? found[0] : undefined);
  });
  for (const link of links) {
    link.addEventListener("click", () => {
      // The address may hold this letter already while another is open; then nothing tells that it was pressed.
      if (link.hash === window.location.hash) arrive();
    });
  }
  window.addEventListener("hashchange", arrive);

  cases.follow(({ open }) => {
    for (const link of links) {
      const badge = link.querySelector("small");
      if (idIn(link.hash) !== firstFor(data, open?.situation)) badge?.remove();
      else if (!badge) link.append(element("small", { class: "hs-fitting" }, say("messages-fitting")));
    }
  });

  recipients.hidden = false;
  const first = byId(idIn(window.location.hash)) ?? byId(firstFor(data, cases.open.situation));
  if (first) choose(first);
  else {
    if (radios[0]) radios[0].checked = true;
    showChoice();
  }
  if (first && idIn(window.location.hash) === first.id) document.getElementById(first.id)?.scrollIntoView();
}

/** Return the id of the letter with which a situation begins. @param {Data} data @param {string} [situation] */
function firstFor(data, situation) {
  return data.situations.find(({ id }) => id === situation)?.messages[0] ?? "";
}

/** Bring a letter into view, and let its title be what is read next. @param {MessageShown} message */
function goTo({ id }) {
  const article = document.getElementById(id);
  const title = article?.querySelector("h2");
  title?.setAttribute("tabindex", "-1");
  title?.focus({ preventScroll: true });
  article?.scrollIntoView();
}
