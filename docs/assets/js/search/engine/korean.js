/**
 * A Korean word without its particles and endings, as the letters that it sounds like.
 *
 * No dictionary: what is cut off must be a whole particle or ending, and what stays must be long enough to be a word.
 */

import { lettersOf, soundOf } from "./hangul.js";

/** Particles that are clear enough to leave a word of one syllable before them: 집에서, 돈을. */
const CLEAR_PARTICLES = `
  에서는 에서도 에서 에게서 에게는 에게 한테서 한테는 한테 으로는 으로도 으로 까지는 까지도 까지 부터는 부터
  에는 에도 에만 에 을 를 이랑 하고 처럼 보다 밖에 마다 이라고 이라는 이라도 이라서 이라면 이란 인데요 인데
  인가요 인지 입니다 이에요 예요 이네요`;
const PARTICLES = `${CLEAR_PARTICLES}
  은 는 이 가 로 와 과 랑 도 만 들 들은 들이 들을 님 님이 님은 님께 님한테 나 라도 라고 라는 라면 라서 란 로는
  로도 만은 만요 은요 는요 이요 이나 이면 이고 요`;

/** Endings of verbs; a letter that stands alone belongs to the syllable before it. Past tense is cut off afterwards. */
const ENDINGS = `
  습니다 습니까 ㅂ니다 ㅂ니까 어요 아요 여요 서요 에요 요 는데요 는데 은데요 은데 ㄴ데요 ㄴ데 나요 은가요 ㄴ가요
  는가요 을까요 ㄹ까요 을까 ㄹ까 네요 군요 거든요 는다 ㄴ다 다고 다는 다는데 다는데요 다네요 다던데 대요 다면
  다면서 더니 던데 려면 으려면 려고 으려고 려고요 려는데 으러 으면 으니 으니까 니까 고요 고서 고도 지만 지요
  어서 아서 여서 어도 아도 도록 게요 을게요 ㄹ게요 는 은 을 어야 아야 나봐요 나봐 ㄹ지 을지 는지 은지 세요
  으세요 십시오 으십시오 시나요 셨는데 셨어요 주세요 줘요 줘 줄래요 달라고 겠어요 겠습니다 겠는데 겠네요 냐고
  냐고요 라고 으라고 라니 라니요 자고 어라 더라고요 더라구요 라는데 라는데요 래요 으래요 욤 욥`;

/** Endings that nouns end in as well: 상자 안내 신고 무게. They count only behind a stem that is surely a verb's. */
const DOUBTFUL_ENDINGS = "네 죠 지 니 고 게 음 기 어 아 여 야 자 라 나 다 대 던 러 면 용 냐";
const SURE_STEMS = "오 받 찍 찾 되 하 않 보내 빠지 나오 들어오 돌려받 없어지 사라지 멈추 늦";

/** Endings of one letter are too like the end of a noun; they count only behind 안 and 못: 안 보냄. */
const SHORT_ENDINGS = "ㅁ ㄴ지";
const SHORT_VERBS = /^(와|옴|온|올|왔|돼|되|됨|된|될|줘|줌|준|감|가|봐|함|해)$/u;

/** Verbs made of a noun: 누락된, 환불했는데, 도난당한. What follows the noun must be one of these and an ending. */
const NOUN_VERB = /당[하했한해]|시[키켰킨]|[하했한할함합해되된될됨됩됐됬돼]/;
const SHORTEST_NOUN = 2;

/** @param {string} list @returns {string[]} sounds, the longest first */
const sounds = (list) =>
  list
    .trim()
    .split(/\s+/)
    .map((part) => soundOf(lettersOf(part)))
    .sort((one, other) => other.length - one.length);

/** @param {string[]} endings @returns {Map<string, string[]>} by their last letter: few are like that of a word */
function byLastLetter(endings) {
  /** @type {Map<string, string[]>} */
  const sorted = new Map();
  for (const ending of endings) {
    const last = ending.slice(-1);
    const alike = sorted.get(last);
    if (alike) alike.push(ending);
    else sorted.set(last, [ending]);
  }
  return sorted;
}

/** @type {string[]} */
const NONE = [];

/** @param {Map<string, string[]>} endings by their last letter @param {string} sound @returns {string[]} */
const perhaps = (endings, sound) => endings.get(sound.slice(-1)) ?? NONE;

const PARTICLE_SOUNDS = byLastLetter(sounds(PARTICLES));
const CLEAR_SOUNDS = new Set(sounds(CLEAR_PARTICLES));
const ENDING_SOUNDS = byLastLetter(sounds(`${ENDINGS} ${DOUBTFUL_ENDINGS}`));
const DOUBTFUL_SOUNDS = new Set(sounds(DOUBTFUL_ENDINGS));
const SURE_SOUNDS = new Set(sounds(SURE_STEMS));
const BEHIND_NEGATION = byLastLetter(sounds(`${ENDINGS} ${DOUBTFUL_ENDINGS} ${SHORT_ENDINGS}`));
const NOT = soundOf(lettersOf("안"));

