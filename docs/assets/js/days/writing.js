/** How a day, `YYYY-MM-DD`, is written in either language. */

/** @typedef {"ko" | "en"} Language */

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Write `2026년 3월 3일`, `3 March 2026`. @param {string} date @param {Language} language */
export function writtenDay(date, language) {
  const [year, month, day] = date.split("-").map(Number);
  return language === "ko" ? `${year}년 ${month}월 ${day}일` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** Write `2026년 3월 3일 (화)`, `Tue 3 March 2026`. @param {string} date @param {Language} language */
export function longDay(date, language) {
  const format = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const weekday = format.format(new Date(`${date}T00:00:00Z`));
  const day = writtenDay(date, language);
  return language === "ko" ? `${day} (${weekday})` : `${weekday} ${day}`;
}

/** Write `3월 3일 (화)`, `Tue 3 March`. @param {string} date @param {Language} language */
export function shortDay(date, language) {
  const long = longDay(date, language);
  return language === "ko" ? long.replace(/^\d+년 /, "") : long.replace(/ \d+$/, "");
}
