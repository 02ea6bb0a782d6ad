"""From loose records to a workspace: indexed by id, each id once, facts gathered by exam."""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from trainer_cli.model.base import Record
from trainer_cli.questions.item import course_of
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.recorded import recorded
from trainer_cli.workspace.superseded import standing_marks
from trainer_cli.workspace.tables import OF_EXAMS
from trainer_cli.workspace.workspace import ExamFacts, PlacedCourse, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from trainer_cli.model.approval import Approval, Subject
    from trainer_cli.model.curriculum import Project
    from trainer_cli.model.exam import Exam, Import
    from trainer_cli.model.question import Question
    from trainer_cli.model.roster import Posting
    from trainer_cli.text.source import Source

R = TypeVar("R", bound=Record)
Found = "Mapping[str, Sequence[Any]]"


def assembled(found: Mapping[str, Sequence[Any]], paths: Sequence[str]) -> tuple[Workspace, list[Problem]]:
    """The workspace of all records `found` by kind; `paths` are the files that exist, sheets among them."""
    problems: list[Problem] = []

    def unique(kind: str, key: Callable[[Any], str] = attrgetter("id")) -> dict[str, Any]:
        records, wrong = once(found.get(kind, ()), key)
        problems.extend(wrong)
        return records

    projects = unique("projects")
    courses, wrong = placed_courses(projects.values())
    problems += wrong
    questions = unique("questions")
    blueprints = unique("blueprints", lambda one: f"{folder(one, 1)}/{one.id}")
    workspace = Workspace(
        settings=found["settings"][0],
        topics=next(iter(found.get("topics", ())), None),
        tiers=unique("tiers"),
        projects=projects,
        courses=courses,
        questions=questions,
        bank=by_course(questions.values()),
        blueprints={(folder(one, 1), one.id): one for one in blueprints.values()},
        lessons=unique("lessons", attrgetter("course")),
        handouts=unique("handouts", attrgetter("course")),
        materials=unique("materials", attrgetter("code")),
        agents=unique("agents"),
        postings=by_agent(found.get("postings", ())),
        people=unique("people"),
        trainers=unique("trainers"),
        departments=unique("departments"),
        rooms=unique("rooms"),
        shifts=tuple(found.get("shifts", ())),
        calendar={day.date: day for day in found.get("calendar", ())},
        plans=unique("plans"),
        year_plans=unique("year_plans"),
        approvals=approved_subjects(found),
        approved_plans=approved_contents("approved_plans", found),
        approved_year_plans=approved_contents("approved_year_plans", found),
        changes=unique("changes"),
        notes=unique("notes"),
        exams=all_exam_facts(unique("exams").values(), found, paths),
        recorded=recorded(found),
        roster_imports=tuple(sorted(found.get("roster_imports", ()), key=lambda one: (one.at, one.id))),
        nightly=tuple(sorted(found.get("nightly", ()), key=lambda one: (one.date, one.at))),
    )
    return workspace, problems


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
    for posting in postings:
        agents[posting.id].append(posting)
    return {agent: tuple(sorted(agents[agent], key=attrgetter("start"))) for agent in sorted(agents)}


def approved_subjects(found: Mapping[str, Sequence[Any]]) -> tuple[tuple[Approval, Subject], ...]:
    """Each subject of an approval with the act, in order of time."""
    acts: dict[str, Approval] = {folder(act, 2): act for act in found.get("approvals", ())}
    pairs = [
        (acts[folder(subject, 2)], subject)
        for subject in found.get("subjects", ())
        if folder(subject, 2) in acts
    ]
    return tuple(sorted(pairs, key=lambda pair: (pair[0].at, pair[0].id)))


