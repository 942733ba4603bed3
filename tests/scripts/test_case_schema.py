"""The published schema of a case file says what the import takes: whoever follows it is understood."""

import json
import os
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker
from support.project import PROJECT


def test_import_and_schema_agree_on_what_is_wrong() -> None:
    schema = json.loads((PROJECT / "docs/assets/schema/cases-v1.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    command: list[str | Path] = [
        Path(sys.executable).with_name("deno"),
        "run",
        "--quiet",
        "--no-remote",
        "tests/scripts/spoiled-cases.js",
    ]
    env = {**os.environ, "DENO_DIR": str(PROJECT / ".cache/deno"), "DENO_NO_UPDATE_CHECK": "1"}
    done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, encoding="utf-8", check=True)
    told = json.loads(done.stdout)
    assert [one for one in told if one["taken"] != validator.is_valid(one["file"])] == []
    assert told[0]["taken"] and told[1]["taken"]
    assert 50 < sum(one["taken"] for one in told) < 500
