"""Answers as columns: what can be identical, and which form holds which question (T40)."""

from __future__ import annotations

from trainer_cli.measuring.columns import RIGHT, Person, columns

FORMS = {"A": ("q1", "q2"), "B": ("q2", "q3")}


def test_right_answers_and_shared_wrong_ones_have_columns() -> None:
    people = [
        Person("A", {"q1": RIGHT, "q2": "red"}),
        Person("B", {"q2": "red", "q3": "alone"}),
        Person("A", {"q1": "blue"}),
        Person("A", {"q1": "blue", "q2": RIGHT}),
    ]
    found = columns(people, FORMS)
    assert (found.starts.tolist(), found.widths.tolist()) == ([0, 2, 4], [2, 2, 1])
    assert found.gave.tolist() == [[1, 0, 0, 1, 0], [0, 0, 0, 1, 0], [0, 1, 0, 0, 0], [0, 1, 1, 0, 0]]
    assert found.forms.tolist() == [0, 1, 0, 0]
    assert found.held.tolist() == [[True, True, False], [False, True, True]]


def test_nobody() -> None:
    found = columns([], FORMS)
    assert (found.gave.shape, found.starts.tolist()) == ((0, 3), [0, 1, 2])
