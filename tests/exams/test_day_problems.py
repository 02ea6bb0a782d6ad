"""T40, T41: what the day left open."""

from __future__ import annotations

import msgspec

from tests.exams.paper import NOON, exam, outcome
from trainer_cli.exams.day_problems import declaration_problems, incident_problems
from trainer_cli.model.exam import Candidate
from trainer_cli.model.exam_day import Incident

ASKED = msgspec.structs.replace(exam(), declaration="獨立完成")
PHONE = Incident(id="i1", exam="junior-theory", agent="A001", time="10:15", what="看手機", at=NOON, by="TR02")


def test_an_incident_waits_for_a_decision() -> None:
    [problem] = incident_problems([PHONE])
    assert (problem.code, problem.level) == ("exam-incident-open", "warning")
    assert problem.message == "nobody has decided about the incident at 10:15: `看手機`"
    assert problem.remedy == "decide: trainer exam incident junior-theory --settles i1 --decision none"
    assert list(incident_problems([msgspec.structs.replace(PHONE, decision="none")])) == []


def lacking(count: int) -> str:
    candidates = [Candidate(agent=f"A{number:03}", form="A") for number in range(count)]
    [problem] = declaration_problems(ASKED, candidates, [], [])
    return problem.message.partition(": ")[2]


def test_missing_declarations_are_named_as_far_as_a_line_goes() -> None:
    # T40
    assert lacking(2) == "A000, A001"
    assert lacking(5) == "A000, A001, A002, A003, A004"
    assert lacking(6) == "A000, A001, A002, A003, A004, …"


def test_an_exam_without_declaration_asks_for_none_nor_does_one_that_nobody_sat() -> None:
    candidates = [Candidate(agent="A001", form="A")]
    unasked = msgspec.structs.replace(ASKED, declaration="")
    assert list(declaration_problems(unasked, candidates, [], [])) == []
    assert list(declaration_problems(ASKED, candidates, [outcome("A001", "absent")], [])) == []
