"""What the hand-written pages say of the source is there, and what the source has is in the pages."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, get_args, get_type_hints

import pytest

from tests.docs.walk import ROOT
from trainer_cli.checks import CHECKS
from trainer_cli.commands.failures import Exit
from trainer_cli.interop import FACTS
from trainer_cli.interop.kpi_metrics import METRICS
from trainer_cli.measuring.flags import FlagKind
from trainer_cli.model.approval import ApprovalState
from trainer_cli.model.archive import EmptyReason
from trainer_cli.model.bank import EventKind
from trainer_cli.model.base import DayPart
from trainer_cli.model.curriculum import Assessment, CourseKind, Method, StageKind
from trainer_cli.model.exam import CorrectionAction, CorrectionReason, OutcomeKind
from trainer_cli.model.facts import AttendanceStatus, FactKind
from trainer_cli.model.question import CognitiveLevel
from trainer_cli.model.roster import Posting
from trainer_cli.questions import TYPES
from trainer_cli.reports.measures import MEASURES
from trainer_cli.workflows.print_set import PARTS
from trainer_cli.workspace.approval import Ignored
from trainer_cli.workspace.layout import IGNORED, KINDS, Kind

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
NAMES_AND_CODES = {
    "bank-short", "change-review", "exam-invigilator", "lesson-missing", "lesson-practice", "marking-late",
    "note-open",
    "question-alike", "question-rubric",
}  # fmt: skip
NO_CODES = {
    "appeal-decide",
    # names of checks, which are not codes of their own
    *({*CHECKS} - NAMES_AND_CODES),
    # why a part of an archive is empty, or an approval does not count
    *get_args(EmptyReason), *get_args(Ignored),
    # things to do that `trainer` alone puts into words
    "exam-day", "exam-missing", "marks-apart", "marks-of-marker", "incidents-open", "marks-missing", "plan-changed",
    "plan-returned", "release-changed", "release-waiting", "sheets-missing", "year-plan-approval", "year-plan-missing",
    # kinds of facts, whether somebody came, formats, metrics
    *get_args(FactKind), *get_args(AttendanceStatus), *FACTS, *METRICS,
    # words of git, of encodings, of files, of exit codes, of charts
    "check-ignore", "ls-tree", "merge-base", "rev-parse", "update-index", "utf-8", "utf-8-sig", "utf-16", "yaml-list",
    "lock-holder", "input-output", "xychart-beta",
    # kinds of change events
    *get_args(EventKind),
    # names of measures, and what items are flagged for
    *MEASURES, *PARTS, *get_args(FlagKind),
}  # fmt: skip
"""Texts of the source that look like codes of problems and are none."""
BUILT = {"yaml-alias", "yaml-anchor", "yaml-tag"}
"""Codes that the source puts together."""


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def entries() -> dict[str, str]:
    """Code to entry of `docs/errors.md`, in the order of the page."""
    parts = re.split(r"^### `(\S+)`\n", read("docs/errors.md"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def codes_of_source() -> set[str]:
    """Every text of the source that has the form of a code."""
    found = set(BUILT)
    for path in (ROOT / "trainer_cli").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", str(node.value)):
                found.add(str(node.value))
    return found - NO_CODES


def test_every_code_has_an_entry_and_every_entry_a_code() -> None:
    assert set(entries()) == codes_of_source()


def test_entries_are_in_order_and_show_their_code_and_a_remedy() -> None:
    assert list(entries()) == sorted(entries())
    for code, entry in entries().items():
        assert re.search(rf"(error|warning): .*\({code}(, [ST]\d+)?\)\n  → .+\n", entry), code


def test_examples_are_those_of_the_tests() -> None:
    for expected in sorted((ROOT / "tests" / "errors").glob("*/expected.txt")):
        example = expected.read_text(encoding="utf-8").split("\n", 1)[1]
        assert "\n".join(example.split("\n")[:2]) in entries()[expected.parent.name]


def test_exit_codes() -> None:
    table = re.findall(r"^\| (\d+) \|", read("docs/errors.md"), re.MULTILINE)
    assert [int(code) for code in table] == sorted(Exit)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_of_file_is_listed(kind: Kind) -> None:
    assert f"#### `{kind.pattern}`\n" in read("docs/workspace.md")


def test_every_ignored_name_is_listed() -> None:
    assert [name for name in IGNORED if f"`{name}`" not in read("docs/workspace.md")] == []


@pytest.mark.parametrize(
    "words",
    [
        tuple(TYPES), get_args(Assessment), get_args(CognitiveLevel), get_args(CourseKind),
        get_args(StageKind), get_args(Method), get_args(ApprovalState), get_args(OutcomeKind),
        get_args(CorrectionAction), get_args(CorrectionReason), get_args(DayPart),
        get_args(get_type_hints(Posting)["status"]),
    ],
)  # fmt: skip
def test_glossary_has_every_word_that_files_use(words: tuple[str, ...]) -> None:
    assert [word for word in words if f"`{word}`" not in read("docs/glossary.md")] == []


def test_glossary_calls_question_types_as_the_reports_do() -> None:
    for name, type_ in TYPES.items():
        assert f"| `{name}` | {type_.LABEL['en']} | {type_.LABEL['zh-Hant']} |" in read("docs/glossary.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (page.parent / target).exists(), target


def test_files_named_in_contributing_exist() -> None:
    folders = "trainer_cli|tests|templates|docs|tools|requirements"
    named = re.findall(rf"`((?:{folders})/[\w./-]+)`", read("CONTRIBUTING.md"))
    real = [path for path in named if not re.search("NAME|ROOM|CODE", path)]
    assert len(real) > 15
    assert [path for path in real if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(
    ("path", "table"),
    [
        ("trainer_cli/cli.py", "COMMANDS = {"),
        ("trainer_cli/checks/__init__.py", "MODULES: dict[str, str] = {"),
        ("trainer_cli/questions/__init__.py", "TYPES: dict[str, QuestionType[Any]] = {"),
        ("trainer_cli/questions/__init__.py", "AnyQuestion = "),
        ("trainer_cli/reports/__init__.py", "REPORTS = {"),
        ("trainer_cli/workspace/layout.py", "KINDS = ("),
    ],
)
def test_tables_named_in_contributing_exist(path: str, table: str) -> None:
    assert table in read(path)
    assert f"`{table.split(maxsplit=1)[0].rstrip(':')}`" in read("CONTRIBUTING.md")


def test_targets_named_in_contributing_exist() -> None:
    named = set(re.findall(r"^\| `make (\w+)`", read("CONTRIBUTING.md"), re.MULTILINE))
    assert named <= set(re.findall(r"^(\w+):", read("Makefile"), re.MULTILINE))
