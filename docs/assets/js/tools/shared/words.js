/** The words that a tool says, and how its language writes days, money and lists. */

/** @typedef {"ko" | "en"} Language */
/** @typedef {(key: string, fills?: Readonly<Record<string, string | number>>) => string} Say */

/**
 * Give the function that says a word of `content/`, its blanks in braces filled.
 *
 * @param {Readonly<Record<string, string>>} words
 * @returns {Say}
 */
export function wordsOf(words) {
  return (key, fills = {}) => {
    if (!Object.hasOwn(words, key)) throw new Error(`no word for ${key}`);
    return words[key].replace(/\{([a-z]+)\}/g, (blank, name) => String(fills[name] ?? blank));
  };
}

/**
 * Give the key under which a field of a case is named: `date-handed-over` for `dates.handedOver`.
 *
 * @param {string} field its path in the case
 * @returns {string}
 */
export function wordFor(field) {
  const [name, part] = field.split(".");
  const key = part ? `date-${part}` : `field-${name}`;
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Write a day with its weekday: `2026년 3월 3일 (화)`, `Tue 3 March 2026`.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {Language} language
 * @returns {string}
 */
export function longDay(date, language) {
  const day = new Date(`${date}T00:00:00Z`);
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(day);
  const [year, month, number] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  if (language === "ko") return `${year}년 ${month}월 ${number}일 (${weekday})`;
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(day);
  return `${weekday} ${number} ${name} ${year}`;
}

/**
 * Write a day without its year: `3월 3일 (화)`, `Tue 3 March`.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {Language} language
 * @returns {string}
 */
export function shortDay(date, language) {
  const long = longDay(date, language);
  return language === "ko" ? long.replace(/^\d+년 /, "") : long.replace(/ \d+$/, "");
}

/**
 * Write an amount of money: `12,000원`, `₩12,000`.
 *
 * @param {number} amount in won
 * @param {Language} language
 * @returns {string}
 */
export function won(amount, language) {
  const digits = amount.toLocaleString("en-US");
  return language === "ko" ? `${digits}원` : `₩${digits}`;
}
