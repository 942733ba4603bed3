// The fields of a form: each writes what is typed into the values, and shows what is wrong with it.

/** @import { Field, Group, Value } from "./values.js" */
import { blank, isGroup, isLeftOut, put } from "./values.js";

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 * @typedef {object} Form
 * @property {Record<string, string>} words
 * @property {Record<string, [string, string][]>} choices
 * @property {string} id what the ids of its elements begin with
 */

const ISO_DAY = /^(\d{4}-\d\d-\d\d)?$/;

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} inside
 */
export function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/**
 * @param {string} word
 * @param {() => void} does
 * @param {Record<string, string>} attributes
 */
export function button(word, does, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, word);
  element.addEventListener("click", does);
  return element;
}

/**
 * Shows every field of a group.
 * @param {Form} form
 * @param {Field[]} fields
 * @param {Group} group
 * @param {string} path what its fields are called in what is told of them
 */
export function shown(form, fields, group, path = "") {
  return fields.map((field) => {
    const inside = path ? `${path}.${field.name}` : field.name;
    const change = (/** @type {Value | undefined} */ value) =>
      put(group, fields, field.name, !field.needed && isLeftOut(field, value) ? undefined : value);
    return one(form, field, inside, () => group[field.name], change);
  });
}

/**
 * Shows one field, whatever it is.
 * @param {Form} form
 * @param {Field} field
 * @param {string} path
 * @param {() => Value | undefined} get
 * @param {(value: Value | undefined) => void} set
 * @returns {HTMLElement}
 */
function one(form, field, path, get, set) {
  switch (field.type) {
    case "pair":
      return pair(form, field, path, get, set);
    case "group":
      return group(form, field, path, get, set);
    case "list":
      return list(form, field, path, get, set);
    case "map":
      return map(form, field, path, get, set);
    default:
      return single(form, field, path, get, set);
  }
}

/**
 * @param {Form} form
 * @param {string} path
 * @param {string} of
 */
const idOf = (form, path, of = "") => `${form.id}-${path.replaceAll(/[^a-z0-9_]+/gi, "-")}${of}`;

/**
 * A field with one control.
 * @param {Form} form
 * @param {Field} field
 * @param {string} path
 * @param {() => Value | undefined} get
 * @param {(value: Value | undefined) => void} set
 * @param {string} language
 */
function single(form, field, path, get, set, language = "") {
  const id = idOf(form, path);
  const control = controlFor(form, field, get(), language);
  control.id = id;
  control.setAttribute("aria-describedby", `${id}-help ${id}-says`);
  if (language) control.lang = language;
  control.addEventListener("input", () => {
    const lines = control.value.split("\n").map((line) => line.trim());
    set(field.type === "lines" ? lines.filter(Boolean) : control.value);
  });
  const help = [field.help, field.type === "lines" ? form.words["one-a-line"] : "", optional(form, field)];
  return make(
    "div",
    { class: "field", "data-path": path },
    make("label", { for: id }, field.label),
    make("p", { class: "help", id: `${id}-help` }, help.filter(Boolean).join(" · ")),
    make("p", { class: "says", id: `${id}-says` }),
    control,
  );
}

/**
 * @param {Form} form
 * @param {Field} field
 */
const optional = (form, field) => field.needed ? "" : form.words["optional"];

/**
 * @param {Form} form
 * @param {Field} field
 * @param {Value | undefined} value
 * @param {string} language
 * @returns {Control}
 */
function controlFor(form, field, value, language) {
  const text = Array.isArray(value) ? value.join("\n") : typeof value === "string" ? value : "";
  if (field.type === "choice" || field.type === "flag") {
    return select(form, field, text);
  }
  if (field.type === "text" || field.type === "lines") {
    const area = make("textarea", { rows: String(Math.min(24, Math.max(2, text.split("\n").length + 1))) });
    area.value = text;
    if (field.type === "text" && language) area.dataset.takes = field.links ? "link" : "reference";
    return area;
  }
  if (field.type === "line" && language) return lineFor(text);
  const input = make("input", {
    type: field.type === "day" && ISO_DAY.test(text) ? "date" : "text",
    autocomplete: "off",
  });
  input.value = text;
  if (field.type === "target") input.dataset.takes = "target";
  return input;
}

/**
 * Returns a field for one line of words, of which all is seen however long it is.
 * @param {string} text
 */
