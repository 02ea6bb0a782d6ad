"""What is said of an item, and that nothing is said of few people."""

from __future__ import annotations

from decimal import Decimal

import pytest

from trainer_cli.measuring.coded import Codebook, Coded, coded_block
from trainer_cli.measuring.counts import Item
from trainer_cli.measuring.flags import LEAST_PEOPLE, item_flags
from trainer_cli.measuring.items import ItemFigures, item_figures
from trainer_cli.questions.shuffle import seeded

ONE = Decimal(1)


def first_item(people: int, answer: str, key: str = "A") -> tuple[ItemFigures, int]:
    """The first of eleven items, answered by people of whom each knows more than the one before.

    `answer` says what the weak half and the strong half answer to it, in turn: `BA` is an item that the strong
    half gets right; the others are answered by what people know.
    """
    draw = seeded(people)
    rows = []
    for number in range(people):
        strong = number >= people // 2
        own = answer[strong]
        rows.append([own, *("A" if draw.random() < 0.2 + 0.6 * strong else "B" for _ in range(10))])
    book = Codebook()
    names = tuple(f"q{number}" for number in range(11))
    coded = Coded(names, [coded_block(rows, book, 11)], book)
    items = [
        Item(names[0], ONE, {key: ONE}, ("A", "B")),
        *(Item(name, ONE, {"A": ONE}) for name in names[1:]),
    ]
    return item_figures(coded, items).items[0], people


def flags(people: int, answer: str, key: str = "A") -> list[tuple[str, str]]:
    return [(flag.flag, flag.option) for flag in item_flags(*first_item(people, answer, key))]


def test_a_sound_item_is_not_flagged() -> None:
    assert flags(200, "BA") == []


def test_a_wrong_key_shows_in_another_option() -> None:
    assert flags(200, "BA", key="B") == [("wrong-key", "A"), ("negative", "")]


def test_too_easy_and_a_dead_option() -> None:
    assert flags(200, "AA") == [("too-easy", ""), ("dead-option", "B")]


def test_too_hard() -> None:
    assert flags(200, "BB") == [("too-hard", "")]


def test_the_flag_says_how_sure_it_is() -> None:
    flag = item_flags(*first_item(200, "AA"))[0]
    assert (flag.value, flag.high) == (1.0, 1.0)
    assert flag.low == pytest.approx(0.98115, abs=0.00001)


def test_of_few_people_nothing_is_said() -> None:
    assert flags(LEAST_PEOPLE, "BA", key="B") != []
    assert flags(LEAST_PEOPLE - 1, "BA", key="B") == []


def test_an_option_is_dead_only_where_it_is_certain() -> None:
    # 0 of 73: the interval ends at 0.0500; 0 of 74: at 0.0493
    assert ("dead-option", "B") not in flags(72, "AA")
    assert ("dead-option", "B") in flags(74, "AA")
