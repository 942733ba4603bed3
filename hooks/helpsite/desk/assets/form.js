// The page on which an entry is edited: its form beside its page, what is wrong with it, and what can be done with it.

/** @import { Field, Group } from "./values.js" */
/** @import { Findable } from "./finder.js" */
import { button, make, shown } from "./fields.js";
import { finder } from "./finder.js";
import { filled } from "./values.js";

/**
 * @typedef {{sheet: number, field: string, says: string}} Told
 * @typedef {{fields: Field[], values: Group, isNew: boolean, isSecond: boolean, file: string}} Sheet
 * @typedef {object} State
 * @property {string} digest
 * @property {[string, string[]][] | null} changes
 * @property {string[] | null} unapproved
 * @property {boolean} canGoBack
 * @property {Told[]} problems
 * @property {string[]} elsewhere
 * @typedef {State & {name: string, title: string, sheets: Sheet[], choices: Record<string, [string, string][]>,
 *   findable: Findable[], page: string, isOneOfMany: boolean,
 *   others: [string, string][]}} Opened
 */

const CALM = 400;
/** Milliseconds without typing after which an entry is checked. */
const PATIENCE = 40;
/** How often a page is asked for until it is there. */
const HEADER = 64;
/** Pixels of the page that its header covers. */

const desk = /** @type {HTMLElement} */ (document.getElementById("desk"));
/** @type {Record<string, string>} */
const words = JSON.parse(desk.dataset.words ?? "{}");
const language = document.documentElement.lang;
const entry = { kind: desk.dataset.kind ?? "", id: desk.dataset.id ?? "", language };
const isNew = desk.dataset.new === "true";

/** What the desk does not do, in its words. */
class Refusal extends Error {}

/**
 * Asks the desk for something.
 * @param {string} what
 * @param {Record<string, unknown>} more
 */
