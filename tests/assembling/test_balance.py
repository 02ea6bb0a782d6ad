"""T37: the mean difficulty and its spread, weighted by points."""

from __future__ import annotations

import msgspec

from tests.assembling.bank import blueprint, draft_of, single, task
from trainer_cli.assembling.balance import balance

RULES = ["rules"]


def balanced(
    forms: list[list[str]],
    spare: list[str],
    *places: str,
    nearest: bool = False,
    apart: str = "",
    **more: str,
) -> tuple[list[list[str]], list[str]]:
    """The difficulties of the forms and of what is to spare afterwards, from difficulties of one course.

    The last two questions to spare stand apart from the one `apart`.
    """
    names = [f"rules-{number:03}" for number in range(sum(map(len, forms)) + len(spare))]
    values = [value for form in forms for value in form] + spare
    asunder = (apart,) if apart else ()
    questions = [
        single(name, value, not_with=asunder if index >= len(names) - 2 else ())
        for index, (name, value) in enumerate(zip(names, values, strict=True))
    ]
    plan = blueprint(RULES, *(("single", 1, points) for points in places), difficulty=("0.7", "0.05"))
    assert plan.difficulty is not None
    target = msgspec.convert(
        {**msgspec.to_builtins(plan.difficulty), **more}, type(plan.difficulty), strict=False
    )
    given = task(msgspec.structs.replace(plan, difficulty=target), {"rules": questions}, len(forms))
    draft = draft_of(given, [names[len(form) * f : len(form) * (f + 1)] for f, form in enumerate(forms)])
    balance(draft, given.aims, nearest=nearest)
    (left,) = draft.spare.values()
    return (
        [[str(one.question.difficulty) for one in form] for form in draft.forms],
        [str(one.question.difficulty) for one in left],
    )


def test_a_form_within_the_tolerance_is_left_alone() -> None:
    assert balanced([["0.7", "0.75"]], ["0.7"], "1", "1") == ([["0.7", "0.75"]], ["0.7"])


def test_a_form_within_the_tolerance_comes_nearer_where_it_is_asked() -> None:
    assert balanced([["0.7", "0.75"]], ["0.7"], "1", "1", nearest=True) == ([["0.7", "0.7"]], ["0.75"])


def test_a_spare_question_comes_in_and_the_old_one_goes_to_spare() -> None:
    assert balanced([["0.9", "0.9"]], ["0.8", "0.5"], "1", "1") == ([["0.5", "0.9"]], ["0.8", "0.9"])


def test_two_forms_exchange_when_nothing_is_to_spare() -> None:
    assert balanced([["0.9", "0.9"], ["0.5", "0.5"]], [], "1", "1") == ([["0.5", "0.9"], ["0.9", "0.5"]], [])


def test_exchanges_between_places_of_different_points() -> None:
    forms, _ = balanced([["0.6", "0.9"], ["0.7", "0.6"]], [], "1", "3")
    means = [(float(first) + 3 * float(second)) / 4 for first, second in forms]
    assert all(0.65 <= mean <= 0.75 for mean in means)


def test_what_no_exchange_mends_stays() -> None:
    assert balanced([["0.9", "0.9"]], ["0.95"], "2", "2") == ([["0.9", "0.9"]], ["0.95"])


def test_the_spread_is_an_aim_of_its_own() -> None:
    # 0.7 and 0.7 have the mean, but no spread; 0.9 and 0.5 are 0.2 away from it on average.
    forms, spare = balanced([["0.7", "0.7"]], ["0.9", "0.5"], "1", "1", spread="0.2", spread_tolerance="0.05")
    assert (sorted(forms[0]), spare) == (["0.5", "0.9"], ["0.7", "0.7"])


def test_no_question_joins_one_that_it_must_not_stand_with() -> None:
    # 0.5 must not stand with the second question, so it takes its place.
    assert balanced([["0.9", "0.9"]], ["0.75", "0.5", "0.5"], "1", "1", apart="rules-001") == (
        [["0.9", "0.5"]],
        ["0.75", "0.9", "0.5"],
    )


def test_no_form_takes_from_another_what_it_must_not_have() -> None:
    # Either exchange of 0.9 and 0.5 puts a question beside the one that it must stand apart from.
    forms = [["0.9", "0.9"], ["0.5", "0.5"]]
    assert balanced(forms, [], "1", "1", apart="rules-000") == (forms, [])
