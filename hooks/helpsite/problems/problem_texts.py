"""Every message an editor can meet, in both languages: what is wrong, then how to mend it."""

from __future__ import annotations

import re

PROBLEM_TEXTS: dict[str, dict[str, str]] = {
    "not-utf8": {
        "ko": "UTF-8 글자가 아닙니다. 편집기에서 인코딩을 UTF-8로 골라 다시 저장하세요",
        "en": "not UTF-8 text. Save the file again with the encoding UTF-8",
    },
    "byte-order-mark": {
        "ko": "파일 맨 앞에 보이지 않는 표시(BOM)가 있습니다. 'UTF-8(BOM 없음)'으로 다시 저장하세요",
        "en": "the file starts with an invisible mark (BOM). Save it again as “UTF-8 without BOM”",
    },
    "too-large": {
        "ko": "파일이 {limit}보다 큽니다. 여러 항목으로 나누세요",
        "en": "the file is larger than {limit}. Split it into several entries",
    },
    "stray-file": {
        "ko": "이 폴더에 둘 수 없는 파일입니다. 지우거나 {expected}(으)로 옮기세요",
        "en": "no file of this kind belongs here. Delete it or move it: {expected}",
    },
    "missing-file": {
        "ko": "꼭 있어야 하는 파일이 없습니다. 되살리거나 새로 만드세요",
        "en": "this file must exist. Restore it or write it",
    },
    "broken-lock": {
        "ko": "읽을 수 없습니다({reason}). 손으로 고치지 말고 이전 판으로 되돌린 뒤 helpsite translated로 다시 표시하세요",
        "en": "cannot be read ({reason}). Do not mend it by hand: restore it, and mark entries with helpsite translated",
    },
    "bad-id": {
        "ko": "'{value}'은(는) 이름으로 쓸 수 없습니다. 영어 소문자, 숫자, 하이픈(-)만 쓰세요(예: empty-box)",
        "en": "“{value}” cannot be an id. Use lower-case letters, digits and single hyphens, like empty-box",
    },
    "unknown-icon": {
        "ko": "'{value}'(이)라는 그림은 없습니다. Material Design Icons의 이름을 package-variant처럼 적으세요",
        "en": "there is no icon “{value}”. Write a name of the Material Design Icons, like package-variant",
    },
    "tab": {
        "ko": "탭 글자가 있습니다. 빈칸 두 개씩으로 바꾸세요",
        "en": "there is a tab. Replace it by spaces, two for each level",
    },
    "broken-yaml": {
        "ko": "YAML 문법이 맞지 않습니다({reason}). 들여쓰기와 따옴표를 보고, 값에 ': '가 있으면 값 전체를 따옴표로 감싸세요",
        "en": "this is not valid YAML ({reason}). Look at indentation and quotes; put a value that holds “: ” in quotes",
    },
    "unclosed-quote": {
        "ko": "여기서 연 따옴표({sign})가 닫히지 않았습니다. 글이 끝나는 곳에 같은 따옴표를 적으세요",
        "en": "the quote {sign} that opens here is not closed. Write the same quote where the text ends",
    },
    "unclosed-bracket": {
        "ko": "여기서 연 괄호({sign})가 닫히지 않았거나 그 안에 쉼표가 빠졌습니다. 빠진 닫는 괄호나 쉼표를 넣으세요",
        "en": "the bracket {sign} that opens here is not closed, or a comma is missing inside. Write what is missing",
    },
    "full-width-colon": {
        "ko": "전각 콜론(：)이 있습니다. 보통 콜론과 빈칸 하나(': ')로 바꾸세요",
        "en": "there is a full-width colon (：). Write an ordinary colon and a space",
    },
    "colon-needs-space": {
        "ko": "'{key}' 뒤에 빈칸이 없습니다. 콜론 뒤를 한 칸 띄우세요",
        "en": "there is no space after “{key}”. Put one after the colon",
    },
    "colon-missing": {
        "ko": "'{key}' 뒤에 콜론(:)이 없습니다. '{key}: '처럼 콜론과 빈칸을 적으세요",
        "en": "there is no colon after “{key}”. Write “{key}: ”, with a space behind",
    },
    "dash-needs-space": {
        "ko": "'-' 뒤에 빈칸이 없습니다. 한 칸 띄우세요",
        "en": "there is no space after “-”. Put one there",
    },
    "starts-with-sign": {
        "ko": "'{sign}'(으)로 시작하는 글은 YAML이 글로 읽지 못합니다. 글 전체를 큰따옴표로 감싸세요",
        "en": "YAML does not take what begins with “{sign}” for a text. Put the whole text in double quotes",
    },
    "text-after-quote": {
        "ko": "따옴표로 시작한 글이 닫는 따옴표 뒤에 이어집니다. 글 전체를 한 번만 감싸고, 안의 따옴표는 ‘ ’로 적으세요",
        "en": "the text goes on after its closing quote. Quote it once as a whole, and write ‘ ’ for quotes inside",
    },
    "indented-unlike": {
        "ko": "들여쓰기가 위의 줄과 다릅니다. 이 줄 앞에 빈칸을 {spaces}개 두세요",
        "en": "this line is not indented like those above it. Put {spaces} spaces before it",
    },
    "colon-in-text": {
        "ko": "글 안에 ': '가 있어 YAML이 다른 칸으로 읽습니다. 글 전체를 큰따옴표로 감싸세요",
        "en": "YAML takes the “: ” inside this text for that of a field. Put the whole text in double quotes",
    },
    "lost-bar": {
        "ko": "'{key}:' 뒤에 세로줄(|)이 없어 문단과 목록이 한 줄로 이어집니다. '{key}: |'로 적으세요",
        "en": "without “|” after “{key}:” its paragraphs and lists run together. Write “{key}: |”",
    },
    "text-behind-bar": {
        "ko": "세로줄(|)과 같은 줄에는 글을 적지 않습니다. 글을 다음 줄로 내리고 두 칸 더 들여 쓰세요",
        "en": "no text stands on the line of the bar (|). Begin it on the next line, indented by two more spaces",
    },
    "merge-mark": {
        "ko": "'{mark}': 다른 사람이 고친 것과 합치다 남은 줄입니다. 둘 가운데 맞는 글만 남기고 이 줄을 지우세요",
        "en": "“{mark}” is left over from merging with someone’s changes. Keep the right text and remove these lines",
    },
    "empty-file": {
        "ko": "내용이 없습니다. 되돌리거나 다른 항목을 참고해 채우세요. 빈 목록이면 []라고 적습니다",
        "en": "the file is empty. Restore it, or fill it as other entries are; an empty list is written []",
    },
    "wrong-ending": {
        "ko": "파일 이름이 .yml로 끝나지 않아 읽지 않습니다. 이름을 {name}(으)로 바꾸세요",
        "en": "it is not read, as its name does not end in .yml. Call it {name}",
    },
    "duplicate-key": {
        "ko": "'{key}' 칸이 두 번 있습니다. 하나만 남기세요",
        "en": "“{key}” stands twice. Keep one of them",
    },
    "item-needs-dash": {
        "ko": "한 항목에 '{key}' 칸이 두 번 있습니다. 새 항목이 시작되는 곳이면 '- {key}:'처럼 앞에 '- '를 적으세요",
        "en": "one item has “{key}” twice. If a new item begins here, write “- {key}:”",
    },
    "yaml-reference": {
        "ko": "YAML의 별표(*), 앰퍼샌드(&), 느낌표(!)는 쓰지 않습니다. 글이면 따옴표로 감싸고, 아니면 내용을 다시 적으세요",
        "en": "YAML anchors (&), aliases (*) and tags (!) are not used here. Quote the text, or write the content out",
    },
    "lost-comment": {
        "ko": "'#' 뒤의 글이 사라집니다. 글의 일부라면 값 전체를 따옴표로 감싸고, 메모라면 note 칸에 적으세요",
        "en": "everything after “#” is lost. Quote the whole value if it is text; use the field note if it is a remark",
    },
    "missing-key": {
        "ko": "'{key}' 칸이 없습니다. 다른 항목처럼 채우세요",
        "en": "the field “{key}” is missing. Add it, as other entries do",
    },
    "missing-language": {
        "ko": "{language} 글이 없습니다. '{key}:' 줄에 적으세요",
        "en": "the {language} text is missing. Write it under “{key}:”",
    },
    "unknown-key": {
        "ko": "'{key}'(이)라는 칸은 없습니다. {hint}",
        "en": "there is no field “{key}” here. {hint}",
    },
    "wrong-type": {
        "ko": "여기에는 다음을 적어야 합니다: {expected}. {mend}",
        "en": "{expected} belongs here. {mend}",
    },
    "not-one-of": {
        "ko": "'{value}'은(는) 쓸 수 없습니다. 다음 가운데 하나를 적으세요: {choices}",
        "en": "“{value}” is not possible here. Write one of: {choices}",
    },
    "empty-text": {
        "ko": "비어 있습니다. 글을 적으세요. 쓰지 않는 칸이면 줄을 지우세요",
        "en": "it is empty. Write the text, or remove the line if the field is not used",
    },
    "empty-list": {
        "ko": "목록이 비어 있습니다. 하나 이상 적으세요",
        "en": "the list is empty. Write at least one item",
    },
    "not-korean": {
        "ko": "한국어 칸에 다른 언어가 적혀 있습니다. 한국어로 적으세요",
        "en": "Korean belongs here, and this is not Korean. Write it in Korean",
    },
    "not-english": {
        "ko": "영어 칸에 한글이 더 많습니다. 영어로 적으세요(한국어 이름은 괄호 안에)",
        "en": "English belongs here, and most of this is Hangul. Write it in English, Korean names in parentheses",
    },
    "not-one-line": {
        "ko": "한 줄이어야 합니다. 줄바꿈을 없애세요",
        "en": "this must be one line. Remove the line break",
    },
    "too-long": {
        "ko": "{length}자입니다. {limit}자 이하로 줄이세요",
        "en": "it has {length} characters. Shorten it to {limit} at most",
    },
    "bad-description": {
        "ko": "첫 문단이 {length}자입니다. 검색 결과에 보이는 글이니 {lowest}~{highest}자로 답부터 적으세요",
        "en": "the first paragraph has {length} characters. It is shown in search results: answer in {lowest} to {highest}",
    },
    "bad-date": {
        "ko": "'{value}'(이)라는 날짜는 없습니다. 2026-11-22처럼 적으세요",
        "en": "“{value}” is not a date. Write it like 2026-11-22",
    },
    "bad-year": {
        "ko": "'{value}'은(는) 연도가 아닙니다. 2026처럼 네 자리로 적으세요",
        "en": "“{value}” is not a year. Write it with four digits, like 2026",
    },
    "years-apart": {
        "ko": "연도가 이어지지 않습니다. 여기에는 {year}이(가) 와야 합니다",
        "en": "the years do not follow each other. {year} is expected here",
    },
    "outside-known-years": {
        "ko": "{value}은(는) 공휴일을 적어 둔 기간({first}~{last}년)을 벗어난 날짜입니다. 날짜를 고치거나 announced에 연도를 더하세요",
        "en": "{value} lies outside {first} to {last}, whose holidays are shown. Mend the date or add its year to announced",
    },
    "no-holiday-anyway": {
        "ko": "{value}은(는) 원래 공휴일이 아닙니다. 날짜를 고치거나 이 항목을 지우세요",
        "en": "{value} is no public holiday anyway. Mend the date or remove this item",
    },
    "future-date": {
        "ko": "{value}은(는) 아직 오지 않은 날입니다. 오늘이나 그 전, 확인한 날을 적으세요",
        "en": "{value} is in the future. Write the day it was checked",
    },
    "bad-address": {
        "ko": "'{value}'은(는) 쓸 수 없는 주소입니다. https://로 시작하는 주소를 적으세요",
        "en": "“{value}” is not a usable address. Write one that starts with https://",
    },
    "bad-phone": {
        "ko": "'{value}'은(는) 전화번호가 아닙니다. 숫자와 하이픈만 적으세요(예: 1588-1255)",
        "en": "“{value}” is not a phone number. Use digits and hyphens only, like 1588-1255",
    },
    "phone-in-doubt": {
        "ko": "출처마다 다르다고 한 번호는 적지 않습니다. phone을 지우거나, 확인했다면 confidence를 고치세요",
        "en": "a number is not given where sources differ. Remove phone, or mend confidence if it has been checked",
    },
    "unknown-id": {
        "ko": "'{id}'(이)라는 {kind} 항목은 없습니다. {hint}",
        "en": "there is no {kind} called “{id}”. {hint}",
    },
    "listed-twice": {
        "ko": "'{id}'이(가) 두 번 있습니다. 하나를 지우세요",
        "en": "“{id}” is listed twice. Remove one",
    },
    "several-ids": {
        "ko": "'{value}'에 이름이 여러 개 있습니다. 줄을 나누어 하나씩 '- ' 뒤에 적거나, 대괄호 안에 쉼표로 나누세요",
        "en": "“{value}” holds several ids. Write each on its own line after “- ”, or put commas between them in brackets",
    },
    "refers-to-itself": {
        "ko": "자기 자신을 가리킵니다. 지우거나 다른 항목을 적으세요",
        "en": "it refers to itself. Remove it or name another entry",
    },
    "term-taken": {
        "ko": "검색어 '{term}'은(는) 이미 {other}에 있습니다. 한 곳에만 두세요",
        "en": "the search term “{term}” already belongs to {other}. Keep it in one place",
    },
    "comma-in-term": {
        "ko": "검색어 '{term}'에 쉼표가 있습니다. 검색어마다 따로 적으세요",
        "en": "there is a comma in the search term “{term}”. Write each search term by itself",
    },
    "raw-html": {
        "ko": "HTML 태그로 보이는 '{found}'이(가) 있습니다. 굵은 글씨는 **이렇게**, 링크는 [글](faq:이름)로 적으세요",
        "en": "“{found}” looks like an HTML tag. Write **bold** and [text](faq:name) instead",
    },
    "bad-link": {
        "ko": "링크 '{target}'을(를) 쓸 수 없습니다. 이 사이트 안이면 faq:이름, step:이름, page:이름으로, 밖이면 https://로 적으세요{hint}",
        "en": "the link “{target}” cannot be used. Inside the site write faq:name, step:name or page:name; outside, https://{hint}",
    },
    "inside-only": {
        "ko": "'{target}': 여기에는 이 사이트 안의 페이지만 적습니다. faq:이름, step:이름, page:이름처럼 적으세요{hint}",
        "en": "“{target}”: only a page of this site can stand here. Write faq:name, step:name or page:name{hint}",
    },
    "unknown-page": {
        "ko": "'{target}'이(가) 가리키는 곳이 없습니다. {hint}",
        "en": "“{target}” leads nowhere. {hint}",
    },
    "unknown-anchor": {
        "ko": "'{target}' 페이지에는 '#{anchor}' 위치가 없습니다. {hint}",
        "en": "the page “{target}” has no place called “#{anchor}”. {hint}",
    },
    "bad-reference": {
        "ko": "'{found}'을(를) 알아볼 수 없습니다. 중괄호 안에 빈칸 없이 {{deadline:이름}}, {{amount:이름}}, {{contact:이름}}, {{faq:이름}}처럼 적으세요{hint}",
        "en": "“{found}” cannot be read. Write it in braces without spaces, like {{deadline:name}}, {{amount:name}}, {{contact:name}} or {{faq:name}}{hint}",
    },
    "reference-behind-link": {
        "ko": "'{found}': 대괄호 뒤에는 중괄호를 쓰지 않습니다. [글](faq:이름)이나 {{faq:이름}} 가운데 하나로 적으세요",
        "en": "“{found}”: braces do not go with square brackets. Write either [text](faq:name) or {{faq:name}}",
    },
    "markdown-not-used": {
        "ko": "이 글에는 {what}을(를) 쓰지 않습니다. 문단, 목록, **굵은 글씨**, 링크만 쓰세요",
        "en": "{what} is not used in these texts. Use paragraphs, lists, **bold** and links only",
    },
    "unclosed-bold": {
        "ko": "굵은 글씨 표시(**)가 짝이 맞지 않습니다. 앞뒤에 붙여 **이렇게** 적으세요",
        "en": "the bold marks (**) do not pair up. Put them right beside the words, **like this**",
    },
    "lone-quote": {
        "ko": '따옴표(")가 짝이 맞지 않습니다. 빠진 쪽을 적거나 지우세요',
        "en": 'a double quote (") has no partner. Add the other one, or remove it',
    },
    "list-needs-blank-line": {
        "ko": "목록 앞에 빈 줄이 없어 목록으로 보이지 않습니다. 한 줄 띄우세요",
        "en": "without an empty line before it this is not shown as a list. Add an empty line",
    },
    "other-list": {
        "ko": "'{sign}'(으)로는 목록이 되지 않습니다. 줄마다 '- '나 '1. '로 시작하세요",
        "en": "“{sign}” does not make a list. Begin each line with “- ” or “1. ”",
    },
    "bare-figure": {
        "ko": "'{found}'을(를) 글에 직접 적었습니다. 법이 바뀌면 한 곳만 고치도록 {{deadline:이름}}이나 {{amount:이름}}으로 적으세요{hint}",
        "en": "the figure “{found}” is typed into the text. Write {{deadline:name}} or {{amount:name}}, so that it is kept in one place{hint}",
    },
    "languages-differ": {
        "ko": "한국어와 영어에서 다음이 다릅니다: {what}(한국어: {ko} / 영어: {en}). 같게 맞추세요",
        "en": "Korean and English differ in {what} (Korean: {ko} / English: {en}). Make them agree",
    },
    "chain-broken": {
        "ko": "다섯 단계가 한 줄로 이어지지 않습니다({reason}). number와 next를 맞추세요",
        "en": "the steps do not form one chain ({reason}). Mend number and next",
    },
    "no-entry": {
        "ko": "이 분류에 속한 질문이 없습니다. 질문을 더하거나 분류를 지우세요",
        "en": "no question belongs to this category. Add one or remove the category",
    },
    "figure-without-source": {
        "ko": "숫자나 규칙을 말하면서 근거가 없습니다. sources에 근거의 이름을 적으세요",
        "en": "it states a figure or a rule without a source. Name the source under sources",
    },
    "bad-blank": {
        "ko": "'{value}'은(는) 빈칸 이름으로 쓸 수 없습니다. 영어 소문자와 밑줄만 쓰세요(예: order_number)",
        "en": "“{value}” cannot name a blank. Use lower-case letters and underscores, like order_number",
    },
    "unknown-blank": {
        "ko": "{blank}(이)라는 빈칸은 없습니다. content/blanks.yml에 더하거나 이름을 고치세요",
        "en": "there is no blank {blank}. Add it to content/blanks.yml or mend its name",
    },
    "bad-time": {
        "ko": "'{value}'은(는) 시각이 아닙니다. \"09:00\"처럼 시와 분을 두 자리씩 적으세요",
        "en": '“{value}” is not a time. Write hour and minute with two digits each, like "09:00"',
    },
    "bad-time-span": {
        "ko": "'{value}'은(는) 시작과 끝 시각이 아닙니다. \"12:00-13:00\"처럼 적으세요",
        "en": '“{value}” does not say from when to when. Write it like "12:00-13:00"',
    },
    "no-invoice-blank": {
        "ko": "송장번호가 들어갈 자리가 없습니다. 주소 안에 {{invoice}}를 한 번 적으세요",
        "en": "there is no place for the tracking number. Write {{invoice}} once in the address",
    },
    "bare-phone": {
        "ko": "전화번호 '{found}'을(를) 글에 직접 적었습니다. 번호가 바뀌면 한 곳만 고치도록 {{contact:이름}}으로 적으세요{hint}",
        "en": "the phone number “{found}” is typed into the text. Write {{contact:name}}, so that it is kept in one place{hint}",
    },
    "avoided-word": {
        "ko": "'{word}' 대신 '{term}'을(를) 씁니다(content/glossary.yml). 고치세요",
        "en": "“{word}” is not used here; the word is “{term}” (content/glossary.yml). Change it",
    },
    "ends-before-start": {
        "ko": "끝나는 날이 시작하는 날보다 앞섭니다. from과 until을 바로잡으세요",
        "en": "it ends before it begins. Mend from and until",
    },
    "closes-before-opens": {
        "ko": "{close}에 끝나는데 시작은 {open}입니다. open과 close를 바로잡으세요",
        "en": "it closes at {close} and opens at {open}. Mend open and close",
    },
    "pause-outside": {
        "ko": "쉬는 시간({pause})이 여는 시간({open}~{close}) 안에 있지 않습니다. break나 open, close를 바로잡으세요",
        "en": "the break ({pause}) does not lie within the hours ({open} to {close}). Mend break, open or close",
    },
    "days-told-twice": {
        "ko": '{days}의 상담 시간을 두 번 적었습니다. 하나만 남기고, 점심시간은 break: "12:00-13:00"처럼 적으세요',
        "en": 'the hours of {days} are told twice. Keep one of them; a lunch hour is written break: "12:00-13:00"',
    },
    "title-taken": {
        "ko": "{other}와 제목이 같아 검색 결과에서 구별되지 않습니다. 둘 가운데 하나를 바꾸세요",
        "en": "it has the same title as {other}, so that search results look alike. Change one of them",
    },
    "bad-email": {
        "ko": "'{value}'은(는) 이메일 주소가 아닙니다. help@shop.example처럼 적으세요",
        "en": "“{value}” is not an e-mail address. Write one like help@shop.example",
    },
    "to-fill-in": {
        "ko": "아직 채우지 않았습니다. '(채우기)'와 뒤의 설명을 지우고 내용을 적으세요",
        "en": "it is still to be filled in. Write it in place of “(fill in)” and the words after it",
    },
    "moved-but-there": {
        "ko": "'{id}'은(는) 이름을 바꾸었다고 적혀 있는데, 그 이름의 항목이 있습니다. 새 항목의 이름을 바꾸거나 이 줄을 지우세요",
        "en": "“{id}” has moved away and is there nevertheless. Give the new entry another name or remove this line",
    },
}

TABLE_HEAD = "## 메시지 모음 · All messages"


def table() -> str:
    """Give every message as a table for editors, with “…” where a message names something."""
    rows = [(f"`{rule}`", *map(_open, (texts["ko"], texts["en"]))) for rule, texts in sorted(PROBLEM_TEXTS.items())]
    lines = [("", "한국어", "English"), ("---", "---", "---"), *rows]
    return "\n".join([TABLE_HEAD, "", *(f"| {' | '.join(cells)} |" for cells in lines), ""])


def _open(text: str) -> str:
    filled = re.sub(r"(?<!\{)\{[a-z]+\}(?!\})", "…", text).replace("{{", "{").replace("}}", "}")
    return re.sub(r"([*<>|])", r"\\\1", filled)
