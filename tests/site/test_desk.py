"""The desk is a part of the preview on one's own machine, and of nothing else."""

from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError

import pytest
from helpsite.desk.office import DESK
from support.preview import Preview


def test_nothing_of_the_desk_is_published(site: Path) -> None:
    assert not (site / "-").exists()
    assert [file for file in site.rglob("*") if "desk" in file.parts] == []
    texts = {".html", ".js", ".css", ".json", ".xml", ".txt", ".webmanifest"}
    published = [file for file in site.rglob("*") if file.suffix in texts]
    marks = (DESK, "X-Desk-Token", "hs-edit", "vscode://")
    assert published
    assert [file for file in published if any(mark in file.read_text(encoding="utf-8") for mark in marks)] == []


def test_a_preview_that_others_can_reach_has_no_desk(copied_project: Path) -> None:
    with closing(Preview(copied_project, host="0.0.0.0")) as preview:
        assert "hs-preview" in preview.page("faq/empty-box/")
        assert "hs-edit" not in preview.page("faq/empty-box/")
        for path in ("", "edit?kind=faq&id=empty-box", "form.js"):
            with pytest.raises(HTTPError) as caught:
                preview.page(f"-/desk/{path}")
            assert caught.value.code == 404


def test_the_preview_on_ones_own_machine_has_one(copied_project: Path) -> None:
    with closing(Preview(copied_project)) as preview:
        assert f'href="{DESK}?page=faq/empty-box/' in preview.page("faq/empty-box/")
        assert "data-token" in preview.page("-/desk/edit?kind=faq&id=empty-box")
        file = copied_project / "content/categories.yml"
        file.write_text("- id: [", encoding="utf-8")
        preview.wait_for("content/categories.yml:")
        assert "data-token" in preview.page("-/desk/edit?kind=faq&id=empty-box")
