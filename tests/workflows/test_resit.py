"""S96: a resit is an exam of its own, of questions that none who sits it has seen."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from tests.team import EXAM, PLAN, ZONE, said
from trainer_cli.exams.attempts import seen_questions
from trainer_cli.workflows.outcome import new_outcome
from trainer_cli.workflows.release import new_release
from trainer_cli.workflows.resit import Wish, _name, new_resit
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.model.base import Text
    from trainer_cli.model.exam import OutcomeKind
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.workspace import Workspace

RESIT = f"{EXAM}-resit"
AT = dt.datetime(2026, 2, 13, 9, tzinfo=ZONE)
MARCH = dt.date(2026, 3, 2)


def wanted(workspace: Workspace, exam: str = EXAM, **options: Any) -> tuple[Proposal | None, list[Problem]]:  # noqa: ANN401  # of the wish
    wish = Wish(
        **{"date": MARCH, "start": "09:00", "by": "TR01", "at": AT, "invigilators": ("TR02",), **options}
    )
    return new_resit(workspace, workspace.exams[exam], wish)


def failing(team: Callable[[str], Team]) -> Team:
    """The results announced: A002 failed with 60 of 100 and a pass mark of 61, A007 was absent."""
    at = team("released")
    path = f"records/exams/{EXAM}/exam.yaml"
    at.edit(path, "pass_mark: 60", "pass_mark: 61")
    at.edit("curricula/junior/exams/theory.yaml", "pass_mark: 60", "pass_mark: 70")
    scores = [msgspec.structs.replace(one, passed=False) if one.agent == "A002" else one for one in at.scores]
    at.do(*new_release(at.workspace, at.exam, scores, by="TR01", at=AT))
    return at


def test_who_failed_or_was_absent_sits_it_with_questions_unseen(team: Callable[[str], Team]) -> None:
    at = failing(team)
    proposal = at.do(*wanted(at.workspace))
    assert proposal.what.splitlines() == [
        f"A resit of {EXAM} by (with the number of the attempt): A002 (2), A007 (2)",
        "At most 61 points are credited from attempt 2 on.",
        f"Exam {RESIT}: 1 forms of 50 questions, 100 points, 2 candidates, 2026-03-02 09:00, seed 307863.",
    ]
    assert proposal.done.startswith(f"{proposal.what}\nThe worst form's mean")
    assert (proposal.document["resit_of"], proposal.document["attempts"], proposal.document["cap"]) == (
        EXAM,
        {"A002": 2, "A007": 2},
        61,
    )
    made = at.workspace.exams[RESIT]
    exam = made.exam
    assert (exam.resit_of, exam.attempts, exam.cap) == (EXAM, {"A002": 2, "A007": 2}, Decimal(61))
    assert (exam.plan, exam.date, exam.pass_mark, exam.resit_exception) == (PLAN, MARCH, Decimal(61), "")
    assert exam.name == {"zh-Hant": "初級客服理論考核（補考）", "en": "Junior theory exam (resit)"}
    assert [one.agent for one in made.candidates] == ["A002", "A007"]
    asked = {item.question for item in made.forms["A"].items}
    assert len(asked) == 50
    assert not asked & seen_questions({"A002"}, [at.exam])


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("理論考核", 1, "理論考核（補考）"),
        ("理論考核", 3, "理論考核（補考 3）"),
        (
            {"zh-Hans": "理论考核", "fr": "Théorie"},
            1,
            {"zh-Hans": "理论考核（补考）", "fr": "Théorie (resit)"},
        ),
        (
            {"zh-Hans": "理论考核", "fr": "Théorie"},
            2,
            {"zh-Hans": "理论考核（补考 2）", "fr": "Théorie (resit 2)"},
        ),
    ],
)
def test_papers_bear_in_their_title_which_resit_it_is(name: Text, number: int, expected: Text) -> None:
    assert _name(name, "zh-Hant", number) == expected


def test_the_same_wish_makes_the_same_bytes(team: Callable[[str], Team]) -> None:
    at = failing(team)
    first, again = wanted(at.workspace)[0], wanted(at.workspace)[0]
    assert first is not None
    assert again is not None
    assert first.changes == again.changes


def test_who_was_excused_sits_for_the_first_time_without_a_cap(team: Callable[[str], Team]) -> None:
    at = team("released")
    at.do(*new_outcome(at.exam, "A007", "excused", reason="leave", sat=set(), by="TR02", at=AT, correct=True))
    at.do(*new_release(at.workspace, at.exam, at.scores, by="TR01", at=AT))
    proposal = at.do(*wanted(at.workspace, agents=("A007",)))
    assert proposal.what.splitlines()[0].endswith("A007 (1)")
    assert "credited" not in proposal.what
    exam = at.workspace.exams[RESIT].exam
    assert (exam.attempts, exam.cap) == ({"A007": 1}, None)


def test_no_cap_where_none_is_wanted(team: Callable[[str], Team]) -> None:
    at = failing(team)
    at.do(*wanted(at.workspace, cap="none"))
    assert at.workspace.exams[RESIT].exam.cap is None


def test_what_forbids_it(team: Callable[[str], Team]) -> None:
    at = failing(team)
    place = f"records/exams/{EXAM}/exam.yaml"
    assert said(wanted(at.workspace, date=dt.date(2026, 2, 12), start="9 Uhr", given_id=EXAM)[1]) == [
        f"{place}:1:1 resit-day: a resit on 2026-02-12 can't follow {EXAM} on 2026-02-12",
        ":1:1 exam-start: `9 Uhr` is no time of day",
        f":1:1 id-taken: the id `{EXAM}` is taken by {place}:1:1",
    ]
    assert said(wanted(at.workspace, agents=("A001", "A002"))[1]) == [
        f":1:1 resit-passed: A001 passed {EXAM} and does not sit it again"
    ]
    at.do(*wanted(at.workspace))
    assert said(wanted(at.workspace)[1]) == [f"{place}:1:1 resit-nobody: nobody is left to sit {EXAM} again"]
    (at.root / "curricula/junior/exams/theory.yaml").unlink()
    assert said(wanted(at.workspace)[1]) == [
        f"{place}:1:1 name-unknown: the blueprint `theory` of {EXAM} is gone"
    ]


def test_nobody_has_failed_what_is_not_announced(team: Callable[[str], Team]) -> None:
    at = team("marked")
    assert said(wanted(at.workspace)[1]) == [
        (
            f"records/exams/{EXAM}/exam.yaml:1:1 resit-unannounced: the results of {EXAM} are not announced, "
            "so nobody has failed it yet"
        )
    ]


def test_a_resit_too_many_needs_a_reason(team: Callable[[str], Team]) -> None:
    at = failing(team)
    at.do(*wanted(at.workspace))
    facts = at.workspace.exams[RESIT]
    became: dict[str, OutcomeKind] = {"A002": "absent", "A007": "excused"}
    for agent, kind in became.items():
        at.do(*new_outcome(at.workspace.exams[RESIT], agent, kind, reason="r", sat=set(), by="TR02", at=AT))
    workspace = at.workspace
    scores = [
        msgspec.structs.replace(one, agent=agent, outcome=kind, form="", points=None, passed=None)
        for one, (agent, kind) in zip(at.scores, became.items(), strict=False)
    ]
    at.do(*new_release(workspace, workspace.exams[RESIT], scores, by="TR01", at=AT))
    april = dt.date(2026, 4, 2)
    proposal, problems = wanted(at.workspace, RESIT, date=april)
    assert problems == []
    assert proposal is not None
    assert proposal.document["attempts"] == {"A007": 2}
    assert said(proposal.problems) == [
        ":1:1 warning resit-limit: A002 has used 2 attempts; `resits` allows the first and 1 more"
    ]
    at.do(*wanted(at.workspace, date=april, exception="the head agreed"))
    exam = at.workspace.exams[f"{RESIT}-2"].exam
    assert exam.name == {"zh-Hant": "初級客服理論考核（補考 2）", "en": "Junior theory exam (resit 2)"}
    assert (exam.resit_of, exam.attempts) == (EXAM, {"A002": 3, "A007": 2})
    assert exam.resit_exception == "the head agreed"
    assert facts.exam.resit_exception == ""


def test_a_bank_without_unseen_questions_names_what_is_lacking(team: Callable[[str], Team]) -> None:
    at = failing(team)
    workspace = at.workspace
    seen = seen_questions({"A002"}, workspace.exams.values())
    small = {course: tuple(one for one in ones if one.id in seen) for course, ones in workspace.bank.items()}
    proposal, problems = wanted(replaced(workspace, bank=small))
    assert proposal is None
    assert {one.code for one in problems} == {"blueprint-short", "resit-seen"}
    assert "25 needed, 0 approved, 25 short" in problems[0].message
    assert problems[-1].message == "50 questions were not used: one of A002, A007 has seen them"
