/** The words that a tool says, and how its language writes money. */

/** @import { Language } from "../../days/writing.js" */

/** @typedef {(key: string, fills?: Readonly<Record<string, string | number>>) => string} Say */

/**
 * Return the function that says a word of `content/`, its blanks in braces filled.
 * @param {Readonly<Record<string, string>>} words
 * @returns {Say}
 */
export function wordsOf(words) {
  return (key, fills = {}) => {
    if (!Object.hasOwn(words, key)) throw new Error(`no word for ${key}`);
    return words[key].replace(/\{([a-z]+)\}/g, (blank, name) => String(fills[name] ?? blank));
  };
}

/** Return the key of a field's name: `date-handed-over` for `dates.handedOver`. @param {string} field its path */
export function wordFor(field) {
  const [name, part] = field.split(".");
  return kebab(part ? `date-${part}` : `field-${name}`);
}

/** @param {string} name such as `promisedBy` */
export function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Write an amount of money: `12,000원`, `₩12,000`. @param {number} amount in won @param {Language} language */
export function won(amount, language) {
  const digits = amount.toLocaleString("en-US");
  return language === "ko" ? `${digits}원` : `₩${digits}`;
}
