"""Everything that a workspace holds, as records."""

from __future__ import annotations

import datetime as dt

import msgspec

from trainer_cli.model.approval import Approval, Subject
from trainer_cli.model.bank import ChangeEvent
from trainer_cli.model.curriculum import (
    Blueprint,
    Course,
    Handout,
    Lesson,
    Material,
    Project,
    Tier,
    Topics,
)
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
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.recorded import Recorded


class PlacedCourse(msgspec.Struct, frozen=True):
    """A course with what it belongs to and where it stands."""

    course: Course
    project: Project
    tier: str
    source: Source


class ExamFacts(msgspec.Struct, frozen=True, kw_only=True):
    """An exam with all that was recorded about it; `imports` and `mark_imports` in order of time.

    `sheets` lists the workspace paths of the stored sheets, by form; `repeated` are imports whose bytes had come
    before, as after a merge: nothing of them counts. `marks` are those that no correction replaced; `scripts` are
    the answers that all `allocations` gave to markers. `forms` are as they were frozen; `corrections` of their
    keys, in order of time, are put into them by whoever scores (`exams.corrected`).
    """

    exam: Exam
    forms: dict[str, Form]
    candidates: tuple[Candidate, ...]
    imports: tuple[Import, ...] = ()
    repeated: tuple[Import, ...] = ()
    sheets: dict[str, tuple[str, ...]] = {}
    mark_imports: tuple[Import, ...] = ()
    marks: tuple[Mark, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    scripts: tuple[Script, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    corrections: tuple[Correction, ...] = ()
    releases: tuple[Release, ...] = ()
    released: dict[str, tuple[Released, ...]] = {}
    sittings: tuple[Sitting, ...] = ()
    incidents: tuple[Incident, ...] = ()
    coaching: tuple[Coaching, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    appeal_decisions: tuple[AppealDecision, ...] = ()


class Workspace(msgspec.Struct, frozen=True, kw_only=True):
    """The records of a workspace.

    Mappings go from id to record in order of id; `bank` from course id to its questions in order of id;
    `lessons` and `handouts` from course id; `blueprints` from (tier, id); `approved_plans` and
    `approved_year_plans` hold what each plan, by its id, was when it was last approved.
    """

    settings: Settings
    topics: Topics | None = None
    tiers: dict[str, Tier] = {}
    projects: dict[str, Project] = {}
    courses: dict[str, PlacedCourse] = {}
    questions: dict[str, Question] = {}
    bank: dict[str, tuple[Question, ...]] = {}
    blueprints: dict[tuple[str, str], Blueprint] = {}
    lessons: dict[str, Lesson] = {}
    handouts: dict[str, Handout] = {}
    materials: dict[str, Material] = {}
    agents: dict[str, Agent] = {}
    postings: dict[str, tuple[Posting, ...]] = {}
    people: dict[str, Person] = {}
    trainers: dict[str, Trainer] = {}
    departments: dict[str, Department] = {}
    rooms: dict[str, Room] = {}
    shifts: tuple[Shift, ...] = ()
    calendar: dict[dt.date, CalendarDay] = {}
    plans: dict[str, Plan] = {}
    year_plans: dict[str, YearPlan] = {}
    approvals: tuple[tuple[Approval, Subject], ...] = ()
    approved_plans: dict[str, Plan] = {}
    approved_year_plans: dict[str, YearPlan] = {}
    changes: dict[str, ChangeEvent] = {}
    notes: dict[str, Note] = {}
    exams: dict[str, ExamFacts] = {}
    recorded: Recorded = Recorded()
    roster_imports: tuple[RosterImport, ...] = ()
    nightly: tuple[Nightly, ...] = ()


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """A workspace as far as it could be read, and everything wrong with its files.

    `digests` maps each path that was read to the digest of its bytes; `ignored` counts the entries on the
    list of ignored names.
    """

    workspace: Workspace
    problems: tuple[Problem, ...]
    digests: dict[str, str]
    ignored: int
