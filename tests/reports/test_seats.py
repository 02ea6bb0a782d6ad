from __future__ import annotations

from tests.reports.facts import FACTS, HALL, WORKSPACE
from trainer_cli.model.exam import Candidate
from trainer_cli.reports.seats import seats_report
from trainer_cli.workspace.lazy import replaced


def test_the_plan_shows_rows_from_the_front_with_empty_seats() -> None:
    # T41
    report = seats_report(WORKSPACE, FACTS, [HALL])
    [room] = report.rooms
    assert (room.taken, len(room.rows)) == (3, 2)
    shown = [[place.form if place else "" for place in row] for row in room.rows]
    assert shown == [["A", "B"], ["", "A"]]
    assert report.together == ()
    assert [place.agent for place in report.places] == ["A001", "A002", "A003"]


def test_a_room_without_rows_is_a_list() -> None:
    report = seats_report(WORKSPACE, FACTS, list(WORKSPACE.rooms.values()))
    assert [room.rows for room in report.rooms] == [()]
    assert sorted(place.seat for place in report.places) == ["1", "2", "3"]
    assert report.places[2].room == WORKSPACE.rooms["R1"].name


def test_neighbours_with_the_same_form_are_named() -> None:
    only_a = tuple(Candidate(agent=one.agent, form="A") for one in FACTS.candidates)
    report = seats_report(WORKSPACE, replaced(FACTS, candidates=only_a), [HALL])
    assert len(report.together) == 2
    assert {one.form for pair in report.together for one in pair} == {"A"}
    empty = seats_report(WORKSPACE, replaced(FACTS, candidates=()), [HALL])
    assert (empty.rooms[0].rows, empty.places) == ((), ())
