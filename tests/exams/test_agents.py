"""T39, T42, S84: every candidate has an outcome, and points that can be trusted."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.exams.paper import candidates, exam, form, item, lines, mark, outcome, script, section
from trainer_cli.exams.agents import scored_exam
from trainer_cli.exams.outcomes import current_outcomes
from trainer_cli.model.exam import AgentScore, Form
from trainer_cli.questions import TYPES, short

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from trainer_cli.model.exam import Mark, Outcome

MARKS = [mark("A001", 4, "3.5"), mark("A001", 5, "6"), mark("A002", 4, "5")]


def scores(
    sheets: Sequence[str], *agents: str, marks: Sequence[Mark] = MARKS, outcomes: Sequence[Outcome] = ()
) -> list[AgentScore]:
    """The scores of some candidates from their sheets of form A."""
    return scored_exam(
        exam(),
        {"A": form()},
        {"A": lines(*sheets)},
        marks=marks,
        outcomes=current_outcomes(outcomes),
        candidates=candidates(*agents),
    ).scores


def test_points_by_section_total_and_pass() -> None:
    (score,) = scores(["A001,A,09:00,11:32,2,A-T,"], "A001")
    assert score == AgentScore(
        agent="A001",
        outcome="sat",
        form="A",
        sections=(Decimal(2), Decimal(1), Decimal("3.5"), Decimal(6)),
        points=Decimal("12.5"),
        passed=True,
        late_minutes=2,
    )


def test_the_pass_mark_itself_passes() -> None:
    sheet = "A001,A,,,2,AB-,"
    exactly, below = (
        scores([sheet], "A001", marks=[mark("A001", 4, points), mark("A001", 5, "3")])[0]
        for points in ("3", "2.9")
    )
    assert (exactly.points, exactly.passed) == (Decimal(10), True)
    assert (below.points, below.passed) == (Decimal("9.9"), False)


def test_an_unmarked_answer_leaves_total_and_pass_open() -> None:
    (score,) = scores(["A002,A,,,2,ABT,"], "A002")
    assert (score.outcome, score.points, score.passed, score.unmarked) == ("sat", None, None, 1)
    assert score.sections == (Decimal(4), Decimal(1), Decimal(5), None)


def test_a_blank_sheet_is_zero_and_an_absent_agent_has_no_points() -> None:
    zero = [mark("A001", 4, "0"), mark("A001", 5, "0")]
    blank, absent, nothing = scores(
        ["A001,A,,,2,---,"], "A001", "A002", "A003", marks=zero, outcomes=[outcome("A002", "absent")]
    )
    assert (blank.outcome, blank.points, blank.passed) == ("sat", Decimal(0), False)
    assert absent == AgentScore(agent="A002", outcome="absent")
    assert nothing == AgentScore(agent="A003", outcome=None)


def test_void_beats_a_sheet_and_a_sheet_beats_the_rest() -> None:
    sheets = ["A001,A,,,2,ABT,", "A002,A,,,3,ABT,"]
    void, sat, no_sheet = scores(
        sheets,
        "A001",
        "A002",
        "A003",
        outcomes=[
            outcome("A001", "void", name="o1"),
            outcome("A002", "absent", name="o2"),
            outcome("A003", "sat", name="o3"),
        ],
    )
    assert void == AgentScore(agent="A001", outcome="void")
    assert sat.outcome == "sat"
    assert no_sheet == AgentScore(agent="A003", outcome=None)


def test_two_sheets_of_one_agent_count_as_none() -> None:
    first, second = scores(["A001,A,,,2,ABT,", "A001,A,,,9,---,", "A002,A,,,3,ABT,"], "A001", "A002")
    assert first == AgentScore(agent="A001", outcome=None)
    assert second.outcome == "sat"


def test_the_same_sheet_from_two_branches_counts_once() -> None:
    (score,) = scores(["A001,A,,,2,ABT,", "A001,A,,,9,ABT,"], "A001")
    assert (score.outcome, score.points) == ("sat", Decimal("14.5"))


def test_a_damaged_sheet_is_no_score() -> None:
    first, second = scores(["A001,A,,,2,AB,", "A002,A,,,3,ABT,"], "A001", "A002")
    assert (first.outcome, second.outcome) == (None, "sat")


def test_a_sheet_of_another_form_is_no_score() -> None:
    (score,) = scored_exam(
        exam(),
        {"A": form()},
        {"A": [b"A001,B,,,2,ABT,\n"]},
        marks=MARKS,
        outcomes={},
        candidates=candidates("A001"),
    ).scores
    assert score == AgentScore(agent="A001", outcome=None)


class Word:
    """A type that is neither packed nor marked: one word, in any case."""

    NAME = "fill"
    MARKED = False
    PACKED = False
    read_answer = staticmethod(short.read_answer)

    @staticmethod
    def share(_item: object, answer: str) -> Fraction:
        return Fraction(1, 2) if answer == "Boss" else Fraction(answer == "boss")


def test_a_longer_answer_that_the_type_scores_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TYPES, "fill", Word)
    paper = Form(exam="e", form="A", items=(item(1, "single", "2", "A"), item(2, "fill", "3")))
    sheets = lines('A001,A,,,2,A,"{""2"": ""Boss""}"', "A002,A,,,3,A,")
    found = scored_exam(
        exam(), {"A": paper}, {"A": sheets}, marks=[], outcomes={}, candidates=candidates("A001", "A002")
    ).scores
    assert [score.points for score in found] == [Decimal("3.5"), Decimal(2)]


def test_answers_whose_two_marks_are_apart_leave_the_total_open() -> None:  # T42
    pair = [script("A001", number, marker) for number in (4, 5) for marker in ("TR01", "TR02")]
    marks = [
        mark("A001", 4, "1", "TR01"),
        mark("A001", 4, "4", "TR02"),
        mark("A001", 5, "6", "TR01"),
        mark("A001", 5, "6.5", "TR02"),
    ]
    (score,) = scored_exam(
        exam(),
        {"A": form()},
        {"A": lines("A001,A,,,2,ABT,")},
        marks=marks,
        outcomes={},
        candidates=candidates("A001"),
        scripts=pair,
    ).scores
    assert (score.points, score.unmarked, score.apart) == (None, 1, 1)
    assert score.sections == (Decimal(4), Decimal(1), None, Decimal("6.25"))


def test_parts_of_points_add_up_exactly_on_a_form_without_letters() -> None:  # T38
    several = replace(item(1, "single", "5"), type="multiple", key=("ABC",), credit="share")
    paper = Form(
        exam="e",
        form="A",
        items=(several, replace(several, number=2), replace(several, number=3, credit="half")),
    )
    sections = (section("multiple", 2, "5"), section("multiple", 1, "5"))
    sheets = lines(
        'A001,A,,,2,,"{""1"": ""A"", ""2"": ""AB"", ""3"": ""AB""}"',
        'A002,A,,,3,,"{""1"": ""ABC"", ""2"": ""ABCD""}"',
        "A003,A,,,4,,",
    )
    found = scored_exam(
        replace(exam(), sections=sections),
        {"A": paper},
        {"A": sheets},
        marks=[],
        outcomes={},
        candidates=candidates("A001", "A002", "A003"),
    ).scores
    assert [score.sections for score in found] == [
        (Decimal("5.00"), Decimal("2.5")),  # 1.67 and 3.33
        (Decimal(5), Decimal(0)),
        (Decimal(0), Decimal(0)),
    ]
    assert [score.points for score in found] == [Decimal("7.5"), Decimal(5), Decimal(0)]
    assert [score.passed for score in found] == [False, False, False]
