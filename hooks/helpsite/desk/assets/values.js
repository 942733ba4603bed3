// The values of an entry as its form changes them: groups keep the order of their fields.

/**
 * @typedef {{name: string, label: string, help: string, needed: boolean, type: string, of?: string, links?: boolean,
 *   refers?: string, choices?: [string, string][], fields?: Field[], item?: Field}} Field
 * @typedef {{[name: string]: any}} Group
 * @typedef {string | any[] | Group} Value whatever a content file holds: texts, and lists and groups of them
 */

/**
 * Returns what stands in a field that nobody has filled in yet.
 * @param {Field} field
 * @returns {Value}
 */
export function blank(field) {
  switch (field.type) {
    case "lines":
      return [];
    case "list":
      return field.item ? [blank(field.item)] : [];
    case "map":
      return {};
    case "pair":
      return field.of === "lines" ? { ko: [], en: [] } : { ko: "", en: "" };
    case "group":
      return filled({}, field.fields ?? []);
    default:
      return "";
  }
}

/**
 * Returns a group with a place for every field that it needs.
 * @param {Group} group
 * @param {Field[]} fields
 */
export function filled(group, fields) {
  for (const field of fields) {
    if (field.needed && !(field.name in group)) put(group, fields, field.name, blank(field));
  }
  return group;
}

/**
 * Puts a value into a group, behind the field before it; takes it out where there is none.
 * @param {Group} group
 * @param {Field[]} fields
 * @param {string} name
 * @param {Value | undefined} value
 */
export function put(group, fields, name, value) {
  if (value === undefined) {
    delete group[name];
  } else if (name in group) {
    group[name] = value;
  } else {
    const names = fields.map((field) => field.name);
    const before = new Set(names.slice(0, names.indexOf(name)));
    const rest = Object.entries(group);
    const at = rest.findLastIndex(([key]) => before.has(key) || !names.includes(key)) + 1;
    for (const [key] of rest) delete group[key];
    Object.assign(group, Object.fromEntries(rest.slice(0, at)), { [name]: value }, Object.fromEntries(rest.slice(at)));
  }
}

/**
 * Tells whether a field that need not be there is not: a group is there as soon as somebody uses it.
 * @param {Field} field
 * @param {Value | undefined} value
 */
export function isLeftOut(field, value) {
  if (field.type === "group") return value === undefined;
  return field.type === "list" ? Array.isArray(value) && !value.length : isEmpty(value);
}

/**
 * @param {Value | undefined} value
 * @returns {boolean}
 */
function isEmpty(value) {
  if (value === undefined || typeof value === "string") return !value;
  return Object.values(value).every(isEmpty);
}

/**
 * @param {Value | undefined} value
 * @returns {value is Group}
 */
export function isGroup(value) {
  return typeof value === "object" && !Array.isArray(value);
}
