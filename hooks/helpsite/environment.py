"""What the machine says of the editor who sits at it: their language, and the day that it is in Korea."""

import locale
import os
from datetime import date, datetime, timedelta, timezone

from helpsite.texts.languages import Language

KOREA = timezone(timedelta(hours=9))


def system_language() -> Language:
    """Return the language of whoever sits at this machine: Korean where the system speaks it, English elsewhere."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "ko" if spoken.lower().startswith(("ko", "korean")) else "en"


def editors_today() -> date:
    """Return the day it is in Korea; `SOURCE_DATE_EPOCH` stands for the clock where a build has to be repeated.

    The variable is that of https://reproducible-builds.org/specs/source-date-epoch/, which MkDocs keeps to as well.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(said), KOREA) if said else datetime.now(KOREA)).date()
