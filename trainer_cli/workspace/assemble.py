"""From loose records to a workspace: indexed by id, each id once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from functools import cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from trainer_cli.model.base import Record
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.assemble_exam import all_exam_facts
from trainer_cli.workspace.lazy import lazily
from trainer_cli.workspace.recorded import recorded
from trainer_cli.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.approval import Approval, Subject
    from trainer_cli.model.curriculum import PlacedCourse, Project
    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.model.question import Question
    from trainer_cli.model.roster import Posting
    from trainer_cli.model.settings import Settings
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.records import Records

R = TypeVar("R", bound=Record)
P = TypeVar("P", "Plan", "YearPlan")
KEYS: dict[str, Callable[[Any], str]] = {
    "tiers": attrgetter("id"),
    "projects": attrgetter("id"),
    "questions": attrgetter("id"),
    "blueprints": lambda one: f"{folder(one, 1)}/{one.id}",
    "lessons": attrgetter("course"),
    "handouts": attrgetter("course"),
    "materials": attrgetter("code"),
    "agents": attrgetter("id"),
    "people": attrgetter("id"),
    "trainers": attrgetter("id"),
    "departments": attrgetter("id"),
    "rooms": attrgetter("id"),
    "plans": attrgetter("id"),
    "year_plans": attrgetter("id"),
    "changes": attrgetter("id"),
    "notes": attrgetter("id"),
    "exams": attrgetter("id"),
}
"""Kinds whose records have an id that no other record of the kind has, and where it stands."""


class Assembled(msgspec.Struct, frozen=True):
    """A workspace whose tables are put together when they are asked for.

    `twice` gives what is wrong with the ids of all records of a kind; `with_agents` is as that of `Loaded`.
    """

    workspace: Workspace
    twice: Callable[[str], list[Problem]]
    with_agents: Callable[[frozenset[str]], Workspace]


def assembled(
    settings: Settings, records: Records, paths: Iterable[str], sound: Collection[str] = ()
) -> Assembled:
    """The workspace of some `records`.

    `paths` are the files that exist, sheets among them; of `sound` kinds it is known that each id stands once.
    """
    of = records.of

    @cache
    def kept(kind: str) -> tuple[dict[str, Any], list[Problem]]:
        key = KEYS[kind]
        if kind in sound:
            return {key(one): one for one in sorted(of(kind), key=key)}, []
        return once(of(kind), key)

    @cache
    def courses() -> tuple[dict[str, PlacedCourse], list[Problem]]:
        return placed_courses(kept("projects")[0].values())

    def table(kind: str) -> dict[str, Any]:
        return kept(kind)[0]

    def twice(kind: str) -> list[Problem]:
        found = kept(kind)[1] if kind in KEYS else []
        return [*found, *courses()[1]] if kind == "projects" else found

    makers: dict[str, Callable[[], Any]] = {
        **{kind: partial(table, kind) for kind in KEYS},
        "settings": lambda: settings,
        "topics": lambda: next(iter(of("topics")), None),
        "courses": lambda: courses()[0],
        "bank": lambda: by_course(table("questions").values()),
        "blueprints": lambda: {(folder(one, 1), one.id): one for one in table("blueprints").values()},
        "postings": lambda: by_agent(of("postings")),
        "shifts": lambda: tuple(of("shifts")),
        "calendar": lambda: {day.date: day for day in of("calendar")},
        "approvals": lambda: approved_subjects(of("approvals"), of("subjects")),
        "approved_plans": lambda: approved_contents(of("approvals"), of("approved_plans")),
        "approved_year_plans": lambda: approved_contents(of("approvals"), of("approved_year_plans")),
        "exams": lambda: all_exam_facts(table("exams").values(), records, paths),
        "recorded": lambda: recorded(of),
        "roster_imports": lambda: tuple(sorted(of("roster_imports"), key=attrgetter("at", "id"))),
        "nightly": lambda: tuple(sorted(of("nightly"), key=attrgetter("date", "at"))),
    }

    @cache
    def with_agents(ids: frozenset[str]) -> Workspace:
        few = {
            "agents": lambda: once(records.of_ids("agents", ids), KEYS["agents"])[0],
            "postings": lambda: by_agent(records.of_ids("postings", ids)),
        }
        return lazily(Workspace, makers | few)

    return Assembled(lazily(Workspace, makers), twice, with_agents)


def once(records: Iterable[R], key: Callable[[R], str]) -> tuple[dict[str, R], list[Problem]]:
    """Records by id in order of id; an id that is taken (folded: case, width, normalisation) is a problem."""
    kept: dict[str, R] = {}
    places: dict[str, R] = {}
    problems = []
    for record in records:
        name = key(record)
        first = places.setdefault(folded(name), record)
        if first is record:
            kept[name] = record
            continue
        problems.append(
            Problem(
                code="id-twice",
                message=_taken(name, key(first), first.source),
                source=record.source,
                remedy="give one of the two another id; ids are never reused",
            )
        )
    return {name: kept[name] for name in sorted(kept)}, problems


def _taken(name: str, first: str, place: Source) -> str:
    if first == name:
        return f"`{name}` is already the id of {place}"
    return f"`{name}` is already the id of {place} (`{first}`: only case or width differs)"


def placed_courses(projects: Iterable[Project]) -> tuple[dict[str, PlacedCourse], list[Problem]]:
    """Courses by id; a course id that stands twice is a problem at the second place."""
    from trainer_cli.model.curriculum import PlacedCourse  # noqa: PLC0415  # most nights ask for no course

    courses: dict[str, PlacedCourse] = {}
    problems = []
    for project in sorted(projects, key=lambda one: (one.source.path.split("/")[1:2], one.order, one.id)):
        for number, course in enumerate(project.courses):
            source = project.source.at("courses", number)
            if course.id in courses:
                problems.append(
                    Problem(
                        code="id-twice",
                        message=f"course `{course.id}` is also a course of {courses[course.id].source.path}",
                        source=source.at("id"),
                        remedy="give one of the two another id",
                    )
                )
                continue
            courses[course.id] = PlacedCourse(course, project, folder(project, 1), source)
    return courses, problems


def by_course(questions: Iterable[Question]) -> dict[str, tuple[Question, ...]]:
    """Questions by course: the name of their file or folder under `questions/`."""
    from trainer_cli.questions.item import course_of  # noqa: PLC0415  # types of questions, which most nights never meet

    names: dict[str, str] = {}
    courses: defaultdict[str, list[Question]] = defaultdict(list)
    for question in questions:
        path = question.source.path
        if path not in names:
            names[path] = course_of(question)
        courses[names[path]].append(question)
    return {course: tuple(courses[course]) for course in sorted(courses)}


def by_agent(postings: Iterable[Posting]) -> dict[str, tuple[Posting, ...]]:
    """Postings by agent, each in order of time."""
    agents: defaultdict[str, list[Posting]] = defaultdict(list)
    for posting in sorted(postings, key=attrgetter("start")):
        agents[posting.id].append(posting)
    return {agent: tuple(agents[agent]) for agent in sorted(agents)}


def approved_subjects(
    approvals: Iterable[Approval], subjects: Iterable[Subject]
) -> tuple[tuple[Approval, Subject], ...]:
    """Each subject of an approval with the act, in order of time."""
    acts = {folder(act, 2): act for act in approvals}
    pairs = [(acts[folder(one, 2)], one) for one in subjects if folder(one, 2) in acts]
    return tuple(sorted(pairs, key=lambda pair: (pair[0].at, pair[0].id)))


def approved_contents(approvals: Iterable[Approval], contents: Iterable[P]) -> dict[str, P]:
    """What each plan held when it was last approved, by its id: the copies that lie beside the approvals."""
    copies = {folder(copy, 2): copy for copy in contents}
    acts = [act for act in approvals if act.decision == "approved"]
    names = [folder(act, 2) for act in sorted(acts, key=attrgetter("at", "id"))]
    return {copies[name].id: copies[name] for name in names if name in copies}


def folder(record: Record, index: int) -> str:
    """The part of the record's path at `index`: `records/exams/E/exam.yaml` has E at 2."""
    return record.source.path.split("/")[index]
