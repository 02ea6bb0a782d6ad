"""T39-T41: what the records of the day amount to."""

from __future__ import annotations

import msgspec

from tests.exams.paper import NOON, exam, outcome
from trainer_cli.exams.held import (
    current_incidents,
    current_sittings,
    invigilated,
    open_incidents,
    watching,
    without_declaration,
)
from trainer_cli.model.exam import Candidate
from trainer_cli.model.exam_day import Decision, Incident, Sitting


def sitting(
    name: str,
    start: str = "09:00",
    who: str = "TR02",
    signed: tuple[str, ...] = (),
    replaces: str | None = None,
) -> Sitting:
    return Sitting(
        id=name,
        exam="e",
        start=start,
        end="11:30",
        invigilators=(who,),
        declarations=signed,
        at=NOON,
        by="TR01",
        supersedes=replaces,
    )


def incident(name: str, time: str, decision: Decision = "open", replaces: str | None = None) -> Incident:
    return Incident(
        id=name,
        exam="e",
        time=time,
        what="看手機",
        decision=decision,
        at=NOON,
        by="TR02",
        supersedes=replaces,
    )


def test_what_was_replaced_does_not_count() -> None:
    first, second, other = (
        sitting("s1"),
        sitting("s2", replaces="s1"),
        sitting("s3", start="08:30", who="TR01"),
    )
    assert current_sittings([first, second, other]) == [other, second]
    assert watching([first, second, other, sitting("s4", start="10:00")]) == ("TR01", "TR02")


def test_incidents_stand_in_order_of_time_and_wait_for_a_decision() -> None:
    late, early = incident("i1", "10:15"), incident("i2", "09:40")
    decided = incident("i3", "10:15", "warned", replaces="i1")
    assert current_incidents([late, early, decided]) == [early, decided]
    assert open_incidents([late, early, decided]) == [early]


def test_who_watched_is_said_by_the_exam_its_sittings_and_its_releases() -> None:
    # T41
    planned = msgspec.structs.replace(exam(), invigilators=("TR09",))
    assert invigilated(planned, [sitting("s1", who="TR02")]) == ("TR09", "TR02")
    assert invigilated(msgspec.structs.replace(planned, invigilators=()), []) == ()


def test_who_sat_and_did_not_sign_is_named() -> None:
    # T40
    candidates = [Candidate(agent=name, form="A") for name in ("A001", "A002", "A003", "A004")]
    away = [outcome("A003", "absent"), outcome("A004", "void")]
    assert without_declaration(candidates, away, [sitting("s1", signed=("A001",))]) == ["A002", "A004"]
