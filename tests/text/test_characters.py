from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.text.characters import (
    display_width,
    display_widths,
    folded,
    forbidden_in,
    forbidden_problems,
    place_of,
    visible,
)


@pytest.mark.parametrize(
    "character",
    ["\0", "\x07", "\x1b", "\r", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ud800", "\ufeff", "\uffff"],
)
def test_forbidden_characters(character: str) -> None:
    assert forbidden_in(f"早班{character}") == character
    assert character not in visible(f"早班{character}")


@pytest.mark.parametrize("text", ["早班\t一\n二", "José", "👩‍🏫", "\u3000", "§1", "\u200b"])
def test_other_characters_are_left_alone(text: str) -> None:
    assert forbidden_in(text) is None
    assert visible(text) == text


def test_forbidden_characters_have_a_place_and_a_name() -> None:
    (first, second) = forbidden_problems("一\n二三\x1b四\u202e", "a.yaml")
    assert str(first.source) == "a.yaml:2:3"
    assert first.code == "character-forbidden"
    assert first.message == "the character U+001B (a control character) is not allowed here"
    assert str(second.source) == "a.yaml:2:5"
    assert second.message == "the character U+202E (right-to-left override) is not allowed here"


def test_sound_text_has_no_problem() -> None:
    assert forbidden_problems("一\n\t二\u3000", "a.yaml") == []
    assert forbidden_problems("一\n\t二", "a.yaml") == []


def test_only_the_first_forbidden_characters_are_named() -> None:
    assert [problem.source.column for problem in forbidden_problems("\0" * 100, "a")] == [1, 2, 3, 4, 5]


def test_place_of_an_offset() -> None:
    assert [place_of("a\nbc\n", offset) for offset in range(6)] == [
        (1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1),
    ]  # fmt: skip


def test_visible_text_is_inert_on_a_terminal() -> None:
    assert visible("\x1b]0;x\x07 ok\n\t") == "<U+001B>]0;x<U+0007> ok\n\t"


@pytest.mark.parametrize(
    "typed", ["a-001", "A-001", "Ａ－００１", " A-001 ", "\u3000A–001", "a—001", "A−001", "Ａ‐００１"]
)
def test_ids_are_compared_without_case_width_and_kind_of_dash(typed: str) -> None:
    assert folded(typed) == "a-001"


def test_chinese_commas_are_commas() -> None:
    assert folded("Ａ００１，A002、A003") == "a001,a002,a003"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("旺旺", 4), ("Ａ", 2), ("e\u0301", 1), ("a\u200b", 1)]
)
def test_width_on_a_terminal(text: str, width: int) -> None:
    assert display_width(text) == width


@given(st.lists(st.text(st.sampled_from("a 客，。〩〪ｱé–好e\u0301"), max_size=3), max_size=4))
def test_many_texts_are_as_wide_as_one_by_one(texts: list[str]) -> None:
    assert display_widths(texts) == [*map(display_width, texts)]
