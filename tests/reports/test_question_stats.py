"""Questions in exams, beside what was expected."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from tests.reports.facts import FACTS, WORKSPACE
from tests.reports.test_item_rows import item
from trainer_cli.measuring.pooled import Answered
from trainer_cli.reports.question_stats import question_stats

QUESTION = next(iter(WORKSPACE.questions.values()))


def answered(facility: float, n: int) -> Answered:
    return Answered(n, msgspec.structs.replace(item(facility, 0.3), item=QUESTION.id))


def test_occasions_are_taken_together_and_compared_with_what_was_expected() -> None:
    occasions = [(FACTS.exam, "A", answered(0.2, 40)), (FACTS.exam, "B", answered(0.3, 60))]
    (found,) = question_stats(WORKSPACE, {QUESTION.id: occasions}).questions
    assert (found.question, found.expected, found.observed) == (
        QUESTION.id,
        QUESTION.difficulty,
        Decimal("0.26"),
    )
    assert (found.figures.n, round(found.figures.facility or 0, 4)) == (100, 0.26)
    assert [(one.exam, one.form, one.n, one.facility) for one in found.occasions] == [
        (FACTS.exam.id, "A", 40, 0.2),
        (FACTS.exam.id, "B", 60, 0.3),
    ]


def test_what_agrees_or_rests_on_few_people_is_not_corrected() -> None:
    expected = float(QUESTION.difficulty)
    for group in (answered(expected, 100), answered(0.1, 20)):
        (found,) = question_stats(WORKSPACE, {QUESTION.id: [(FACTS.exam, "A", group)]}).questions
        assert found.observed is None
    few = question_stats(WORKSPACE, {QUESTION.id: [(FACTS.exam, "A", answered(0.1, 20))]}, least=5)
    assert few.questions[0].observed == Decimal("0.10")


def test_a_question_that_the_bank_has_no_more_has_its_history() -> None:
    (found,) = question_stats(WORKSPACE, {"gone-001": [(FACTS.exam, "A", answered(0.5, 40))]}).questions
    assert (found.course, found.expected, found.observed) == ("", None, None)
