/** The search itself: documents in, results out. It knows nothing of the page that shows them. */

import { Index } from "./inverted-index.js";
import { Matcher } from "./matching.js";
import { looksLikeOrderNumber } from "./order-numbers.js";
import { Ranking } from "./ranking.js";
import { readingsOf } from "./readings.js";
import { escape, Marker } from "./snippets.js";
import { keysIn } from "./words.js";

/** @import { Documents, Page, Part } from "./inverted-index.js" */
/** @import { Unit } from "./matching.js" */
/** @import { Found } from "./ranking.js" */

/**
 * @typedef {object} Hit a page, or a part of one; title and text are HTML in which only `<mark>` is mark-up
 * @property {string} location path below the language's home, with the part's anchor
 * @property {string} title
 * @property {string} text
 * @property {number} score
 * @typedef {object} Result
 * @property {Hit} page
 * @property {Hit[]} parts those that match, the best first
 * @typedef {object} Answer
 * @property {Result[]} results the best first
 * @property {boolean} weak whether they are no more than a hint
 */

/** Another keyboard is a guess: what is typed wins where both find something. */
const GUESS = 0.9;
/** Where no phrase covers as much of the query and scores as much, the results are only a hint… */
const WEAK = [
  { covered: 0.6, score: 0.7 },
  { covered: 0.9, score: 0.45 },
];
/** …as where many of its words are unknown here: 로또 당첨 번호 is a third unknown, and its best page covers half… */
const UNKNOWN = [
  { share: 1 / 2, covered: Infinity },
  { share: 1 / 3, covered: 0.55 },
];
/** …or nothing, unless it tells a whole story: no text here holds most of its words, and a few are a hint. */
const NOTHING = { covered: 0.25, score: 0.2 };
const NOTHING_OF_STORY = { covered: 0.05, score: 0.05 };
const STORY = 5;
const MOST = 10;
const MOST_WEAK = 3;
const MOST_PARTS = 4;
/** A page far behind the best, or a part far behind its page, only makes the list long. */
const FAR = 0.3;
const FAR_PART = 0.6;
const LONGEST = 120;

/** @param {Documents} documents @returns {{search: (query: string, most?: number) => Answer}} with so many results */
export function create(documents) {
  const index = new Index(documents);
  const matcher = new Matcher(index, documents.synonyms, documents.ignored);
  const ranking = new Ranking(index);
  const pinned = new Map(documents.pinned.flatMap(({ queries, to }) => queries.map((query) => [keyOf(query), to])));

  return {
    search(query, most = MOST) {
      const asked = query.slice(0, LONGEST);
      if (looksLikeOrderNumber(asked)) return { results: [], weak: false };
      const { units, found, reading } = bestReading(ranking, matcher, asked);
      const place = pinned.get(keyOf(asked));
      const ranked = place === undefined ? found : pin(index, found, place);
      const [first] = ranked;
      const least = telling(units).length < STORY ? NOTHING : NOTHING_OF_STORY;
      if (!first || first.covered < least.covered || first.score < least.score) return { results: [], weak: false };
      const weak = WEAK.some(({ covered, score }) => first.covered < covered && first.score < score) ||
        UNKNOWN.some(({ share, covered }) => first.covered < covered && isUnknown(units, share));
      const words = telling(units);
      const marker = new Marker(words.length ? words : units, reading);
      const results = ranked
        .filter(({ score }) => score >= FAR * first.score)
        .slice(0, weak ? Math.min(MOST_WEAK, most) : most)
        .map((page) => resultOf(index, page, marker));
      return { results, weak };
    },
  };
}

/** @param {Ranking} ranking @param {Matcher} matcher @param {string} query */
function bestReading(ranking, matcher, query) {
  const [typed, ...others] = readingsOf(query).map(({ text, guess }) => {
    const units = matcher.units(text);
    const found = ranking.rank(units, text);
    return { units, reading: text, found, worth: (found[0]?.score ?? 0) * (guess ? GUESS : 1) };
  });
  return others.reduce((best, other) => (other.worth > best.worth ? other : best), typed);
}

/** @param {Unit[]} units @param {number} share @returns {boolean} whether that many are unknown, little words aside */
function isUnknown(units, share) {
  const words = telling(units);
  const unknown = words.filter((unit) => !unit.keys.size && !unit.phrases.size);
  return words.length > 1 && unknown.length >= share * words.length;
}

/** @param {Unit[]} units */
const telling = (units) => units.filter((unit) => !unit.ignored);

/** @param {Index} index @param {Found[]} found @param {string} place @returns {Found[]} with the pinned page first */
function pin(index, found, place) {
  const [path, anchor] = place.split("#");
  const page = index.pages.findIndex((one) => one.path === path);
  const part = index.pages[page]?.parts?.findIndex((one) => one.anchor === anchor) ?? -1;
  const others = found.filter((one) => one.page !== page);
  const score = Math.max(1, 2 * (found[0]?.score ?? 0));
  return [{ page, score, covered: 1, parts: new Map([[part, score]]), best: -1 }, ...others];
}

/** @param {Index} index @param {Found} found @param {Marker} marker @returns {Result} */
function resultOf(index, found, marker) {
  const page = index.pages[found.page];
  const own = found.parts.get(-1) ?? 0;
  const matched = [...found.parts]
    .filter(([number, score]) => number >= 0 && score >= Math.max(FAR_PART * own, 0.2))
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_PARTS);
  const parts = matched.map(([number, score]) => {
    const part = /** @type {Part[]} */ (page.parts)[number];
    return hit(`${page.path}#${part.anchor}`, part, score, marker, termOf(index, found, number));
  });
  return { page: hit(page.path, page, own, marker, termOf(index, found, -1)), parts };
}

/** @param {Index} index @param {Found} found @param {number} part @returns {string} the search term that fits best */
function termOf(index, found, part) {
  const phrase = index.phrases[found.best];
  return phrase && phrase.part === part && (phrase.field === "term" || phrase.field === "foreign") ? phrase.text : "";
}

/**
 * @param {string} location
 * @param {Page | Part} from
 * @param {number} score
 * @param {Marker} marker
 * @param {string} term shown where nothing else tells why this was found
 */
function hit(location, from, score, marker, term) {
  const title = marker.mark(from.title);
  const text = marker.snippet(from.text ?? "");
  const isClear = title.marks > 0 || text.marks > 0;
  const why = term && !isClear ? `<mark>${escape(term)}</mark> · ` : "";
  return { location, title: title.html, text: why + text.html, score };
}

/** @param {string} query @returns {string} the same for every spelling of a query */
function keyOf(query) {
  return keysIn(query).join(" ");
}
