/** The day and the time in Korea, wherever the device is. */

/** @param {Date} [now] @returns {string} `YYYY-MM-DD` */
export function todayInKorea(now = new Date()) {
  const part = partsOf(now, { year: "numeric", month: "2-digit", day: "2-digit" });
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** @param {Date} [now] @returns {string} `HH:MM` */
export function timeInKorea(now = new Date()) {
  const part = partsOf(now, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${part("hour")}:${part("minute")}`;
}

/** @param {Date} now @param {Intl.DateTimeFormatOptions} shown @returns {(type: string) => string} */
function partsOf(now, shown) {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Seoul", ...shown }).formatToParts(now);
  return (type) => parts.find((found) => found.type === type)?.value ?? "";
}
