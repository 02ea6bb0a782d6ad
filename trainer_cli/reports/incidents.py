"""The log of an exam (T41): how it was held, what happened and was decided, and lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.held import current_incidents, current_sittings
from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.model.exam_day import Incident, Sitting
from trainer_cli.reports.people import person_name, person_names

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class SittingRow(msgspec.Struct, frozen=True, kw_only=True):
    """A sitting with the names of its rooms and people; `signed` counts the declarations."""

    sitting: Sitting
    rooms: tuple[Text, ...]
    invigilators: tuple[str, ...]
    signed: int


class IncidentRow(msgspec.Struct, frozen=True, kw_only=True):
    """An incident with the names of whom it concerns and of who recorded it."""

    incident: Incident
    name: str
    recorder: str


class IncidentsReport(msgspec.Struct, frozen=True, kw_only=True):
    """The log of an exam, in order of time."""

    exam: Exam
    invigilators: tuple[str, ...]
    candidates: int
    sittings: tuple[SittingRow, ...]
    incidents: tuple[IncidentRow, ...]


def incidents_report(workspace: Workspace, facts: ExamFacts) -> IncidentsReport:
    """The log of an exam, with what is recorded so far."""
    return IncidentsReport(
        exam=facts.exam,
        invigilators=person_names(workspace, facts.exam.invigilators),
        candidates=len(facts.candidates),
        sittings=tuple(_sitting(workspace, one) for one in current_sittings(facts.sittings)),
        incidents=tuple(
            IncidentRow(
                incident=one,
                name=person_name(workspace, one.agent),
                recorder=person_name(workspace, one.by),
            )
            for one in current_incidents(facts.incidents)
        ),
    )


def _sitting(workspace: Workspace, sitting: Sitting) -> SittingRow:
    rooms = workspace.rooms
    return SittingRow(
        sitting=sitting,
        rooms=tuple(rooms[one].name if one in rooms else one for one in sitting.rooms),
        invigilators=person_names(workspace, sitting.invigilators),
        signed=len(sitting.declarations),
    )
