"""How likely answers are: smoothed over ability, and as many right ones expected as there are (T40)."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.measuring.choices import choices, levelled, nearness
from trainer_cli.measuring.columns import RIGHT, Person, columns

ANSWERS = st.lists(st.sampled_from([RIGHT, "a", "b", None]), min_size=4, max_size=4)


def person(answers: list[str | None], form: str = "A") -> Person:
    asked = ("q1", "q2", "q3", "q4") if form == "A" else ("q3", "q4", "q5", "q6")
    return Person(
        form, {one: answer for one, answer in zip(asked, answers, strict=True) if answer is not None}
    )


FORMS = {"A": ("q1", "q2", "q3", "q4"), "B": ("q3", "q4", "q5", "q6")}


@settings(max_examples=40)
@given(st.lists(st.tuples(ANSWERS, st.sampled_from("AB")), min_size=2, max_size=12))
def test_as_many_right_answers_are_expected_as_there_are(drawn: list[tuple[list[str | None], str]]) -> None:
    people = [person(answers, form) for answers, form in drawn]
    table = columns(people, FORMS)
    found = choices(table)
    mine = found.chances[found.classes]
    right = [sum(answer == RIGHT for answer in one.answers.values()) for one in people]
    assert np.allclose(mine[:, table.starts].sum(axis=1), right, atol=1e-6)
    assert (mine >= 0).all()
    by_question = np.add.reduceat(mine, table.starts, axis=1)
    assert (by_question <= 1 + 1e-9).all()
    assert (by_question[~table.held[table.forms]] == 0).all()


def test_a_popular_wrong_answer_is_likelier() -> None:
    people = [person(["a", RIGHT, RIGHT, RIGHT])] * 8 + [person(["b", RIGHT, RIGHT, RIGHT])] * 2
    chances = choices(columns(people, FORMS)).chances[0]
    right, often, seldom = chances[:3]
    assert round(often / seldom, 6) == round((8 + 0.05) / (2 + 0.05), 6)
    left = 1 - right - often - seldom  # belongs to blanks, and to answers that one person gave
    assert 0 < left < 0.01


def test_who_is_near_counts_for_more() -> None:
    near = nearness(np.array([0.2, 0.5, 0.6]), np.array([10.0, 10, 10]))
    assert [near[at, at] for at in range(3)] == [1, 1, 1]
    assert near[0, 1] > near[0, 2] > 0
    assert np.allclose(near, near.T)


def test_odds_are_multiplied_by_one_factor() -> None:
    found = levelled(np.full((3, 2), (0.5, 0.8)), np.array([1.3, 0, 2]))
    assert np.allclose(found, np.array([[0.5, 0.8], [0, 0], [1, 1]]), atol=1e-9)
    half = levelled(np.array([[0.5, 0.8]]), np.array([0.6]))[0]
    odds = half / (1 - half)
    assert np.isclose(odds[1] / odds[0], 4)