function lineFor(text) {
  const area = make("textarea", { rows: "1", class: "line" });
  area.value = text;
  area.dataset.takes = "reference";
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
  area.addEventListener("paste", () => {
    setTimeout(() => {
      if (!area.value.includes("\n")) return;
      area.value = area.value.trim().replace(/\s*\n\s*/g, " ");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
  return area;
}

/**
 * @param {Form} form
 * @param {Field} field
 * @param {string} value
 */
function select(form, field, value) {
  /** @type {[string, string][]} */
  const flags = [["true", form.words["yes"]], ["false", form.words["no"]]];
  const choices = field.type === "flag" ? flags : field.choices ?? form.choices[field.refers ?? ""] ?? [];
  const element = make("select", {}, make("option", { value: "" }, form.words[field.needed ? "choose" : "none"]));
  for (const [id, title] of choices) element.append(make("option", { value: id }, title));
  if (value && !choices.some(([id]) => id === value)) element.append(make("option", { value }, value));
  element.value = value;
  return element;
}

/**
 * Fields in a frame of their own.
 * @param {Form} form
 * @param {Field} field
 * @param {string} path
 * @param {...Node} inside
 */
function framed(form, field, path, ...inside) {
  const id = idOf(form, path);
  const help = [field.help, optional(form, field)].filter(Boolean).join(" · ");
  return make(
    "fieldset",
    { class: `field ${field.type}`, "data-path": path, "aria-describedby": `${id}-help ${id}-says` },
    make("legend", {}, field.label),
    make("p", { class: "help", id: `${id}-help` }, help),
    make("p", { class: "says", id: `${id}-says` }),
    ...inside,
  );
}

/**
 * Korean and English side by side.
 * @type {typeof one}
 */
function pair(form, field, path, get, set) {
  /** @type {Field[]} */
  const languages = [["ko", "한국어"], ["en", "English"]].map(([name, label]) => (
    { name, label, help: "", needed: true, type: field.of ?? "line", links: field.links ?? false }
  ));
  const value = get();
  /** @type {Group} */
  const texts = isGroup(value) ? value : Object(blank(field));
  const inside = languages.map((inner) => {
    const change = (/** @type {Value | undefined} */ text) => {
      put(texts, languages, inner.name, text);
      set(texts);
    };
    return single(form, inner, `${path}.${inner.name}`, () => texts[inner.name], change, inner.name);
  });
  return framed(form, field, path, ...inside);
}

/** @type {typeof one} */
function group(form, field, path, get, set) {
  const frame = framed(form, field, path);
  const inside = make("div");
  const show = () => {
    const value = get();
    inside.replaceChildren();
    if (isGroup(value)) inside.append(...shown(form, field.fields ?? [], value, path));
    if (!field.needed) {
      const toggle = () => {
        set(isGroup(value) ? undefined : blank(field));
        show();
        inside.querySelector("button")?.focus();
        inside.dispatchEvent(new Event("input", { bubbles: true }));
      };
      inside.append(button(form.words[isGroup(value) ? "drop" : "use"], toggle));
    }
  };
  show();
  frame.append(inside);
  return frame;
}

/** @type {typeof one} */
function map(form, field, path, get) {
  const value = get();
  const item = field.item;
  /** @type {Group} */
  const texts = isGroup(value) && item ? value : {};
  const inside = Object.keys(texts).map((name) => {
    const named = { .../** @type {Field} */ (item), name, label: name, help: "", needed: true };
    const set = (/** @type {Value | undefined} */ text) => {
      texts[name] = text ?? "";
    };
    return one(form, named, `${path}.${name}`, () => texts[name], set);
  });
  return framed(form, field, path, ...inside);
}

/**
 * Items that can be added, moved and taken out, by keys as well.
 * @type {typeof one}
 */
function list(form, field, path, get, set) {
  const item = /** @type {Field} */ (field.item);
  const items = make("ol", { class: "items" });
  /** @returns {Value[]} */
  const values = () => {
    const value = get();
    return Array.isArray(value) ? [...value] : [];
  };
  const change = (/** @type {Value[]} */ now, /** @type {number} */ focused, /** @type {string} */ on) => {
    set(now);
    show();
    const inside = items.children[focused] ?? items.children[focused - 1];
    const target = inside?.querySelector(on) ?? inside?.querySelector("button:not(:disabled)") ?? add;
    if (target instanceof HTMLElement) target.focus();
    items.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const move = (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ on) => {
    const now = values();
    now.splice(to, 0, ...now.splice(from, 1));
    change(now, to, on);
  };
  const replace = (/** @type {number} */ at, /** @type {Value | undefined} */ value) => {
    const now = values();
    now[at] = value ?? "";
    set(now);
  };
  const row = (/** @type {number} */ at, /** @type {number} */ count) => {
    const named = { ...item, name: "", label: String(at + 1), help: "", needed: true };
    const inside = one(form, named, `${path}[${at + 1}]`, () => values()[at], (value) => replace(at, value));
    const tool = (/** @type {string} */ word, /** @type {string} */ sign, /** @type {() => void} */ does) =>
      button(sign, does, { class: word, "aria-label": `${named.label}: ${form.words[word]}`, title: form.words[word] });
    const tools = [
      tool("up", "↑", () => move(at, at - 1, ".up:not(:disabled)")),
      tool("down", "↓", () => move(at, at + 1, ".down:not(:disabled)")),
      tool("remove", "×", () => change(values().toSpliced(at, 1), at, ".remove")),
    ];
    tools[0].disabled = at === 0;
    tools[1].disabled = at === count - 1;
    return make("li", {}, inside, make("div", { class: "item-tools" }, ...tools));
  };
  const show = () => items.replaceChildren(...values().map((_, at, all) => row(at, all.length)));
  const add = button(form.words["add"], () => {
    const now = values();
    change([...now, blank(item)], now.length, "input, select, textarea");
  }, { "aria-label": `${field.label}: ${form.words["add"]}` });
  show();
  return framed(form, field, path, items, add);
}
