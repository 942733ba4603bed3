/** The search finds what editors want it to find, and holds out whatever is typed. */

import assert from "node:assert/strict";
import { create } from "../../docs/assets/js/search/engine/engine.js";
import { Chance } from "./chance.js";
import { content, readProject } from "./support.js";

/** @import { Language } from "../../docs/assets/js/days/writing.js" */
/** @import { Documents } from "../../docs/assets/js/search/engine/inverted-index.js" */

/** @typedef {{ language: Language, kind: string, query: string, finds: string[] }} Known */

const FIRST = 3;
/** Of the known cases: right at once, right among the first three, and nothing found at most. */
const BARS = { atOnce: 0.92, amongFirst: 0.97, nothing: 0.01 };
/** @type {Language[]} */
const LANGUAGES = ["ko", "en"];
const engines = { ko: create(content.documents.ko), en: create(content.documents.en) };

/** Return pages and places with their anchors, the best first. @param {Language} language @param {string} query */
function ask(language, query) {
  const { results, weak } = engines[language].search(query);
  const hits = results.flatMap(({ page, parts }) => [page, ...parts]);
  return {
    weak,
    pages: results.map(({ page }) => page.location.replace(/\/$/, "")),
    places: hits.map(({ location }) => location),
    html: hits.flatMap(({ title, text }) => [title, text]),
  };
}

/** @param {string} list @param {Language} language @returns {Known[]} */
function known(list, language) {
  const cases = /** @type {Known[]} */ (readProject(`benchmarks/search/cases/${list}.json`));
  return cases.filter((one) => one.language === language);
}

for (const language of LANGUAGES) {
  Deno.test(`words of the editors find their entries (${language})`, () => {
    const missed = content.search_cases[language].flatMap(({ query, finds, found_at: at }) => {
      const { pages, places } = ask(language, query);
      const first = pages.slice(0, FIRST);
      const found = places.filter((place) => first.includes(place.split("#")[0].replace(/\/$/, "")));
      if (at.some((place) => found.includes(place))) return [];
      return [`“${query}” should find ${finds.join(" or ")}, but finds ${first.join(", ")}`];
    });
    assert.equal(missed.join("\n"), "");
  });

  Deno.test(`every search term finds its own page (${language})`, () => {
    const missed = content.terms[language].flatMap(({ term, page }) => {
      const first = ask(language, term).pages.slice(0, FIRST);
      if (first.includes(page.replace(/\/$/, ""))) return [];
      return [`“${term}” belongs to ${page}, but finds ${first.join(", ")}`];
    });
    assert.equal(missed.join("\n"), "");
  });

  Deno.test(`known queries reach the bars (${language})`, () => {
    const cases = known("known", language);
    for (const { query } of cases.filter(({ kind }) => kind === "offtopic")) {
      const { weak, pages } = ask(language, query);
      assert.ok(weak || pages.length === 0, `“${query}” is no question for this site`);
    }
    const asked = cases.filter(({ kind }) => kind !== "offtopic");
    const answers = asked.map(({ query }) => ask(language, query).pages);
    const ranks = answers.map((pages, place) => pages.findIndex((page) => asked[place].finds.includes(page)));
    const share = (/** @type {unknown[]} */ some) => some.length / asked.length;
    assert.ok(share(ranks.filter((rank) => rank === 0)) >= BARS.atOnce);
    assert.ok(share(ranks.filter((rank) => rank >= 0 && rank < FIRST)) >= BARS.amongFirst);
    assert.ok(share(answers.filter((pages) => pages.length === 0)) <= BARS.nothing);
  });

  Deno.test(`a whole story gets at least a hint (${language})`, () => {
    const cases = [...known("stories", language), ...known("varied", language)];
    const stories = cases.filter(({ kind }) => kind === "sentence" || kind === "phrase");
    assert.ok(stories.length > 0);
    const right = stories.filter(({ query, finds }) => {
      const { pages } = ask(language, query);
      assert.ok(pages.length > 0, query);
      return pages.slice(0, FIRST).some((page) => finds.includes(page));
    });
    assert.ok(right.length / stories.length >= BARS.amongFirst);
  });

  Deno.test(`a query never throws, and only marks are mark-up (${language})`, () => {
    const chance = new Chance(11);
    const pieces = [..."안ㄱㅏ1 -<😭요", "배송", "환불", "ㅎㅂ", "re", "fund", "ㅂ니다", "\u1100", "\u11a8"];
    const mixed = Array.from({ length: 1000 }, () => chance.some(pieces, 1 + chance.below(12)).join(""));
    for (const query of [...STRANGE, ...mixed, "환불", "refund", "송장번호", "ㅎㅂ", "qothd"]) {
      for (const html of ask(language, query).html) {
        assert.ok(!html.replace(/<mark>|<\/mark>/g, "").includes("<"), html);
        assert.equal(html.split("<mark>").length, html.split("</mark>").length, html);
      }
    }
  });
}

