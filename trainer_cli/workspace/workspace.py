"""Everything that a workspace holds, as records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.problem import Problem
from trainer_cli.workspace.lazy import Lazy, field
from trainer_cli.workspace.recorded import Recorded

if TYPE_CHECKING:
    import datetime as dt

    from trainer_cli.model.approval import Approval, Subject
    from trainer_cli.model.bank import ChangeEvent
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.curriculum import Handout, Lesson, Material, PlacedCourse, Project, Tier, Topics
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
    from trainer_cli.model.nightly import Nightly
    from trainer_cli.model.note import Note
    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.model.question import Question
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


class ExamFacts(Lazy):
    """An exam with all that was recorded about it; `imports` and `mark_imports` in order of time.

    `sheets` lists the workspace paths of the stored sheets, by form; `repeated` are imports whose bytes had come
    before, as after a merge: nothing of them counts. `marks` are those that no correction replaced; `scripts` are
    the answers that all `allocations` gave to markers. `forms` are as they were frozen; `corrections` of their
    keys, in order of time, are put into them by whoever scores (`exams.corrected`).
    """

    exam: Exam
    forms: dict[str, Form]
    candidates: tuple[Candidate, ...]
    imports: tuple[Import, ...] = field(default_factory=tuple)
    repeated: tuple[Import, ...] = field(default_factory=tuple)
    sheets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mark_imports: tuple[Import, ...] = field(default_factory=tuple)
    marks: tuple[Mark, ...] = field(default_factory=tuple)
    allocations: tuple[Allocation, ...] = field(default_factory=tuple)
    scripts: tuple[Script, ...] = field(default_factory=tuple)
    outcomes: tuple[Outcome, ...] = field(default_factory=tuple)
    corrections: tuple[Correction, ...] = field(default_factory=tuple)
    releases: tuple[Release, ...] = field(default_factory=tuple)
    released: dict[str, tuple[Released, ...]] = field(default_factory=dict)
    sittings: tuple[Sitting, ...] = field(default_factory=tuple)
    incidents: tuple[Incident, ...] = field(default_factory=tuple)
    coaching: tuple[Coaching, ...] = field(default_factory=tuple)
    appeals: tuple[Appeal, ...] = field(default_factory=tuple)
    appeal_decisions: tuple[AppealDecision, ...] = field(default_factory=tuple)


class Workspace(Lazy):
    """The records of a workspace.

    Mappings go from id to record in order of id; `bank` from course id to its questions in order of id;
    `lessons` and `handouts` from course id; `blueprints` from (tier, id); `approved_plans` and
    `approved_year_plans` hold what each plan, by its id, was when it was last approved.
    """

    settings: Settings
    topics: Topics | None = field(default_factory=lambda: None)
    tiers: dict[str, Tier] = field(default_factory=dict)
    projects: dict[str, Project] = field(default_factory=dict)
    courses: dict[str, PlacedCourse] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    bank: dict[str, tuple[Question, ...]] = field(default_factory=dict)
    blueprints: dict[tuple[str, str], Blueprint] = field(default_factory=dict)
    lessons: dict[str, Lesson] = field(default_factory=dict)
    handouts: dict[str, Handout] = field(default_factory=dict)
    materials: dict[str, Material] = field(default_factory=dict)
    agents: dict[str, Agent] = field(default_factory=dict)
    postings: dict[str, tuple[Posting, ...]] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    trainers: dict[str, Trainer] = field(default_factory=dict)
    departments: dict[str, Department] = field(default_factory=dict)
    rooms: dict[str, Room] = field(default_factory=dict)
    shifts: tuple[Shift, ...] = field(default_factory=tuple)
    calendar: dict[dt.date, CalendarDay] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    year_plans: dict[str, YearPlan] = field(default_factory=dict)
    approvals: tuple[tuple[Approval, Subject], ...] = field(default_factory=tuple)
    approved_plans: dict[str, Plan] = field(default_factory=dict)
    approved_year_plans: dict[str, YearPlan] = field(default_factory=dict)
    changes: dict[str, ChangeEvent] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)
    exams: dict[str, ExamFacts] = field(default_factory=dict)
    recorded: Recorded = field(default_factory=Recorded)
    roster_imports: tuple[RosterImport, ...] = field(default_factory=tuple)
    nightly: tuple[Nightly, ...] = field(default_factory=tuple)


class Grown(msgspec.Struct, frozen=True):
    """Postings that were read before, and to which nothing but lines at the end came since.

    `before` is the digest that the table at `path` had then; `lines` are the bytes that came, `agents` those that
    they name, and `workspace` holds no other agents and postings.
    """

    path: str
    before: str
    lines: bytes
    agents: frozenset[str]
    workspace: Workspace

    def since(self, path: str, digest: str | None) -> bool:
        """Whether it tells of what came to the table at `path` since that had this `digest`."""
        return (self.path, self.before) == (path, digest)


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """A workspace as far as it could be read, and everything wrong with its files.

    `digests` maps each path that was read to the digest of its bytes; `ignored` counts the entries on the
    list of ignored names. `with_agents` gives the workspace with some agents only, by id, and their postings:
    the others need not be made, and these are made once. `grown` is there if the postings only grew since they
    were read.
    """

    workspace: Workspace
    problems: tuple[Problem, ...]
    digests: dict[str, str]
    ignored: int
    with_agents: Callable[[frozenset[str]], Workspace]
    grown: Grown | None = None
