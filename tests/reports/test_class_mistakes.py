"""T44: the weakest first, and the commonest wrong answer."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from tests.reports.facts import FACTS, FORM, WORKSPACE
from trainer_cli.exams.tallies import ItemTally
from trainer_cli.reports.class_mistakes import ClassMistakes, class_mistakes

CHOICE, STATEMENT, SHORT, ANALYSIS = FORM.items
GONE = FACTS.forms["B"].items[0]


def report(*tallies: ItemTally) -> ClassMistakes:
    return class_mistakes(WORKSPACE, FACTS.exam, tallies, papers=4, released=True)


TALLIES = (
    ItemTally("A", CHOICE, Counter({"A": 1, "B": 3}), Counter({"B": 3}), Decimal(2), 4),
    ItemTally("A", STATEMENT, Counter({"F": 2, "-": 2}), Counter({"-": 2}), Decimal(2), 4),
    ItemTally("A", SHORT, Counter({"-": 4}), {}, Decimal(15), 4),
    ItemTally("A", ANALYSIS, Counter({"-": 4}), {}, Decimal(0), 0),
    ItemTally("B", GONE, Counter({"A": 1}), {}, Decimal(2), 1),
)


def test_items_come_weakest_first_with_the_commonest_wrong_answer() -> None:
    found = report(*TALLIES).items
    assert [(one.number, one.share, one.wrong, one.times) for one in found] == [
        (1, Decimal("25.00"), "B 客服自己", 3),
        (2, Decimal("50.00"), "", 2),
        (3, Decimal("75.00"), None, 0),
    ]
    assert (found[0].key, found[0].papers, found[0].form) == ("A 組長", 4, "A")


def test_points_and_courses_come_weakest_first() -> None:
    found = report(*TALLIES)
    assert [(one.id, one.questions, one.answers, one.share) for one in found.courses] == [
        ("rules", 3, 12, Decimal("59.38")),
        ("gone", 1, 1, Decimal("100.00")),
    ]
    points = [(one.id, one.share) for one in found.points]
    assert points == sorted(points, key=lambda one: one[1])
    assert "" not in dict(points)


def test_two_wrong_answers_of_equal_number_are_in_order() -> None:
    (row,) = report(
        ItemTally("A", CHOICE, Counter({"B": 2, "-": 2}), Counter({"B": 2, "-": 2}), Decimal(0), 4)
    ).items
    assert row.wrong == ""


def test_nothing_marked_is_nothing_said() -> None:
    found = report(TALLIES[3])
    assert (found.items, found.points, found.courses) == ((), (), ())
