/** Building parts of a page. Text stays text: nothing here reads HTML. */

/** @typedef {Node | string | number | false | null | undefined} Child nothing is shown for false, null, undefined */
/** @typedef {string | number | boolean | EventListener | undefined} Value */

const HANGUL = /([가-힣ㄱ-ㆎ](?:[\s·.,()\d]*[가-힣ㄱ-ㆎ])*)/;
/** @type {ReadonlySet<string>} elements that hold text and nothing else */
const TEXT_ONLY = new Set(["option", "textarea", "title"]);

/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, Value>>} [attributes] `true` sets an attribute without a value, `false` and
 *   `undefined` leave it out; a function under `onclick` and the like becomes a listener
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...shown(children, attributes.lang === "ko" || TEXT_ONLY.has(tag)));
  return made;
}

/**
 * Make a button; a plain one unless its attributes say otherwise.
 * @param {Child | readonly Child[]} content
 * @param {EventListener} onclick
 * @param {Readonly<Record<string, Value>>} [attributes]
 */
export function button(content, onclick, attributes = {}) {
  return element("button", { type: "button", class: "hs-button hs-button--plain", ...attributes, onclick }, content);
}

/**
 * Make the options of a choice.
 * @param {readonly { id: string, name: string }[]} choices
 * @param {string} [none] what is shown first, where nothing is chosen
 */
export function options(choices, none) {
  const all = none === undefined ? choices : [{ id: "", name: none }, ...choices];
  return all.map(({ id, name }) => element("option", { value: id }, name));
}

/** Say something where it is read out, unless it stands there already. @param {Element} place @param {string} text */
export function announce(place, text) {
  if (place.textContent !== text) show(place, text);
}

/**
 * Show other children in a place, and keep the focus where it was if the focused element has an `id` that stays.
 * @param {Element} place
 * @param {...(Child | readonly Child[])} children
 */
export function show(place, ...children) {
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : "";
  place.replaceChildren(...shown(children));
  if (focused) document.getElementById(focused)?.focus();
}

/**
 * Find an element that a template is known to hold.
 * @template {HTMLElement} [Found=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {Found}
 * @throws {Error} where the template does not hold it
 */
export function find(selector, within = document) {
  const found = /** @type {Found | null} */ (within.querySelector(selector));
  if (!found) throw new Error(`nothing here is ${selector}`);
  return found;
}

/**
 * Let the browser save a text as a file; nothing leaves the device.
 * @param {string} name of the file
 * @param {string} text
 * @param {string} type such as `text/csv`
 */
export function saveAsFile(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * @param {readonly (Child | readonly Child[])[]} children
 * @param {boolean} [asTheyAre] their language is told already, or cannot be
 * @returns {(Node | string)[]}
 */
function shown(children, asTheyAre = false) {
  const all = /** @type {Child[]} */ (children.flat());
  return all.flatMap((child) => {
    if (child === false || child === null || child === undefined) return [];
    if (child instanceof Node) return [child];
    return asTheyAre || document.documentElement.lang === "ko" ? [String(child)] : marked(String(child));
  });
}

/**
 * Tell readers aloud, on an English page, what is Korean in a text. However it is cut up, it stays one part of a line.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
function marked(text) {
  const pieces = text.split(HANGUL);
  if (pieces.length === 1) return [text];
  const korean = (/** @type {string} */ piece) => element("span", { lang: "ko" }, piece);
  const parts = pieces.map((piece, place) => (place % 2 ? korean(piece) : piece)).filter((part) => part !== "");
  return parts.length === 1 ? parts : [element("span", {}, ...parts)];
}
