"""The content for other programs: `/api/v1/*.json`, with both languages in each file, and a schema for each."""

import hashlib
import json
from collections.abc import Mapping

from helpsite.content import Content
from helpsite.library.addresses import API
from helpsite.library.kinds import ALL, Kind
from helpsite.outputs.entries import DAY, STRING, Data, EntriesAsData, schema_of_entry

PUBLICATIONS: dict[str, tuple[Kind, ...]] = {
    name: tuple(kind for kind in ALL if kind.published == name)
    for name in dict.fromkeys(kind.published for kind in ALL if kind.published)
}
"""The files by their names, with the kinds of entries in each."""


def api_files(content: Content, top: str) -> Mapping[str, Data]:
    """Return every file by its name below the site's top, as data; `top` is the site's address."""
    as_data = EntriesAsData(content, top)
    found: dict[str, Data] = {}
    for name, kinds in PUBLICATIONS.items():
        entries = [as_data.entry(kind, entry) for kind in kinds for entry in content.shelf(kind).values()]
        found[f"{API}/{name}.json"] = _publication(entries)
        found[f"{API}/schema/{name}.json"] = _schema(kinds, f"{top}{API}/schema/{name}.json")
    return found


def _publication(entries: list[Data]) -> Data:
    """Return one file: `version` changes with what it says, and only then; `updated` is the newest day in it."""
    version = hashlib.sha256(json.dumps(entries, sort_keys=True).encode()).hexdigest()[:12]
    return {"version": version, "updated": max(entry["reviewed"] for entry in entries), "entries": entries}


def _schema(kinds: tuple[Kind, ...], id: str) -> Data:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id,
        "type": "object",
        "properties": {
            "version": STRING,
            "updated": DAY,
            "entries": {"type": "array", "items": {"anyOf": [schema_of_entry(kind) for kind in kinds]}},
        },
        "required": ["version", "updated", "entries"],
        "additionalProperties": False,
    }
