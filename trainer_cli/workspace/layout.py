"""Which file lies where, and which record each holds."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.workspace.recorded import RECORDS, field_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.model.base import Record

Format = Literal["yaml", "yaml-list", "csv", "handout", "bytes"]


class Kind(msgspec.Struct, frozen=True):
    """One kind of file.

    `pattern` is matched against the path in the workspace, `*` never crossing a slash and `**` any folders;
    `holds` names what the file (or each of its items) is, below `trainer_cli`; empty for bytes that others read.
    """

    name: str
    pattern: str
    format: Format
    holds: str = ""

    @property
    def record(self) -> type[Record]:
        """What the file holds; its module is loaded now, because most commands meet few kinds.

        Raises:
            ValueError: files of this kind hold bytes that others read.
        """
        if not self.holds:
            raise ValueError(f"files of kind {self.name} hold no records")
        module, _, name = self.holds.rpartition(".")
        record: type[Record] = getattr(import_module(f"trainer_cli.{module}"), name)
        return record


def _of_facts() -> Iterator[Kind]:
    """The three kinds of file in the folder of an import of facts."""
    for kind, record in RECORDS.items():
        folder, name = f"records/{kind}/*/*", field_name(kind)
        yield Kind(f"{name}_imports", f"{folder}/import.yaml", "yaml", "model.facts.FactImport")
        yield Kind(name, f"{folder}/{kind}.csv", "csv", f"model.facts.{record.__name__}")
        yield Kind(f"{name}_originals", f"{folder}/original.*", "bytes")


KINDS = (
    Kind("settings", "trainer.yaml", "yaml", "model.settings.Settings"),
    Kind("topics", "curricula/topics.yaml", "yaml", "model.curriculum.Topics"),
    Kind("tiers", "curricula/*/tier.yaml", "yaml", "model.curriculum.Tier"),
    Kind("projects", "curricula/*/projects/*.yaml", "yaml", "model.curriculum.Project"),
    Kind("materials", "curricula/*/materials.yaml", "yaml-list", "model.curriculum.Material"),
    Kind("blueprints", "curricula/*/exams/*.yaml", "yaml", "model.blueprint.Blueprint"),
    Kind("lessons", "curricula/*/lessons/*.yaml", "yaml", "model.curriculum.Lesson"),
    Kind("handouts", "curricula/*/handouts/*.md", "handout", "model.curriculum.Handout"),
    Kind("questions", "curricula/*/questions/**.yaml", "yaml-list", "questions.AnyQuestion"),
    Kind("agents", "roster/agents.csv", "csv", "model.roster.Agent"),
    Kind("postings", "roster/postings.csv", "csv", "model.roster.Posting"),
    Kind("people", "roster/people.yaml", "yaml-list", "model.roster.Person"),
    Kind("trainers", "roster/trainers.yaml", "yaml-list", "model.roster.Trainer"),
    Kind("departments", "roster/departments.yaml", "yaml-list", "model.roster.Department"),
    Kind("rooms", "roster/rooms.yaml", "yaml-list", "model.roster.Room"),
    Kind("shifts", "roster/shifts.csv", "csv", "model.roster.Shift"),
    Kind("calendar", "roster/calendar.csv", "csv", "model.roster.CalendarDay"),
    Kind("year_plans", "plans/[0-9][0-9][0-9][0-9].yaml", "yaml", "model.plan.YearPlan"),
    Kind("plans", "plans/*.yaml", "yaml", "model.plan.Plan"),
    Kind("approvals", "records/approvals/*/approval.yaml", "yaml", "model.approval.Approval"),
    Kind("subjects", "records/approvals/*/subjects.csv", "csv", "model.approval.Subject"),
    Kind("approved_plans", "records/approvals/*/plan.yaml", "yaml", "model.plan.Plan"),
    Kind("approved_year_plans", "records/approvals/*/year_plan.yaml", "yaml", "model.plan.YearPlan"),
    Kind("changes", "records/changes/*/change.yaml", "yaml", "model.bank.ChangeEvent"),
    Kind("notes", "records/notes/*/note.yaml", "yaml", "model.note.Note"),
    Kind("exams", "records/exams/*/exam.yaml", "yaml", "model.exam.Exam"),
    Kind("forms", "records/exams/*/form-*.yaml", "yaml", "model.exam.Form"),
    Kind("candidates", "records/exams/*/candidates.csv", "csv", "model.exam.Candidate"),
    Kind("imports", "records/sheets/*/*/import.yaml", "yaml", "model.exam.Import"),
    Kind("sheets", "records/sheets/*/*/sheets-*.csv", "bytes"),
    Kind("originals", "records/sheets/*/*/original.*", "bytes"),
    Kind("mark_imports", "records/marks/*/*/import.yaml", "yaml", "model.exam.Import"),
    Kind("marks", "records/marks/*/*/marks.csv", "csv", "model.exam.Mark"),
    Kind("mark_originals", "records/marks/*/*/original.*", "bytes"),
    Kind("allocations", "records/allocations/*/*/allocation.yaml", "yaml", "model.exam.Allocation"),
    Kind("scripts", "records/allocations/*/*/scripts.csv", "csv", "model.exam.Script"),
    Kind("outcomes", "records/outcomes/*/*/outcome.yaml", "yaml", "model.exam.Outcome"),
    Kind("corrections", "records/corrections/*/*/correction.yaml", "yaml", "model.exam.Correction"),
    Kind("releases", "records/releases/*/*/release.yaml", "yaml", "model.exam.Release"),
    Kind("released", "records/releases/*/*/scores.csv", "csv", "model.exam.Released"),
    Kind("sittings", "records/sittings/*/*/sitting.yaml", "yaml", "model.exam_day.Sitting"),
    Kind("incidents", "records/incidents/*/*/incident.yaml", "yaml", "model.exam_day.Incident"),
    Kind("coaching", "records/coaching/*/*/coaching.yaml", "yaml", "model.exam_after.Coaching"),
    Kind("appeals", "records/appeals/*/*/appeal.yaml", "yaml", "model.exam_after.Appeal"),
    Kind("appeal_decisions", "records/appeals/*/*/decision.yaml", "yaml", "model.exam_after.AppealDecision"),
    *_of_facts(),
    Kind("roster_imports", "records/roster/*/import.yaml", "yaml", "model.roster.RosterImport"),
    Kind("roster_originals", "records/roster/*/original.*", "bytes"),
    Kind("nightly", "records/nightly/*/nightly.yaml", "yaml", "model.nightly.Nightly"),
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
"""Names that spreadsheets, editors and file managers leave behind; a `*` is at one end of them."""
_DIGITS = str.maketrans(dict.fromkeys("0123456789", "[0-9]"))
_BEGINNINGS = tuple(one.removesuffix("*") for one in IGNORED if one.endswith("*"))
_ENDINGS = tuple(one.removeprefix("*") for one in IGNORED if one.startswith("*"))


@cache
def kind_of(path: str) -> Kind | None:
    """The kind of the file at `path` (relative, forward slashes), None when no kind has that place."""
    folder, _, name = path.rpartition("/")
    return next((kind for pattern, kind in _kinds_in(_place(folder)) if _fits(name, pattern)), None)


def is_ignored(name: str) -> bool:
    """Whether a file name is on the list of ignored ones."""
    return name in IGNORED or name.startswith(_BEGINNINGS) or name.endswith(_ENDINGS)


def _kinds_in(place: str) -> list[tuple[str, Kind]]:
    """The kinds of the files in a folder, each behind the pattern of their names."""
    return _by_place().get(place, [])


@cache
def _by_place() -> dict[str, list[tuple[str, Kind]]]:
    found: defaultdict[str, list[tuple[str, Kind]]] = defaultdict(list)
    for kind in KINDS:
        place, _, name = kind.pattern.rpartition("/")
        found[place].append((name.replace("**", "*"), kind))
    return dict(found)


@cache
def _place(folder: str) -> str:
    """A folder as the patterns write it: with a `*` for each name that is another one in every workspace."""
    parts = folder.split("/")
    if parts[0] == "records":
        parts[2:] = ["*"] * len(parts[2:])
    elif parts[0] == "curricula":
        parts[1:2] = ["*"] * len(parts[1:2])
        if "questions" in parts[2:3]:
            del parts[3:]  # banks may lie in folders of their own
    return "/".join(parts)


def _fits(name: str, pattern: str) -> bool:
    """Whether a file is called as a pattern with one `*`, or with digits, says."""
    first, star, last = pattern.partition("*")
    if not star:
        return name.translate(_DIGITS) == pattern
    return len(name) > len(first) + len(last) and name.startswith(first) and name.endswith(last)