const STRANGE = [
  ...["가".repeat(10_000), "a".repeat(10_000), "배송 ".repeat(3000), "ㅎ".repeat(10_000), "1".repeat(10_000)],
  ...["", " ", "\t\n", "😭😭", "👨‍👩‍👧", "ㅠ", "ㅠㅠㅠㅠ", "ㅏ", "ㄱ", "ㄳ", "\u0000", "\ud800", "\u202e환불"],
  ...["Ａ１", "ﬁ", "한", "한".normalize("NFD"), ".*+?^${}()|[]\\", "(((((", "[", "\\", "constructor", "__proto__"],
  ...["toString", "null", "-1", "1e9", "%00", "' OR 1=1", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>"],
  ...[
    "</mark><b>",
    "&lt;b&gt;",
    "<b>환불</b> & refund",
    "안",
    "못",
    "안안안",
    "안못",
    "요",
    "ㅆ어요",
    "습니다",
    "은는이가",
  ],
];

Deno.test("a sentence without blanks is the same sentence", () => {
  for (
    const typed of [
      "판매자가 전화를 안 받아요",
      "고객센터에 문의하려면 무엇을 준비하나요",
      "엘리베이터 씨씨티비 보여 달라고 해도 되나",
    ]
  ) assert.ok(ask("ko", typed.replaceAll(" ", "")).pages.slice(0, FIRST).includes(ask("ko", typed).pages[0]), typed);
});

Deno.test("a synonym may be misspelt", () => {
  assert.equal(ask("en", "neihbor took it").pages[0], ask("en", "neighbor took it").pages[0]);
});

Deno.test("a match is marked however it was found", () => {
  const both = "<mark>배송</mark> <mark>누락";
  for (const query of ["배송누락", "베송 누락", "ㅂㅅㄴㄹ", "qothd snfkr"]) {
    assert.ok(ask("ko", query).html.slice(0, 6).some((html) => html.includes(both)), query);
  }
  assert.ok(ask("ko", "옥뮤다").html.slice(0, 6).some((html) => html.includes("<mark>옥뮤다</mark>")));
});

Deno.test("little words are not marked beside telling ones", () => {
  const marks = ask("en", "my parcel is not at the door and it is raining").html.join().matchAll(
    /<mark>(.*?)<\/mark>/g,
  );
  const marked = new Set([...marks].map(([, word]) => word.toLowerCase()));
  assert.ok(marked.has("parcel"));
  for (const word of ["the", "it", "is", "my", "and", "at"]) assert.ok(!marked.has(word), word);
  assert.ok(ask("en", "what should i do").html.some((html) => html.includes("<mark>")));
});

/** @param {Partial<Documents>} given */
function engineOf(given) {
  return create({ documents: [], synonyms: [], ignored: [], pinned: [], ...given });
}

Deno.test("documents that hold mark-up show it as text", () => {
  const page = { path: "x/", title: "<b>환불</b>", text: '<script>환불</script> & "환불"', terms: ["<i>"] };
  const [found] = engineOf({ documents: [page] }).search("환불").results;
  assert.equal(found.page.title, "&lt;b&gt;<mark>환불</mark>&lt;/b&gt;");
  assert.equal(
    found.page.text,
    "&lt;script&gt;<mark>환불</mark>&lt;/script&gt; &amp; &quot;<mark>환불</mark>&quot;",
  );
});

Deno.test("a pinned page comes first", () => {
  const documents = [
    { path: "a/", title: "긴급 전화" },
    { path: "b/", title: "다른 것", parts: [{ anchor: "p", title: "q" }] },
  ];
  const first = (/** @type {Documents["pinned"]} */ pinned) =>
    engineOf({ documents, pinned }).search("긴급 전화").results[0].page.location;
  assert.equal(first([]), "a/");
  assert.equal(first([{ queries: ["긴급전화", "긴급 전화"], to: "b/#p" }]), "b/");
});