/** @param {string} sound @returns {number} about how many syllables it has: each has one vowel or two */
function syllables(sound) {
  let count = 0;
  for (let at = 0; at < sound.length; at += 1) {
    if (sound[at] < "ㅏ" || sound[at] > "ㅣ") continue;
    count += 1;
    if ("ㅗㅜㅡ".includes(sound[at]) && "ㅏㅓㅣ".includes(sound[at + 1])) at += 1;
  }
  return count;
}

/** 빠져, 돌려줘, 나와, 깨져서: the ending has melted into the stem. */
const MELTED = /(ㅕ|ㅜㅓ|ㅇㅗㅏ)(?:ㅅㅓㅇㅛ|ㅅㅓ|ㄷㅗ)?$/;

/** What is left of a tense, and the end of the stem that it stands for. */
const LEFT_OF_TENSE = [
  ["ㅎㅔ", "ㅎㅏ"],
  ["ㅗㅏ", "ㅗ"],
  ["ㅜㅓ", "ㅜ"],
  ["ㅕ", "ㅣ"],
];

/**
 * @param {string} sound what is left of a verb after its ending
 * @returns {string} its stem: 왔 and 와 give 오, 받았 gives 받, 됐 gives 되
 */
function withoutTense(sound) {
  let stem = sound.length > 1 && sound.endsWith("ㅅ") ? sound.slice(0, -1) : sound;
  if (stem.length > 2 && ["ㅇㅏ", "ㅇㅓ", "ㅇㅕ"].includes(stem.slice(-2))) stem = stem.slice(0, -2);
  for (const [left, whole] of LEFT_OF_TENSE) if (stem.endsWith(left)) stem = stem.slice(0, -left.length) + whole;
  return syllables(stem) ? stem : sound;
}

/** 없 and 있 end in the same letter as every past tense. @param {string} stem */
const isSurelyVerb = (stem) => stem.endsWith("ㅅ") || SURE_SOUNDS.has(stem);

/**
 * @param {string} sound
 * @param {boolean} negated whether 안 or 못 stands before it, so that it is surely a verb
 * @returns {string | null} the stem of a verb, or null where no ending is found
 */
function verbStem(sound, negated) {
  for (const ending of perhaps(negated ? BEHIND_NEGATION : ENDING_SOUNDS, sound)) {
    if (!sound.endsWith(ending)) continue;
    const rest = sound.slice(0, -ending.length);
    if (!syllables(rest)) continue;
    if (negated || !DOUBTFUL_SOUNDS.has(ending) || isSurelyVerb(rest)) return withoutTense(rest);
  }
  const found = MELTED.exec(sound);
  if (!found?.index) return null;
  const melted = sound.slice(0, found.index) + found[1];
  return syllables(melted) > 1 ? withoutTense(melted) : null;
}

/** @param {string} sound @returns {string} the noun before its particles */
function nounOf(sound) {
  for (const particle of perhaps(PARTICLE_SOUNDS, sound)) {
    if (!sound.endsWith(particle)) continue;
    const rest = sound.slice(0, -particle.length);
    const least = CLEAR_SOUNDS.has(particle) ? 1 : 2;
    if (syllables(rest) >= least && rest.length >= 2) return least === 1 ? rest : nounOf(rest);
  }
  return sound;
}

/** @param {string} word @returns {string | null} the noun of a verb that is made of one */
function nounOfVerb(word) {
  const verb = NOUN_VERB.exec(word.slice(SHORTEST_NOUN));
  if (!verb) return null;
  const end = SHORTEST_NOUN + verb.index;
  const noun = word.slice(0, end);
  const tail = soundOf(lettersOf(word.slice(end + verb[0].length))).replace(/^(ㅇ[ㅓㅕ])?ㅅ/u, "");
  return tail === "" || perhaps(ENDING_SOUNDS, tail).includes(tail) ? noun : null;
}

/**
 * @param {string} word in Hangul, normalised
 * @param {boolean} negated whether 안 or 못 stands before it
 * @returns {string[]} the sounds that it is known by: a negation stands alone, 안왔어요 is 안 and 오
 */
export function koreanKeys(word, negated = false) {
  if (word.startsWith("않")) return [NOT];
  if (word.length > 1 && (word.startsWith("안") || word.startsWith("못"))) {
    const stem = stemBehindNegation(word.slice(1));
    if (stem) return [soundOf(lettersOf(word[0])), stem];
  }
  if (negated) {
    const stem = stemBehindNegation(word);
    if (stem) return [stem];
  }
  const sound = soundOf(lettersOf(word));
  const noun = nounOfVerb(word);
  if (noun) return [nounOf(soundOf(lettersOf(noun)))];
  const cut = nounOf(sound);
  const verb = verbStem(sound, false);
  // A particle that is as long as the ending wins: 상자에 is a thing, 오는데 is none.
  return [verb !== null && (cut === sound || verb.length < cut.length) ? verb : cut];
}

/** @param {string} verb @returns {string | null} */
function stemBehindNegation(verb) {
  const sound = soundOf(lettersOf(verb));
  if (SHORT_VERBS.test(verb)) return withoutTense(sound.replace(/[ㅁㄴㄹ]$/u, ""));
  return verb.length > 1 ? verbStem(sound, true) : null;
}