async function ask(what, more) {
  let answer;
  try {
    answer = await fetch(`/-/desk/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Desk-Token": desk.dataset.token ?? "" },
      body: JSON.stringify({ ...entry, ...more }),
    });
  } catch {
    throw new Refusal(words["failed"]);
  }
  if (answer.ok) return answer.json();
  const isTold = answer.headers.get("Content-Type")?.startsWith("application/json");
  throw new Refusal(isTold ? (await answer.json()).why : words["failed"]);
}

/** @param {Opened} opened */
function laidOut(opened) {
  const { sheets, choices } = opened;
  let { digest } = opened;
  let saved = "";
  let asked = 0;
  let timer = 0;
  const values = () => sheets.map((sheet) => sheet.values);
  const isChanged = () => JSON.stringify(values()) !== saved;

  const status = make("p", { role: "status", class: "status" });
  const wrong = make("ul", { class: "wrong" });
  const state = make("div", { class: "state" });
  const save = button(words["save"], () => act(store), { class: "main" });
  const undo = button(words["undo"], () => act(goBack));
  const form = make("form", {}, ...sheets.map(sheetShown), wrong);
  const frame = make("iframe", { title: words["page"] });
  const say = (/** @type {string} */ said) => {
    status.textContent = said;
  };

  /**
   * @param {Sheet} sheet
   * @param {number} number
   */
  function sheetShown(sheet, number) {
    if (sheet.isNew) filled(sheet.values, sheet.fields);
    const inside = shown({ words, choices, id: `f${number}` }, sheet.fields, sheet.values);
    if (!sheet.isSecond) return make("div", { "data-sheet": String(number) }, ...inside);
    const help = make("p", { class: "help" }, words["second-help"]);
    const legend = make("legend", {}, words["second"]);
    return make("fieldset", { "data-sheet": String(number), class: "second" }, legend, help, ...inside);
  }

  /** @param {Pick<State, "problems" | "elsewhere">} found */
  function tell({ problems, elsewhere }) {
    for (const says of form.querySelectorAll(".says")) says.textContent = "";
    for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
    const rest = [];
    for (const problem of problems) {
      const place = placeOf(problem);
      const says = place?.querySelector(":scope > .says");
      if (!place || !says) {
        rest.push(problem.field ? `${problem.field}: ${problem.says}` : problem.says);
        continue;
      }
      const control = place.querySelector(":scope > :is(input, textarea, select)");
      control?.setAttribute("aria-invalid", "true");
      // What a file would have to say of an empty field is no help where it is seen to be empty.
      const isEmpty = control && "value" in control && control.value === "";
      says.textContent = isEmpty ? words["fill-in"] : [says.textContent, problem.says].filter(Boolean).join(" / ");
    }
    if (elsewhere.length) rest.push(...elsewhere.map((told) => `${words["elsewhere"]}: ${told}`));
    wrong.replaceChildren(...rest.map((told) => make("li", {}, told)));
    const count = problems.length + elsewhere.length;
    // A long text may hide what stands above it.
    const first = form.querySelector(".says:not(:empty)")?.textContent ?? rest[0];
    say(count ? `${words["to-mend"]}: ${count} — ${first}` : words["fine"]);
    return count;
  }

  /**
   * Returns the field that a problem is about, or what is around it.
   * @param {Told} problem
   */
  function placeOf({ sheet, field }) {
    const around = form.querySelector(`[data-sheet="${sheet}"]`);
    for (let path = field; path; path = path.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, "")) {
      const place = around?.querySelector(`[data-path="${CSS.escape(path)}"]`);
      if (place) return place;
    }
    return null;
  }

  async function check() {
    const number = ++asked;
    if (!isChanged()) {
      tell({ problems: [], elsewhere: [] });
      return say(words["unchanged"]);
    }
    const found = await ask("check", { isNew, values: values() });
    if (number === asked) tell(found);
  }

  async function store() {
    ++asked;
    const sent = JSON.stringify(values());
    say(words["saving"]);
    const found = await ask("save", { isNew, values: values(), digest });
    if (tell(found)) {
      const first = form.querySelector("[aria-invalid]");
      if (first instanceof HTMLElement) first.focus();
      return;
    }
    saved = sent;
    if (isNew) return go(`/-/desk/edit?${new URLSearchParams({ kind: entry.kind, id: entry.id, lang: language })}`);
    follow(found);
    say(isChanged() ? words["unsaved"] : words["saved"]);
  }

  async function goBack() {
    const { isGone } = await ask("undo", { digest });
    saved = JSON.stringify(values());
    sessionStorage.setItem("desk-says", words["undone"]);
    go(isGone ? desk.dataset.list ?? "/" : location.href);
  }

  async function approve() {
    follow(await ask("approve", { digest }));
    say(words["approved"]);
  }

  /** @param {string} id */
  async function rename(id) {
    if (isChanged()) return say(words["rename-first"]);
    await ask("rename", { new: id });
    go(`/-/desk/edit?${new URLSearchParams({ kind: entry.kind, id, lang: language })}`);
  }

  /** @param {string} to */
  async function drop(to) {
    if (isChanged()) return say(words["rename-first"]);
    if (!confirm(`${words["delete-sure"]} ${opened.title}`)) return;
    say(words["saving"]);
    const found = await ask("delete", { digest, to });
    if (found.elsewhere.length) {
      wrong.replaceChildren(...found.elsewhere.map((/** @type {string} */ told) => make("li", {}, told)));
      wrong.scrollIntoView({ block: "center" });
      return say(words["delete-named"]);
    }
    digest = found.digest;
    undo.hidden = false;
    heading.textContent = `${words["delete"]}: ${opened.title}`;
    desk.replaceChildren(make("div", { class: "side" }, heading, about, make("div", { class: "bar" }, undo, status)));
    say(words["deleted"]);
  }

  /**
   * Does what a button is for; nothing else is begun until it is done.
   * @param {() => Promise<void>} does
   */
  async function act(does) {
    const buttons = [save, undo, ...state.querySelectorAll("button")].filter((one) => !one.disabled);
    clearTimeout(timer);
    for (const one of buttons) one.disabled = true;
    try {
      await does();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      say(error.message);
    } finally {
      for (const one of buttons) one.disabled = false;
    }
  }

  /** @param {State} now */
  function follow(now) {
    digest = now.digest;
    undo.hidden = !now.canGoBack;
    state.replaceChildren(changesShown(now.changes));
    if (now.unapproved) state.prepend(approvalShown(now.unapproved, () => act(approve)));
    if (!opened.isOneOfMany) return;
    state.append(
      renamingShown((id) => act(() => rename(id))),
      deletingShown(opened.others, (to) => act(() => drop(to))),
    );
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => check().catch((error) => say(error.message)), CALM);
    say(words["unsaved"]);
  });
  addEventListener("beforeunload", (event) => {
    if (isChanged()) event.preventDefault();
  });
  saved = isNew ? "" : JSON.stringify(values());
  follow(opened);
  const heading = make("h1", {}, `${words[isNew ? "new" : "edit"]}: ${opened.title}`);
  const about = make("p", { class: "about" }, `${opened.name} · `, make("code", {}, sheets[0].file), " · ");
  about.append(make("a", { href: desk.dataset.list ?? "/" }, words["list"]));
  const bar = make("div", { class: "bar" }, save, undo, status);
  desk.replaceChildren(
    make("div", { class: "side" }, heading, about, finder(opened.findable, words, form), form, state, bar),
    frame,
  );
  say(sessionStorage.getItem("desk-says") ?? "");
  sessionStorage.removeItem("desk-says");
  if (!isNew) showPage(frame, opened.page);
}

/** @param {string} href */
function go(href) {
  if (href === location.href) location.reload();
  else location.assign(href);
}

/**
 * Shows a page as soon as it is there: that of a new entry has to be built first.
 * @param {HTMLIFrameElement} frame
 * @param {string} page
 */
async function showPage(frame, page) {
  for (let time = 0; time < PATIENCE; time++) {
    if ((await fetch(page)).ok) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const [path, anchor] = page.split("#");
  // Asked for by its address, the entry would scroll this page too.
  frame.addEventListener("load", () => {
    const shown = frame.contentWindow;
    const place = shown?.document.getElementById(anchor)?.getBoundingClientRect();
    if (place) shown?.scrollTo(0, shown.scrollY + place.top - HEADER);
  });
  frame.src = path;
}

/** @param {State["changes"]} changes */
function changesShown(changes) {
  const summary = make("summary", {}, words["changes"]);
  if (!changes?.length) return make("p", { class: "help" }, words[changes ? "no-changes" : "no-commits"]);
  const rows = changes.flatMap((
    [field, found],
  ) => [make("dt", {}, field), ...found.map((one) => differenceShown("dd", one))]);
  return make("details", {}, summary, make("dl", {}, ...rows));
}

/**
 * Shows what differs: `… 받은 날부터 [-칠 일-] {+열흘+} 안에 …`.
 * @param {"dd" | "li"} tag
 * @param {string} difference
 */
function differenceShown(tag, difference) {
  const marked = (/** @type {"del" | "ins"} */ tag, /** @type {string} */ word, /** @type {string} */ text) =>
    make(tag, {}, make("span", { class: "unseen" }, `${words[word]}: `), text);
  const pieces = difference.split(/(\[-.*?-\](?=\s|$)|\{\+.*?\+\}(?=\s|$))/s).map((piece) => {
    if (piece.startsWith("[-")) return marked("del", "gone", piece.slice(2, -2));
    return piece.startsWith("{+") ? marked("ins", "added", piece.slice(2, -2)) : piece;
  });
  return make(tag, {}, ...pieces);
}

/**
 * @param {string[]} changes
 * @param {() => void} approve
 */
function approvalShown(changes, approve) {
  const about = make("p", {}, words[changes.length ? "approve-about" : "approve-new"]);
  return make(
    "section",
    { class: "approval" },
    about,
    make("ul", {}, ...changes.map((one) => differenceShown("li", one))),
    button(words["approve"], approve),
  );
}

/** @param {(id: string) => void} rename */
function renamingShown(rename) {
  const field = make("input", { id: "new-name", autocomplete: "off", pattern: "[a-z0-9]+(-[a-z0-9]+)*" });
  return make(
    "details",
    {},
    make("summary", {}, words["rename"]),
    make("p", { class: "help" }, words["rename-about"]),
    make("label", { for: "new-name" }, words["new-name"]),
    field,
    button(words["rename"], () => field.value && rename(field.value)),
  );
}

/**
 * @param {[string, string][]} others
 * @param {(to: string) => void} drop
 */
function deletingShown(others, drop) {
  const choice = make("select", { id: "stand-in" }, make("option", { value: "" }, words["none"]));
  choice.append(...others.map(([id, title]) => make("option", { value: id }, title)));
  const label = make("label", { for: "stand-in" }, words["stand-in"]);
  return make(
    "details",
    {},
    make("summary", {}, words["delete"]),
    make("p", { class: "help" }, words["delete-about"]),
    ...(others.length ? [label, choice] : []),
    button(words["delete"], () => drop(choice.value)),
  );
}

ask("open", { isNew }).then(laidOut).catch((error) => {
  const status = desk.querySelector("[role=status]");
  if (status) status.textContent = error.message;
  desk.append(make("a", { href: desk.dataset.list ?? "/" }, words["list"]));
});
