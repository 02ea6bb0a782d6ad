"""Which file lies where, and which record each holds."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import cache
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.model.approval import Approval, Subject
from trainer_cli.model.bank import ChangeEvent
from trainer_cli.model.base import Record
from trainer_cli.model.curriculum import Blueprint, Handout, Lesson, Material, Project, Tier, Topics
from trainer_cli.model.exam import (
    Allocation,
    Candidate,
    Correction,
    Exam,
    Form,
    Import,
    Mark,
    Outcome,
    Release,
    Released,
    Script,
)
from trainer_cli.model.exam_after import Appeal, AppealDecision, Coaching
from trainer_cli.model.exam_day import Incident, Sitting
from trainer_cli.model.facts import FactImport
from trainer_cli.model.nightly import Nightly
from trainer_cli.model.note import Note
from trainer_cli.model.plan import Plan, YearPlan
from trainer_cli.model.roster import (
    Agent,
    CalendarDay,
    Department,
    Person,
    Posting,
    Room,
    RosterImport,
    Shift,
    Trainer,
)
from trainer_cli.model.settings import Settings
from trainer_cli.questions import AnyQuestion
from trainer_cli.workspace.recorded import RECORDS, field_name

if TYPE_CHECKING:
    from collections.abc import Iterator

Format = Literal["yaml", "yaml-list", "csv", "handout", "bytes"]


class Kind(msgspec.Struct, frozen=True):
    """One kind of file.

    `pattern` is matched against the path in the workspace, `*` never crossing a slash and `**` any folders;
    `record` is what the file (or each of its items) holds, None for bytes that others read.
    """

    name: str
    pattern: str
    format: Format
    record: type[Record] | None = None


def _of_facts() -> Iterator[Kind]:
    """The three kinds of file in the folder of an import of facts."""
    for kind, record in RECORDS.items():
        folder, name = f"records/{kind}/*/*", field_name(kind)
        yield Kind(f"{name}_imports", f"{folder}/import.yaml", "yaml", FactImport)
        yield Kind(name, f"{folder}/{kind}.csv", "csv", record)
        yield Kind(f"{name}_originals", f"{folder}/original.*", "bytes")


KINDS = (
    Kind("settings", "trainer.yaml", "yaml", Settings),
    Kind("topics", "curricula/topics.yaml", "yaml", Topics),
    Kind("tiers", "curricula/*/tier.yaml", "yaml", Tier),
    Kind("projects", "curricula/*/projects/*.yaml", "yaml", Project),
    Kind("materials", "curricula/*/materials.yaml", "yaml-list", Material),
    Kind("blueprints", "curricula/*/exams/*.yaml", "yaml", Blueprint),
    Kind("lessons", "curricula/*/lessons/*.yaml", "yaml", Lesson),
    Kind("handouts", "curricula/*/handouts/*.md", "handout", Handout),
    Kind("questions", "curricula/*/questions/**.yaml", "yaml-list", AnyQuestion),  # type: ignore[arg-type]  # a union of records
    Kind("agents", "roster/agents.csv", "csv", Agent),
    Kind("postings", "roster/postings.csv", "csv", Posting),
    Kind("people", "roster/people.yaml", "yaml-list", Person),
    Kind("trainers", "roster/trainers.yaml", "yaml-list", Trainer),
    Kind("departments", "roster/departments.yaml", "yaml-list", Department),
    Kind("rooms", "roster/rooms.yaml", "yaml-list", Room),
    Kind("shifts", "roster/shifts.csv", "csv", Shift),
    Kind("calendar", "roster/calendar.csv", "csv", CalendarDay),
    Kind("year_plans", "plans/[0-9][0-9][0-9][0-9].yaml", "yaml", YearPlan),
    Kind("plans", "plans/*.yaml", "yaml", Plan),
    Kind("approvals", "records/approvals/*/approval.yaml", "yaml", Approval),
    Kind("subjects", "records/approvals/*/subjects.csv", "csv", Subject),
    Kind("approved_plans", "records/approvals/*/plan.yaml", "yaml", Plan),
    Kind("approved_year_plans", "records/approvals/*/year_plan.yaml", "yaml", YearPlan),
    Kind("changes", "records/changes/*/change.yaml", "yaml", ChangeEvent),
    Kind("notes", "records/notes/*/note.yaml", "yaml", Note),
    Kind("exams", "records/exams/*/exam.yaml", "yaml", Exam),
    Kind("forms", "records/exams/*/form-*.yaml", "yaml", Form),
    Kind("candidates", "records/exams/*/candidates.csv", "csv", Candidate),
    Kind("imports", "records/sheets/*/*/import.yaml", "yaml", Import),
    Kind("sheets", "records/sheets/*/*/sheets-*.csv", "bytes"),
    Kind("originals", "records/sheets/*/*/original.*", "bytes"),
    Kind("mark_imports", "records/marks/*/*/import.yaml", "yaml", Import),
    Kind("marks", "records/marks/*/*/marks.csv", "csv", Mark),
    Kind("mark_originals", "records/marks/*/*/original.*", "bytes"),
    Kind("allocations", "records/allocations/*/*/allocation.yaml", "yaml", Allocation),
    Kind("scripts", "records/allocations/*/*/scripts.csv", "csv", Script),
    Kind("outcomes", "records/outcomes/*/*/outcome.yaml", "yaml", Outcome),
    Kind("corrections", "records/corrections/*/*/correction.yaml", "yaml", Correction),
    Kind("releases", "records/releases/*/*/release.yaml", "yaml", Release),
    Kind("released", "records/releases/*/*/scores.csv", "csv", Released),
    Kind("sittings", "records/sittings/*/*/sitting.yaml", "yaml", Sitting),
    Kind("incidents", "records/incidents/*/*/incident.yaml", "yaml", Incident),
    Kind("coaching", "records/coaching/*/*/coaching.yaml", "yaml", Coaching),
    Kind("appeals", "records/appeals/*/*/appeal.yaml", "yaml", Appeal),
    Kind("appeal_decisions", "records/appeals/*/*/decision.yaml", "yaml", AppealDecision),
    *_of_facts(),
    Kind("roster_imports", "records/roster/*/import.yaml", "yaml", RosterImport),
    Kind("roster_originals", "records/roster/*/original.*", "bytes"),
    Kind("nightly", "records/nightly/*/nightly.yaml", "yaml", Nightly),
    Kind("nightly_digests", "records/nightly/*/digests.csv", "bytes"),
)
"""Every kind, the more special pattern first."""

BY_NAME = {kind.name: kind for kind in KINDS}

ROSTER_TABLES = {
    kind.pattern: kind for kind in KINDS if kind.format == "csv" and kind.pattern.startswith("roster/")
}
"""Tables that people write, by path."""

READ_FOLDERS = ("curricula", "roster", "plans", "records")
"""Folders whose every entry is a record, an ignored name, or a problem."""

IGNORED = (
    "~$*",
    ".~lock*",
    "desktop.ini",
    "Thumbs.db",
    ".DS_Store",
    ".gitkeep",
    ".gitattributes",
    "*.swp",
    "*~",
    ".#*",
)
"""Names that spreadsheets, editors and file managers leave behind."""


def kind_of(path: str) -> Kind | None:
    """The kind of the file at `path` (relative, forward slashes), None when no kind has that place."""
    found = _all_patterns().fullmatch(path)
    return BY_NAME[found.lastgroup] if found and found.lastgroup else None


def is_ignored(name: str) -> bool:
    """Whether a file name is on the list of ignored ones."""
    return _ignored_names().match(name) is not None


@cache
def _ignored_names() -> re.Pattern[str]:
    return re.compile("|".join(map(translate, IGNORED)))


@cache
def _all_patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind.name}>{_expression(kind.pattern)})" for kind in KINDS))


def _expression(pattern: str) -> str:
    text = re.escape(pattern).replace(r"\*\*", ".+").replace(r"\*", "[^/]+")
    return text.replace(r"\[0\-9\]", "[0-9]")
