"""The ready files for hosts hold together: they name what is there, and ask for no more rights than they need."""

import re
import tomllib
from typing import Any

import pytest
import yaml
from support.project import PROJECT

TARGETS = set(re.findall(r"^([\w./-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
READY = ("DEPLOYING.md", "Containerfile", "netlify.toml", ".github/workflows/publish.yml", "hosting/nginx.conf")
IN_CODE = re.compile(r"```\n(.*?)```|`([^`\n]+)`|^(?:RUN|command = \"| +- run:)(.*)$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    text = (PROJECT / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return loaded


@pytest.mark.parametrize("name", READY)
def test_ready_files_call_targets_that_exist(name: str) -> None:
    pieces = [" ".join(found) for found in IN_CODE.findall((PROJECT / name).read_text(encoding="utf-8"))]
    called = {target for piece in pieces for target in re.findall(r"\bmake ([a-z.][\w./-]*)", piece)}
    assert called <= TARGETS


@pytest.mark.parametrize("name", READY)
def test_ready_files_name_no_registry_and_no_address_of_packages(name: str) -> None:
    text = (PROJECT / name).read_text(encoding="utf-8")
    hosts = {host for host in re.findall(r"https?://([^\s/`:$]+)", text) if not host.endswith(".example")}
    assert hosts <= {"127.0.0.1"}
    assert not re.search(r"^FROM \S*\.\S*/", text, re.MULTILINE)


def test_workflow_may_only_read_but_where_it_publishes(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    writes = {
        (name, right)
        for name, job in workflow["jobs"].items()
        for right, may in job.get("permissions", {}).items()
        if may != "read"
    }
    assert writes == {("deploy", "pages"), ("deploy", "id-token")}
    assert not [step for step in workflow["jobs"]["deploy"]["steps"] if "run" in step]


def test_workflow_publishes_only_what_passed_the_gate_and_the_tests_and_never_a_proposal(
    workflow: dict[str, Any],
) -> None:
    jobs = workflow["jobs"]
    assert jobs["deploy"]["needs"] == ["build", "test"]
    for condition in ("needs.build.result == 'success'", "needs.test.result != 'failure'", "!= 'pull_request'"):
        assert condition in jobs["deploy"]["if"]
    assert "pull_request_target" not in workflow["on"]
    assert "make test" in [step.get("run") for step in jobs["test"]["steps"]]
    steps = [step.get("run") for step in jobs["build"]["steps"]]
    assert steps.index(".venv/bin/helpsite check --publish --format github") < steps.index("make build")


@pytest.mark.parametrize("name", ["Containerfile", "netlify.toml", "DEPLOYING.md"])
def test_every_way_goes_through_the_gate(name: str) -> None:
    text = (PROJECT / name).read_text(encoding="utf-8")
    assert re.search(r"\bmake build\b", text)
    assert "mkdocs build" not in text


def test_workflow_pins_every_action(workflow: dict[str, Any]) -> None:
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used and all(re.fullmatch(r"actions/[\w-]+@v\d+", action) for action in used)


def test_netlify_serves_what_the_build_writes() -> None:
    settings = tomllib.loads((PROJECT / "netlify.toml").read_text(encoding="utf-8"))
    assert settings["build"]["publish"] == "site"
    assert "SITE_URL=$URL " in settings["build"]["command"]


def test_container_gets_what_the_build_needs_and_runs_without_rights() -> None:
    lines = (PROJECT / "Containerfile").read_text(encoding="utf-8").splitlines()
    copied = [name for line in lines if re.match(r"COPY (?!--)", line) for name in line.split()[1:-1]]
    allowed = (PROJECT / ".containerignore").read_text(encoding="utf-8").splitlines()
    assert {"mkdocs.yml", "content", "docs", "hooks", "Makefile", "requirements.txt"} <= set(copied)
    assert all((PROJECT / name).exists() and f"!{name.partition('/')[0]}" in allowed for name in copied)
    last = lines[max(place for place, line in enumerate(lines) if line.startswith("FROM ")) :]
    assert "USER nginx" in last
    [port] = re.findall(r"listen (\d+);", (PROJECT / "hosting/nginx.conf").read_text(encoding="utf-8"))
    assert f"EXPOSE {port}" in last
