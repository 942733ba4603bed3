import { todayInKorea } from "../days/korea.js";

/**
 * Show the notices of today; each carries its first and last day.
 * @param {Iterable<HTMLElement>} notices
 * @param {string} [today] `YYYY-MM-DD` in Korea
 */
export function showNotices(notices, today = todayInKorea()) {
  for (const notice of notices) {
    const { from = "", until = "" } = notice.dataset;
    notice.hidden = today < from || today > until;
  }
}
