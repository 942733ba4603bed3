"""What is promised of the real content is held by the rules of `helpsite check`; these tests read it in other ways.

No content that the check calls clean may fail them.
"""

from __future__ import annotations

from datetime import date

import pytest
from helpsite.content import Content, read_content
from support.project import PROJECT


@pytest.fixture(scope="session")
def content() -> Content:
    return read_content(PROJECT, date.max)
