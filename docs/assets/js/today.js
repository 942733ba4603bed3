// @ts-check

/**
 * Give the date in Korea, wherever the device is.
 *
 * @param {Date} [now]
 * @returns {string} `YYYY-MM-DD`
 */
export function todayInKorea(now = new Date()) {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Seoul" }).formatToParts(now);
  const part = (/** @type {string} */ type) => parts.find((found) => found.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}
