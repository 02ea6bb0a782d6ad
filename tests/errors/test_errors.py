"""Every code that a check can give, with the smallest files that cause it and the exact text (S2)."""

from __future__ import annotations

import ast
import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from trainer_cli.checks import CHECKS
from trainer_cli.commands.output import as_text
from trainer_cli.workflows.check import all_problems
from trainer_cli.workspace.load import load

HERE = Path(__file__).parent
BASE = HERE / "_base"
PACKAGE = HERE.parent.parent / "trainer_cli"
CASES = sorted(folder.name for folder in HERE.iterdir() if (folder / "expected.txt").is_file())
FROM_LOWER_ROOMS = {
    "question-options",
    "question-options-equal",
    "question-answer",
    "question-all-right",
    "question-accepted",
    "question-unit",
    "question-pairs",
    "question-pairs-equal",
    "question-steps",
    "question-steps-equal",
    "question-rubric",
    "plan-input-missing",
    "plan-field-missing",
    "calendar-unpublished",
    "exam-corrected-disputed",
    "exam-declaration-missing",
    "exam-incident-open",
    "skill-order-early",
    "exam-stale-change",
    "exam-stale-retired",
}
"""Codes of functions of lower rooms that a check calls."""
SINGLE = {
    "bank-short",
    "change-review",
    "exam-invigilator",
    "lesson-missing",
    "lesson-practice",
    "marking-late",
    "note-open",
    "question-alike",
}
"""Codes of checks that can find one thing only: the check's own name."""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was found in all cases before: what of it is the same in the next is not worked out again."""
    return tmp_path_factory.mktemp("cache") / "verdicts.msgpack"


def checked(root: Path, today: str, cache: Path | None = None) -> str:
    """What `trainer check --today …` prints for a workspace, without the lines of the files."""
    found = all_problems(root, load(root), dt.date.fromisoformat(today), cache=cache)
    return as_text(found, lambda _: "")


@pytest.mark.parametrize("today", ["2026-02-12", "2026-12-31"])
def test_the_base_is_sound(today: str) -> None:
    assert checked(BASE, today) == ""


@pytest.mark.parametrize("case", CASES)
def test_exact_text(case: str, tmp_path: Path, cache: Path) -> None:
    expected = (HERE / case / "expected.txt").read_text(encoding="utf-8")
    command, text = expected.split("\n", 1)
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    overlay = shutil.ignore_patterns("expected.txt")
    shutil.copytree(HERE / case, tmp_path, dirs_exist_ok=True, ignore=overlay)
    assert checked(tmp_path, command.removeprefix("$ trainer check --today "), cache) == text
    assert re.findall(r"\((\S+?)(?:, [ST]\d+)?\)$", text, re.MULTILINE) == [case]


def test_every_code_has_a_case() -> None:
    assert set(CASES) == FROM_LOWER_ROOMS | codes_of_checks()


def codes_of_checks() -> set[str]:
    """Every text in the code of the checks that begins with a check's name, without the names themselves."""
    constants = {
        node.value
        for path in (PACKAGE / "checks").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    texts = {text for text in constants if re.fullmatch(r"[a-z]+(-[a-z]+)+", text)}
    codes = {text for text in texts if any(text.startswith(f"{name}-") for name in CHECKS)}
    return (codes - {*CHECKS}) | SINGLE
