"""Who sits where (T41): a plan of each room for its door, and a list to find one's seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.seating import Seat, same_form_neighbours, seated
from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.reports.people import person_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.exams.seating import Seating
    from trainer_cli.model.exam import Candidate
    from trainer_cli.model.roster import Room
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate's seat; `seat` is `2-3` for row and column, or a number in a single line."""

    agent: str
    name: str
    form: str
    room: Text
    seat: str


class SeatedRoom(msgspec.Struct, frozen=True, kw_only=True):
    """A room; `rows` are from the front, each with all its seats from the left, None for one left empty.

    Seats in a single line are told by the list alone.
    """

    id: str
    name: Text
    rows: tuple[tuple[Place | None, ...], ...]
    taken: int


class SeatsReport(msgspec.Struct, frozen=True, kw_only=True):
    """The seats of an exam: `places` in the order of the exam's list, `together` neighbours with the same form."""

    exam: Exam
    rooms: tuple[SeatedRoom, ...]
    places: tuple[Place, ...]
    together: tuple[tuple[Place, Place], ...]


def seats_report(workspace: Workspace, facts: ExamFacts, rooms: Sequence[Room]) -> SeatsReport:
    """The seats of all candidates in `rooms`, drawn by the exam's seed.

    Raises:
        ValueError: the rooms hold fewer people than there are candidates.
    """
    plan = seated(facts.candidates, rooms, facts.exam.seed)
    in_line = {room.id for room in rooms if not room.rows}
    places = {
        seat: _place(workspace, seat, candidate, in_line=seat.room in in_line)
        for seat, candidate in plan.items()
    }
    by_agent = {place.agent: place for place in places.values()}
    return SeatsReport(
        exam=facts.exam,
        rooms=tuple(_room(room, plan, places) for room in rooms),
        places=tuple(by_agent[one.agent] for one in facts.candidates),
        together=tuple((places[one], places[other]) for one, other in same_form_neighbours(plan)),
    )


def _place(workspace: Workspace, seat: Seat, candidate: Candidate, *, in_line: bool) -> Place:
    return Place(
        agent=candidate.agent,
        name=person_name(workspace, candidate.agent),
        form=candidate.form,
        room=workspace.rooms[seat.room].name,
        seat=str(seat.column) if in_line else f"{seat.row}-{seat.column}",
    )


def _room(room: Room, plan: Seating, places: dict[Seat, Place]) -> SeatedRoom:
    mine = [seat for seat in plan if seat.room == room.id]
    rows = max((seat.row for seat in mine), default=0) if room.rows else 0
    return SeatedRoom(
        id=room.id,
        name=room.name,
        rows=tuple(
            tuple(places.get(Seat(room.id, row, column)) for column in range(1, room.columns + 1))
            for row in range(1, rows + 1)
        ),
        taken=len(mine),
    )
