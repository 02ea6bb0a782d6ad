"""The table of checks (S2)."""

from __future__ import annotations

import datetime as dt
import importlib
import re
import shutil
from pathlib import Path

import pytest

import trainer_cli.checks
from tests.checks.laid import BASE, base, plan, problems
from trainer_cli.checks import BY_AGENT, CHECKS, MODULES, RESTS_ON, Facts, check_in, check_problems
from trainer_cli.checks.facts import DERIVED
from trainer_cli.checks.reading import kinds_read
from trainer_cli.model.settings import Settings
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.load import load
from trainer_cli.workspace.tables import TABLE_KINDS
from trainer_cli.workspace.workspace import Workspace

FOLDER = Path(trainer_cli.checks.__file__).parent
SHARED = {"__init__", "facts", "reading", "found", "known", "due", "reference"}
"""Modules that hold what checks share."""
ATTRIBUTES = {"today", "year", "files", "recorded_digests"}
"""What checks may read of `Facts` beside what it derives."""
CHECK_FILES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in SHARED)


def test_every_module_of_the_folder_is_in_the_table() -> None:
    assert {name: check_in(name).NAME for name in CHECK_FILES} == MODULES


def test_what_checks_share_offers_no_check() -> None:
    for name in SHARED - {"__init__"}:
        assert not hasattr(importlib.import_module(f"trainer_cli.checks.{name}"), "NAME")


@pytest.mark.parametrize("name", CHECK_FILES)
def test_a_check_names_its_clauses_or_says_why_there_is_none(name: str) -> None:
    check = check_in(name)

    assert all(re.fullmatch(r"[ST][1-9]\d*", clause) for clause in check.CLAUSES)
    assert check.CLAUSES or "no clause" in (check.__doc__ or "")


@pytest.mark.parametrize("name", CHECK_FILES)
def test_a_check_declares_what_there_is(name: str) -> None:
    reads = check_in(name).READS

    assert {*reads} <= {*TABLE_KINDS, *DERIVED, *ATTRIBUTES}
    assert len({*reads}) == len(reads)
    assert RESTS_ON.get(MODULES[name], frozenset()) <= kinds_read(reads)


def test_who_judges_agent_by_agent_reads_the_roster() -> None:
    assert MODULES.keys() >= BY_AGENT
    assert all({*check_in(module).READS} >= {"agents", "postings"} for module in BY_AGENT)


@pytest.mark.parametrize("name", [*CHECK_FILES, "reference"])
def test_a_docstring_is_a_page_of_the_manual(name: str) -> None:
    page = importlib.import_module(f"trainer_cli.checks.{name}").__doc__
    assert page is not None
    paragraphs = page.strip().split("\n\n")

    assert re.fullmatch(r"[A-Z][^\n]+\.", paragraphs[0])
    assert paragraphs[-2].startswith("For example, ")
    assert paragraphs[-1].startswith("    ")


def test_two_breaches_are_exactly_two_problems(tmp_path: Path) -> None:
    files = base("trainer.yaml", ("name:", "policy: {practice_share: 0.9, lecture_minutes: 1}\nname:"))

    found = problems(tmp_path, files)

    assert [one.code for one in found] == ["practice-share-low", "lesson-stage-lecture"]
    assert [one.clause for one in found] == ["S7", "T24"]
    assert all(one.remedy for one in found)


def test_only_some_checks_in_order_of_file(tmp_path: Path) -> None:
    files = plan("junior", "2026-03-07", ("room: R1", "room: R9"))

    found = problems(tmp_path, files, only=["plan-days", "reference"])

    assert [(one.code, one.source.line) for one in found] == [
        ("plan-days-not-working", 15),
        ("reference-unknown", 18),
    ]


def test_a_check_that_does_not_exist() -> None:
    facts = Facts(Workspace(settings=Settings(name="Lamp shop")), dt.date(2026, 2, 12))

    with pytest.raises(ValueError, match="no check coverag"):
        check_problems(facts, only=["coverag"])


def test_a_check_of_what_is_missing_waits_for_what_can_not_be_read(tmp_path: Path) -> None:
    assert RESTS_ON.keys() <= {*CHECKS}
    assert set().union(*RESTS_ON.values()) <= BY_NAME.keys()
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "roster" / "departments.yaml").unlink()
    workspace = load(tmp_path).workspace
    seen = Facts(workspace, dt.date(2026, 2, 12))
    waiting = Facts(workspace, dt.date(2026, 2, 12), unread=frozenset({"departments"}))

    assert [one.code for one in check_problems(seen, only=["responsible"])] == ["responsible-department"]
    assert check_problems(waiting, only=["responsible", "posting"]) == []


def test_an_empty_workspace_has_no_problem() -> None:
    facts = Facts(Workspace(settings=Settings(name="Lamp shop")), dt.date(2026, 12, 31))

    assert check_problems(facts) == []
