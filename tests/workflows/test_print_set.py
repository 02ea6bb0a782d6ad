from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from tests.reports.facts import FACTS, HALL, HELD, WORKSPACE
from trainer_cli.reports.seats import SeatsReport
from trainer_cli.workflows.print_set import PARTS, print_set
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.workspace.workspace import ExamFacts, Workspace


def rooms_used(facts: ExamFacts, *given: str, workspace: Workspace = WORKSPACE) -> list[str]:
    pages, _ = print_set(workspace, facts, ["seats"], ["A"], given)
    record = pages[0].record
    assert isinstance(record, SeatsReport)
    return [room.id for room in record.rooms]


def names(parts: Sequence[str], *forms: str) -> list[str]:
    pages, problems = print_set(WORKSPACE, FACTS, parts, forms, [])
    assert problems == []
    return [page.name for page in pages]


def test_a_set_has_every_part_of_every_form() -> None:
    # T36
    assert names(PARTS, "A", "B") == [
        "paper-A", "paper-B", "answer-sheet-A", "answer-sheet-B", "key-A", "key-B", "marker-A", "marker-B",
        "candidates", "declaration", "incidents", "seats",
    ]  # fmt: skip
    assert names(["key"], "B") == ["key-B"]


def test_candidates_sit_where_it_is_said_held_planned_or_large_enough() -> None:
    small = msgspec.structs.replace(HALL, id="R2", capacity=3, rows=0, columns=0)
    stages = tuple(msgspec.structs.replace(one, room=None) for one in WORKSPACE.plans[FACTS.exam.plan].stages)
    unplanned = replaced(
        WORKSPACE,
        rooms={**WORKSPACE.rooms, "R2": small},
        plans={FACTS.exam.plan: msgspec.structs.replace(WORKSPACE.plans[FACTS.exam.plan], stages=stages)},
    )
    assert rooms_used(FACTS, workspace=unplanned) == ["R2"]
    assert rooms_used(FACTS, "R1", workspace=unplanned) == ["R1"]
    assert rooms_used(HELD, workspace=unplanned) == ["R1"]
    planned = msgspec.structs.replace(stages[-1], kind="theory_exam", room="R1")
    plan = msgspec.structs.replace(WORKSPACE.plans[FACTS.exam.plan], stages=(planned,))
    assert rooms_used(FACTS, workspace=replaced(unplanned, plans={plan.id: plan})) == ["R1"]
    assert rooms_used(FACTS, workspace=replaced(unplanned, plans={})) == ["R2"]


def test_too_few_seats_are_a_problem_and_a_warning_beside_other_parts() -> None:
    # T41
    tiny = replaced(WORKSPACE, rooms={"R1": msgspec.structs.replace(HALL, capacity=2)})
    pages, [problem] = print_set(tiny, FACTS, ["seats"], ["A"], [])
    assert pages == []
    assert (problem.code, problem.level) == ("seats-too-few", "error")
    assert problem.message == "the rooms have 2 seats for 3 candidates"
    pages, [problem] = print_set(tiny, FACTS, ["candidates", "seats"], ["A"], [])
    assert [page.name for page in pages] == ["candidates"]
    assert problem.level == "warning"


def test_the_same_form_side_by_side_is_said() -> None:
    # T41
    facts = replaced(
        FACTS, candidates=tuple(msgspec.structs.replace(one, form="A") for one in FACTS.candidates)
    )
    narrow = replaced(WORKSPACE, rooms={"R1": HALL})
    _, problems = print_set(narrow, facts, ["seats"], ["A"], [])
    assert [one.code for one in problems] == ["seats-together", "seats-together"]
    assert "are neighbours and have the same form A" in problems[0].message
