"""A notice is shown from its first day in Korea to its last, wherever the browser is."""

from datetime import date

import pytest
from support.window import Window

FIRST, LAST = date(2031, 5, 1), date(2031, 5, 8)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2031-04-30T14:59:00Z", False),  # The last minute of 30 April in Korea.
        ("2031-04-30T15:01:00Z", True),
        ("2031-05-08T14:59:00Z", True),
        ("2031-05-08T15:01:00Z", False),
    ],
)
def test_the_browser_decides_by_the_date_in_korea(window: Window, moment: str, shown: bool) -> None:
    tab = window.open("")
    told = tab.evaluate(
        """async ([moment, from, until, address]) => {
          const { showNotices } = await import(address + "assets/js/frame/notices.js");
          const { todayInKorea } = await import(address + "assets/js/days/korea.js");
          const notice = document.createElement("p");
          notice.hidden = true;
          notice.dataset.from = from;
          notice.dataset.until = until;
          showNotices([notice], todayInKorea(new Date(moment)));
          return !notice.hidden;
        }""",
        [moment, FIRST.isoformat(), LAST.isoformat(), window.address],
    )
    assert told is shown
