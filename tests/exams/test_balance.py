"""T37: the mean difficulty, weighted by points."""

from __future__ import annotations

from decimal import Decimal

from tests.exams.bank import candidate, single
from trainer_cli.exams.balance import balance, expected_points
from trainer_cli.exams.draft import Draft
from trainer_cli.model.curriculum import DifficultyTarget

TARGET = DifficultyTarget(target=Decimal("0.7"), tolerance=Decimal("0.05"))


def draft(forms: list[list[str]], spare: list[str], places: list[str]) -> Draft:
    """Forms and spare questions of one course, given by their difficulties."""
    made = [
        [candidate("rules", single(f"rules-{f}{n}", one)) for n, one in enumerate(form)]
        for f, form in enumerate(forms)
    ]
    free = [candidate("rules", single(f"rules-s{n}", one)) for n, one in enumerate(spare)]
    return Draft([Decimal(place) for place in places], made, {made[0][0].cell: free})


def difficulties(made: Draft) -> list[list[str]]:
    return [[str(one.difficulty) for one in form] for form in made.forms]


def test_expected_points_weigh_by_points() -> None:
    form = draft([["0.9", "0.5"]], [], ["1", "3"])
    assert expected_points(form.places, form.forms[0]) == Decimal("2.4")


def test_a_form_within_the_tolerance_is_left_alone() -> None:
    made = draft([["0.7", "0.75"]], ["0.7"], ["1", "1"])
    assert balance(made, TARGET) == [0]
    assert difficulties(made) == [["0.7", "0.75"]]


def test_a_spare_question_comes_in_and_the_old_one_goes_to_spare() -> None:
    made = draft([["0.9", "0.9"]], ["0.8", "0.5"], ["1", "1"])
    assert balance(made, TARGET) == [0]
    assert difficulties(made) == [["0.5", "0.9"]]
    assert [str(one.difficulty) for one in next(iter(made.spare.values()))] == ["0.8", "0.9"]


def test_two_forms_exchange_when_nothing_is_to_spare() -> None:
    made = draft([["0.9", "0.9"], ["0.5", "0.5"]], [], ["1", "1"])
    assert balance(made, TARGET) == [0, 0]
    assert difficulties(made) == [["0.5", "0.9"], ["0.9", "0.5"]]


def test_exchanges_between_places_of_different_points() -> None:
    made = draft([["0.6", "0.9"], ["0.7", "0.6"]], [], ["1", "3"])
    assert balance(made, TARGET) == [0, 0]
    means = [expected_points(made.places, form) / 4 for form in made.forms]
    assert all(Decimal("0.65") <= mean <= Decimal("0.75") for mean in means)


def test_what_no_exchange_mends_is_told_in_points() -> None:
    made = draft([["0.9", "0.9"]], ["0.95"], ["2", "2"])
    assert balance(made, TARGET) == [Decimal("0.6")]
