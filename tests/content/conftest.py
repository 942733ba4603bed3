"""What is promised of the real content is held by the rules of `helpsite check`; these tests read it in other ways.

No content that the check calls clean may fail them.
"""

import os
from datetime import date
from pathlib import Path

import pytest
from helpsite.content import Content, read_content
from support.project import PROJECT

REAL = Path(os.environ.get("HELPSITE_CONTENT_OF", PROJECT))
"""The project whose content is read."""


@pytest.fixture(scope="session")
def content() -> Content:
    return read_content(REAL, date.max)


@pytest.fixture(scope="session")
def folder() -> Path:
    return REAL / "content"


@pytest.fixture(scope="session")
def today() -> date:
    """Give a day that never comes: what is not in the future is for the check to say."""
    return date.max
