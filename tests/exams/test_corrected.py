"""Frozen forms with the corrections of their keys put in (S101)."""

from __future__ import annotations

import pytest

from tests.exams.paper import correction, form
from trainer_cli.exams.corrected import (
    corrected_forms,
    disputed_corrections,
    replaced_by_next,
    standing_corrections,
)
from trainer_cli.model.exam import Correction, CorrectionAction

FORMS = {"A": form(), "B": form("B", "CDF")}
FIRST = correction(1, "replace", "C")


def keys(*corrections: Correction, name: str = "A") -> list[tuple[str, ...]]:
    """The keys of the first three items of a form."""
    return [item.key for item in corrected_forms(FORMS, corrections)[name].items[:3]]


def test_a_new_key_counts_on_the_forms_it_names() -> None:
    assert keys(FIRST) == [("C",), ("B",), ("T",)]
    assert keys(FIRST, name="B") == [("C",), ("D",), ("F",)]
    assert FORMS["A"].items[0].key == ("A",)


def test_several_answers_can_be_accepted() -> None:
    assert keys(correction(2, "also", "B", "D")) == [("A",), ("B", "D"), ("T",)]


@pytest.mark.parametrize(("action", "void"), [("void_full", "full"), ("void_rescale", "rescale")])
def test_a_void_item_says_how(action: CorrectionAction, void: str) -> None:
    items = corrected_forms(FORMS, [correction(4, action)])["A"].items
    assert [item.void for item in items] == ["", "", "", void, ""]


def test_without_corrections_nothing_is_made_anew() -> None:
    assert corrected_forms(FORMS, [])["A"] is FORMS["A"]


def test_a_correction_that_was_replaced_does_not_count() -> None:
    second = correction(1, "void_full", name="c2", supersedes=["c1"])
    assert standing_corrections([FIRST, second]) == {"rules-001": second}
    assert replaced_by_next([FIRST, second], "rules-001") == (second,)
    assert replaced_by_next([FIRST, second], "rules-002") == ()


def test_what_is_restored_counts_as_frozen() -> None:
    back = correction(1, "restore", name="c2", supersedes=["c1"])
    assert keys(FIRST, back) == keys()


def test_corrections_that_contradict_one_another_do_not_count_until_one_replaces_both() -> None:
    other = correction(1, "replace", "D", name="c2", hours=1)
    assert disputed_corrections([other, FIRST]) == [(FIRST, other)]
    assert keys(FIRST, other) == keys()
    third = correction(1, "replace", "D", name="c3", hours=2, supersedes=["c1", "c2"])
    assert disputed_corrections([FIRST, other, third]) == []
    assert keys(FIRST, other, third)[0] == ("D",)


def test_corrections_that_say_the_same_on_two_branches_are_no_dispute() -> None:
    same = correction(1, "replace", "C", name="c2", hours=1)
    assert disputed_corrections([FIRST, same]) == []
    assert standing_corrections([same, FIRST]) == {"rules-001": FIRST}


@pytest.mark.parametrize(("action", "answers"), [("replace", ()), ("also", ("",)), ("void_full", ("A",))])
def test_keys_belong_to_actions_that_name_answers(action: CorrectionAction, answers: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="`keys` must hold answers"):
        Correction(
            id="c",
            exam="e",
            question="q",
            action=action,
            keys={"A": tuple(one for one in answers if one)} if answers else {},
            reason_code="wrong_key",
            reason="r",
            at=FIRST.at,
            by="TR01",
        )
