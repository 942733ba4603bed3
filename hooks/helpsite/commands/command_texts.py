"""What each command does and takes, in both languages, as `helpsite --help` says it."""

from __future__ import annotations

from helpsite.texts.languages import Language

Texts = dict[Language, str]

TOOLS: Texts = {
    "ko": "도움말 사이트를 고치고 올리는 사람을 위한 도구입니다.",
    "en": "Tools for the editors and hosts of the help site.",
}
COMMANDS: dict[str, Texts] = {
    "check": {
        "ko": "내용에서 고칠 곳을 알려 줍니다",
        "en": "tell what is wrong with the content",
    },
    "status": {
        "ko": "다시 볼 때가 된 항목과 어디에서도 이어지지 않는 항목을 알려 줍니다",
        "en": "tell what is due, and which entries nothing leads to",
    },
    "uses": {
        "ko": "바뀐 기한이나 연락처를 쓰는 항목을 모두 보여 줍니다",
        "en": "list the entries that name another one, such as a deadline that has changed",
    },
    "new": {
        "ko": "채울 곳을 표시한 새 항목을 만듭니다",
        "en": "write a new entry, with what is to be filled in",
    },
    "rename": {
        "ko": "항목의 이름을 바꾸고 그 이름을 쓰는 곳을 모두 고칩니다",
        "en": "give an entry another name and mend whatever refers to it",
    },
    "translated": {
        "ko": "영어가 지금의 한국어와 맞는다고 표시합니다",
        "en": "note that an entry's English says what its Korean says now",
    },
    "schemas": {
        "ko": "편집기가 칸의 설명을 보여 줄 때 쓰는 파일을 새로 만듭니다",
        "en": "write the schemas by which an editor's program helps while typing",
    },
    "links": {
        "ko": "외부 링크가 모두 열리는지 확인합니다(인터넷을 씁니다)",
        "en": "ask every address outside the site whether it still answers (uses the network)",
    },
    "release": {
        "ko": "새 판을 만들어 살펴보고, FOLDER/live가 그 판을 가리키게 합니다",
        "en": "build and check a new version, then let FOLDER/live point to it",
    },
    "pack": {
        "ko": "만들어 둔 사이트의 글 파일을 brotli와 gzip으로 줄여 곁에 둡니다",
        "en": "pack a built site's text files with brotli and gzip, beside them",
    },
}
ARGUMENTS: dict[str, Texts] = {
    "help": {"ko": "이 설명을 보여 줍니다", "en": "show this help"},
    "lang": {"ko": "메시지의 언어", "en": "language of the messages"},
    "project": {"ko": "content/가 든 폴더", "en": "the folder that holds content/"},
    "format": {"ko": "출력 형식", "en": "for whom it is told"},
    "kind": {"ko": "종류", "en": "its kind"},
    "id": {"ko": "주소에 쓰이는 이름. empty-box처럼", "en": "its name in addresses, like empty-box"},
    "old": {"ko": "지금 이름", "en": "the name it has"},
    "new": {"ko": "새 이름", "en": "the name it shall have"},
    "on": {"ko": "오늘이 아닌 다른 날을 기준으로", "en": "on another day than today"},
    "entry": {"ko": "항목. faq empty-box처럼", "en": "an entry, like faq empty-box"},
    "all": {"ko": "모든 항목", "en": "every entry"},
    "built": {"ko": "만들어 둔 사이트의 폴더", "en": "the folder of a built site"},
    "target": {"ko": "저장할 폴더", "en": "the folder to write into"},
}
