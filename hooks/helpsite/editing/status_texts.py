"""What `helpsite status` and its page say, in both languages."""

from __future__ import annotations

from helpsite.texts.languages import Language

SECTIONS: dict[str, dict[Language, str]] = {
    "translation-changed": {
        "ko": "한국어가 바뀌어 영어를 확인해야 하는 항목: 영어를 보고 표시하세요([-전에 확인한 말-] {+지금 말+})",
        "en": "The Korean has changed: look at the English, then mark it ([-approved words-] {+present words+})",
    },
    "translation-new": {
        "ko": "영어를 아직 한 번도 확인하지 않은 항목: 읽어 보고 표시하세요",
        "en": "The English was never approved: read it, then mark it",
    },
    "review-due": {
        "ko": "다시 살펴볼 때가 된 항목: 맞는지 보고 reviewed나 checked의 날짜를 고치세요",
        "en": "Due for another look: see whether it still holds, then set its reviewed or checked day",
    },
    "source-due": {
        "ko": "확인할 때가 된 근거를 쓰는 항목: 근거부터 다시 읽으세요",
        "en": "Rests on a source whose check is due: read the source again first",
    },
    "no-related": {
        "ko": "다른 항목으로 이어지지 않는 항목: 이어서 볼 것을 related에 더하세요",
        "en": "Leads to no other entry: name one to read on with under related",
    },
    "unreached": {
        "ko": "다른 항목 어디에서도 가리키지 않는 항목: 관련 있는 항목의 related나 sources에 더하세요",
        "en": "No other entry leads to it: name it in an entry that it belongs to, under related or sources",
    },
    "finds-nothing": {
        "ko": "검색 점검 가운데 어느 글에도 없는 말이 든 것: 그 말을 search_terms나 search.yml에 넣을 수 있습니다",
        "en": "Search cases with a word that stands nowhere: it may go into search_terms or search.yml",
    },
}
TITLE: dict[Language, str] = {"ko": "손볼 곳", "en": "What to turn to"}
NOTHING: dict[Language, str] = {"ko": "지금은 손볼 곳이 없습니다.", "en": "Nothing to turn to now."}
ON: dict[Language, str] = {"ko": "{day} 기준으로 살펴볼 것이 {count}건 있습니다.", "en": "To turn to on {day}: {count}"}
EDIT: dict[Language, str] = {"ko": "고치기", "en": "Edit"}
