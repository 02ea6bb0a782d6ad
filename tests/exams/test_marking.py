"""T42: what the marks of an answer come to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exams.paper import mark, script
from trainer_cli.exams.marking import marker_totals, settled_marks

if TYPE_CHECKING:
    from trainer_cli.model.exam import Mark, Script

KEY = ("A001", 4)
TWO = (script("A001", 4, "TR01"), script("A001", 4, "TR02"))


def said(marks: list[Mark], *scripts: Script) -> tuple[str, str]:
    found = settled_marks(marks, scripts)[KEY]
    return found.how, "-" if found.points is None else str(found.points)


def by(marker: str, points: str, criterion: str = "") -> Mark:
    return mark("A001", 4, points, marker, criterion)


def test_one_mark_counts_and_an_equal_second_one_changes_nothing() -> None:
    first, again, other = mark("A001", 4, "3"), mark("A001", 4, "3.0"), mark("A001", 5, "6")
    found = settled_marks([first, again, other])
    assert list(found) == [("A001", 4), ("A001", 5)]
    assert found["A001", 4] == ("single", Decimal(3), (first, again))
    assert found["A001", 5] == ("single", Decimal(6), (other,))


def test_of_two_that_differ_neither_counts() -> None:
    marks = [mark("A001", 4, "3"), mark("A001", 4, "2"), mark("A002", 4, "1")]
    found = settled_marks(marks)
    assert (found["A001", 4].how, found["A001", 4].points) == ("disputed", None)
    assert found["A002", 4].points == 1


def test_criteria_add_up() -> None:
    assert said([by("TR01", "2", "道歉"), by("TR01", "1.5", "補償")]) == ("single", "3.5")
    whole_too = [by("TR01", "2", "道歉"), by("TR01", "1", "補償"), by("TR01", "3")]
    assert said(whole_too) == ("single", "3")
    assert said([*whole_too, by("TR01", "1.5", "補償")]) == ("disputed", "-")
    assert marker_totals(whole_too[:2]) == {"TR01": {Decimal(3)}}


@pytest.mark.parametrize(
    ("first", "second", "how", "points"),
    [
        ("3", "4", "mean", "3.5"),
        ("3.5", "4", "mean", "3.75"),
        ("4", "4", "mean", "4"),
        ("3", "4.5", "apart", "-"),
        ("0", "5", "apart", "-"),
    ],
)
def test_the_mean_of_two_within_the_tolerance(first: str, second: str, how: str, points: str) -> None:
    assert said([by("TR01", first), by("TR02", second)], *TWO) == (how, points)


def test_two_are_needed_where_two_were_asked() -> None:
    assert said([], *TWO) == ("missing", "-")
    assert said([by("TR02", "3")], *TWO) == ("missing", "-")
    assert said([by("TR02", "3"), by("TR02", "2"), by("TR01", "3")], *TWO) == ("disputed", "-")
    assert said([], TWO[0]) == ("missing", "-")
    assert said([by("TR01", "3")], TWO[0]) == ("single", "3")


def test_the_mark_of_a_third_counts_alone() -> None:
    third = script("A001", 4, "TR03", final=True)
    apart = [by("TR01", "1"), by("TR02", "5")]
    assert said(apart, *TWO) == ("apart", "-")
    assert said(apart, *TWO, third) == ("missing", "-")
    assert said([*apart, by("TR03", "4")], *TWO, third) == ("third", "4")
    assert said([*apart, by("TR03", "4"), by("TR03", "3")], *TWO, third) == ("disputed", "-")


POINTS = st.integers(0, 10).map(lambda half: Decimal(half) / 2)
MARKS = st.lists(st.tuples(st.sampled_from("PQR"), st.sampled_from(["", "甲", "乙"]), POINTS), max_size=8)


@settings(max_examples=80, deadline=None)
@given(MARKS, st.randoms(use_true_random=False))
def test_the_order_in_which_marks_come_does_not_matter(
    given_marks: list[tuple[str, str, Decimal]],
    random: object,
) -> None:
    marks = [by(marker, str(points), criterion) for marker, criterion, points in given_marks]
    scripts = [script("A001", 4, "P"), script("A001", 4, "Q"), script("A001", 4, "R", final=True)]
    mixed = list(marks)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # a random.Random, which hypothesis does not name
    one, other = settled_marks(marks, scripts)[KEY], settled_marks(mixed, scripts[::-1])[KEY]
    assert (one.how, one.points) == (other.how, other.points)
    if one.how == "mean" and one.points is not None:
        found = [points for marker, points in marker_totals(marks).items() if marker in "PQ"]
        low, high = sorted(next(iter(points)) for points in found)
        assert high - low <= 1
        assert low <= one.points <= high
