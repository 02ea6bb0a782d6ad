"""Appeals and decisions leave records and change no result by themselves (S101)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.team import EXAM, ZONE, said
from trainer_cli.workflows.appeal import Found, Said, decided_appeal, new_appeal
from trainer_cli.workflows.import_marks import imported_marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal

AT = dt.datetime(2026, 2, 13, 9, tzinfo=ZONE)
ASKED = Said("A002", "item 41 has more", "", "D01", AT)
STANDS = Found("stands", ("TR02", "TR03"), "", "D01", AT)


def decided(at: Team, found: Found = STANDS, agent: str = "A002") -> tuple[Proposal | None, list[Problem]]:
    score = next(one for one in at.scores if one.agent == agent)
    return decided_appeal(at.exam, agent, found, score)


def test_a_result_that_stands(team: Callable[[str], Team]) -> None:
    at = team("released")
    proposal = at.do(*new_appeal(at.workspace, at.exam, ASKED))
    assert proposal.what == f"A002 appeals against 65 points in {EXAM} (2026-02-13-A002)."
    assert proposal.done == (
        f"A002 appeals against 65 points in {EXAM} (2026-02-13-A002).\n"
        f"Next: trainer exam appeal-decide {EXAM} A002 --checkers ID,ID --finding stands"
    )
    [appeal] = at.exam.appeals
    assert (appeal.markers, appeal.release, appeal.points, appeal.exception) == (
        ("TR01",),
        "2026-02-12",
        Decimal(65),
        "",
    )
    done = at.do(*decided(at))
    assert done.done == (
        f"A002 in {EXAM}: 65 points announced, 65 after the check by TR02 and TR03 (stands)."
    )
    [decision] = at.exam.appeal_decisions
    assert (decision.id, decision.finding, decision.checkers) == (appeal.id, "stands", ("TR02", "TR03"))
    assert said(decided(at)[1]) == [
        f"records/exams/{EXAM}/exam.yaml:1:1 appeal-none: no appeal of A002 in {EXAM} waits for a decision"
    ]


def test_a_mark_that_was_entered_wrongly_is_corrected_first(team: Callable[[str], Team]) -> None:
    at = team("released")
    at.do(*new_appeal(at.workspace, at.exam, ASKED))
    entry = STANDS._replace(finding="entry")
    assert [one.code for one in decided(at, entry)[1]] == ["appeal-not-corrected"]
    marks = "agent,marker,q41\nA002,TR02,4.5\n"
    given = at.incoming(
        marks, "again.csv", at=AT, correct=True, reason="2026-02-13-A002: 4.5 was entered as 2.5"
    )
    at.do(*imported_marks(at.root, at.workspace, at.exam, given))
    assert [one.code for one in decided(at)[1]] == ["appeal-differs"]
    proposal = at.do(*decided(at, entry))
    assert proposal.document == {
        "exam": EXAM,
        "appeal": "2026-02-13-A002",
        "announced": 65,
        "points": 67,
    }
    assert proposal.done.endswith(f"trainer exam release {EXAM} announces anew.")


def test_an_appeal_after_the_last_day_needs_a_reason(team: Callable[[str], Team]) -> None:
    at = team("released")
    late = ASKED._replace(at=dt.datetime(2026, 4, 1, 9, tzinfo=ZONE))
    assert [one.code for one in new_appeal(at.workspace, at.exam, late)[1]] == ["appeal-late"]
    at.do(*new_appeal(at.workspace, at.exam, late._replace(exception="was ill")))
    assert at.exam.appeals[0].exception == "was ill"


def test_nothing_to_appeal_against(team: Callable[[str], Team]) -> None:
    at = team("marked")
    assert [one.code for one in new_appeal(at.workspace, at.exam, ASKED)[1]] == ["appeal-no-result"]
    released = team("released")
    assert [
        one.code for one in new_appeal(released.workspace, released.exam, ASKED._replace(agent="A007"))[1]
    ] == ["appeal-no-result"]