def approved_contents(kind: str, found: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    """What each plan held when it was last approved, by its id: the copies that lie beside the approvals."""
    copies = {folder(copy, 2): copy for copy in found.get(kind, ())}
    acts = [act for act in found.get("approvals", ()) if act.decision == "approved"]
    names = [folder(act, 2) for act in sorted(acts, key=attrgetter("at", "id"))]
    return {copies[name].id: copies[name] for name in names if name in copies}


def all_exam_facts(
    exams: Iterable[Exam], found: Mapping[str, Sequence[Any]], paths: Sequence[str]
) -> dict[str, ExamFacts]:
    """Exam id to all that was recorded about the exam; each record is looked at once."""
    records: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for kind in OF_EXAMS:
        for record in found.get(kind, ()):
            records[kind, folder(record, 2)].append(record)
    return {exam.id: exam_facts(exam, records, paths) for exam in exams}


def exam_facts(exam: Exam, records: Mapping[tuple[str, str], list[Any]], paths: Sequence[str]) -> ExamFacts:
    """All that was recorded about an exam; `records` are by kind and exam."""

    def mine(kind: str) -> list[Any]:
        return records.get((kind, exam.id), [])

    releases = sorted(mine("releases"), key=attrgetter("at"))
    rows: defaultdict[str, list[Any]] = defaultdict(list)
    for row in mine("released"):
        rows[folder(row, 3)].append(row)
    imports, sheets_again = _first_of_same_bytes(mine("imports"))
    mark_imports, marks_again = _first_of_same_bytes(mine("mark_imports"))
    repeated = {_folder_of(one): one for one in (*sheets_again, *marks_again)}
    return ExamFacts(
        exam=exam,
        forms={form.form: form for form in mine("forms")},
        candidates=tuple(mine("candidates")),
        imports=imports,
        repeated=tuple(repeated.values()),
        sheets=_sheet_paths(exam.id, [path for path in paths if path.rpartition("/")[0] not in repeated]),
        mark_imports=mark_imports,
        marks=standing_marks((one for one in mine("marks") if _folder_of(one) not in repeated), mark_imports),
        allocations=tuple(sorted(mine("allocations"), key=attrgetter("at", "id"))),
        scripts=tuple(mine("scripts")),
        outcomes=tuple(sorted(mine("outcomes"), key=attrgetter("at"))),
        corrections=tuple(sorted(mine("corrections"), key=attrgetter("at", "id"))),
        releases=tuple(releases),
        released={release.id: tuple(rows[release.id]) for release in releases},
        sittings=tuple(sorted(mine("sittings"), key=attrgetter("at"))),
        incidents=tuple(sorted(mine("incidents"), key=attrgetter("at"))),
        coaching=tuple(sorted(mine("coaching"), key=attrgetter("at", "id"))),
        appeals=tuple(sorted(mine("appeals"), key=attrgetter("at", "id"))),
        appeal_decisions=tuple(sorted(mine("appeal_decisions"), key=attrgetter("at", "id"))),
    )


def _first_of_same_bytes(imports: Iterable[Import]) -> tuple[tuple[Import, ...], tuple[Import, ...]]:
    """Imports in order of time, and those whose bytes had come before: two branches may bring the same file.

    A correction may bring bytes back that were corrected meanwhile; it is the same only if it replaces the same.
    """
    ordered = sorted(imports, key=attrgetter("at", "id"))
    first = {_brought(one): one for one in reversed(ordered)}
    again = tuple(one for one in ordered if first[_brought(one)] is not one)
    return tuple(one for one in ordered if one not in again), again


def _brought(one: Import) -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    return one.digest, tuple(one.supersedes.items())


def _folder_of(record: Record) -> str:
    return record.source.path.rpartition("/")[0]


def _sheet_paths(exam: str, paths: Sequence[str]) -> dict[str, tuple[str, ...]]:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        parts = path.split("/")
        if parts[:3] == ["records", "sheets", exam] and parts[-1].startswith("sheets-"):
            forms[parts[-1].removeprefix("sheets-").removesuffix(".csv")].append(path)
    return {form: tuple(forms[form]) for form in sorted(forms)}


def folder(record: Record, index: int) -> str:
    """The part of the record's path at `index`: `records/exams/E/exam.yaml` has E at 2."""
    return record.source.path.split("/")[index]
