"""T42: which mark counts."""

from __future__ import annotations

from tests.exams.paper import mark
from trainer_cli.exams.marking import settled_marks


def test_one_mark_counts_and_an_equal_second_one_changes_nothing() -> None:
    first, again, other = mark("A001", 4, "3"), mark("A001", 4, "3.0"), mark("A001", 5, "6")
    assert settled_marks([first, again, other]) == {("A001", 4): first, ("A001", 5): other}


def test_of_two_that_differ_neither_counts() -> None:
    marks = [mark("A001", 4, "3"), mark("A001", 4, "2"), mark("A002", 4, "1")]
    assert settled_marks(marks) == {("A002", 4): marks[2]}
