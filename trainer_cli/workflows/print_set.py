"""`trainer exam paper`: all that is printed for an exam, part by part and form by form (T36-T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct  # noqa: TC002 — a named tuple's annotations are read at run time

from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.held import current_sittings
from trainer_cli.exams.rooms import fitting_rooms
from trainer_cli.exams.seating import seats_of
from trainer_cli.reports.answer_sheet import answer_sheet
from trainer_cli.reports.candidates import candidates_report
from trainer_cli.reports.declaration import declaration_report
from trainer_cli.reports.incidents import incidents_report
from trainer_cli.reports.key import key_report
from trainer_cli.reports.marker import marker_report
from trainer_cli.reports.paper import paper_report
from trainer_cli.reports.seats import seats_report
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trainer_cli.model.roster import Room
    from trainer_cli.reports.seats import SeatsReport
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

OF_FORM: dict[str, Callable[[Workspace, ExamFacts, str], Struct]] = {
    "paper": lambda _, facts, form: paper_report(facts.exam, facts.forms[form]),
    "answer-sheet": lambda _, facts, form: answer_sheet(facts.exam, facts.forms[form]),
    "key": lambda workspace, facts, form: key_report(
        facts.exam,
        corrected_forms(facts.forms, facts.corrections)[form],
        workspace.handouts,
        facts.corrections,
    ),
    "marker": marker_report,
}
"""Parts of which every form has its own."""
OF_EXAM: dict[str, Callable[[Workspace, ExamFacts], Struct]] = {
    "candidates": candidates_report,
    "declaration": declaration_report,
    "incidents": incidents_report,
}
"""Parts that an exam has once; its seats come last, because they need rooms."""
SEATS = "seats"
PARTS = (*OF_FORM, *OF_EXAM, SEATS)


class Page(NamedTuple):
    """A printed part: its name, the form where each has its own, and its record."""

    part: str
    form: str
    record: Struct

    @property
    def report(self) -> str:
        """The name of its report."""
        return self.part.replace("-", "_")

    @property
    def name(self) -> str:
        """What its file is called, without ending."""
        return f"{self.part}-{self.form}" if self.form else self.part


def print_set(
    workspace: Workspace, facts: ExamFacts, parts: Sequence[str], forms: Sequence[str], rooms: Sequence[str]
) -> tuple[list[Page], list[Problem]]:
    """The pages of `parts` for `forms`, and what is wrong with the seats.

    Args:
        workspace: everything.
        facts: the exam.
        parts: of `PARTS`.
        forms: names of frozen forms.
        rooms: ids of rooms to seat the candidates in; where none is given those of the sitting, of the plan's
            stage, or such as hold them all.
    """
    pages = [
        Page(part, form, OF_FORM[part](workspace, facts, form))
        for part in parts
        if part in OF_FORM
        for form in forms
    ]
    pages += [Page(part, "", OF_EXAM[part](workspace, facts)) for part in parts if part in OF_EXAM]
    if SEATS not in parts:
        return pages, []
    chosen = exam_rooms(workspace, facts, rooms)
    seats = sum(len(seats_of(room)) for room in chosen)
    if seats < len(facts.candidates):
        return pages, [_too_few(facts, seats, alone=len(parts) == 1)]
    report = seats_report(workspace, facts, chosen)
    return [*pages, Page(SEATS, "", report)], _together(facts, report)


def exam_rooms(workspace: Workspace, facts: ExamFacts, given: Sequence[str] = ()) -> tuple[Room, ...]:
    """The rooms that are given, or where the exam was held, or is planned, or fits."""
    plan = workspace.plans.get(facts.exam.plan)
    stages = plan.stages if plan else ()
    planned = [one.room for one in stages if one.kind == "theory_exam" and one.room]
    held = [room for one in current_sittings(facts.sittings) for room in one.rooms]
    known = [one for one in dict.fromkeys(given or held or planned) if one in workspace.rooms]
    if known:
        return tuple(workspace.rooms[one] for one in known)
    return fitting_rooms(workspace.rooms.values(), len(facts.candidates))


def _too_few(facts: ExamFacts, seats: int, *, alone: bool) -> Problem:
    return Problem(
        code="seats-too-few",
        message=f"the rooms have {seats} seats for {len(facts.candidates)} candidates",
        source=facts.exam.source,
        level="error" if alone else "warning",
        remedy="name more rooms with --room ID, or give the rooms of roster/rooms.yaml what they hold",
        clause="T41",
    )


def _together(facts: ExamFacts, report: SeatsReport) -> list[Problem]:
    return [
        Problem(
            code="seats-together",
            message=f"{one.agent} and {other.agent} are neighbours and have the same form {one.form}",
            source=facts.exam.source,
            level="warning",
            remedy="take a larger room, or one more with --room ID, or make the exam with more forms",
            clause="T41",
        )
        for one, other in report.together
    ]
