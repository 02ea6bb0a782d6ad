"""Pairs whose identical answers are improbable: exact tails, what is found, and what is not (T40)."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.measuring.columns import RIGHT, Person
from trainer_cli.measuring.likeness import ALPHA, ROWS, likeness, tails

if TYPE_CHECKING:
    from numpy.typing import NDArray

WRONG = (RIGHT, "a", "b", "c")


def cohort(seed: int, people: int, questions: int) -> NDArray[np.int64]:
    """Independent answers by a nominal response model (Bock 1972) that is not the one assumed: 0 is right."""
    random = np.random.default_rng(seed)
    ability = random.normal(size=(people, 1, 1))
    slopes = random.normal(0, 0.6, (1, questions, 4)) - np.array([-1.2, 0, 0, 0])
    weight = np.exp(ability * slopes + random.normal(0, 0.8, (1, questions, 4)) + np.array([1, 0, 0, 0]))
    upto = (weight / weight.sum(axis=2, keepdims=True)).cumsum(axis=2)
    found: NDArray[np.int64] = (random.random((people, questions, 1)) > upto[:, :, :3]).sum(axis=2)
    return found


def persons(answers: NDArray[np.int64]) -> list[Person]:
    return [Person("A", {f"q{at:03}": WRONG[one] for at, one in enumerate(row)}) for row in answers.tolist()]


def form(questions: int) -> dict[str, list[str]]:
    return {"A": [f"q{at:03}" for at in range(questions)]}


@settings(max_examples=60)
@given(st.lists(st.floats(0, 1), max_size=7))
def test_tails_are_those_of_all_outcomes(chances: list[float]) -> None:
    outcomes = [
        (sum(hits), prod(p if hit else 1 - p for p, hit in zip(chances, hits, strict=True)))
        for hits in product((0, 1), repeat=len(chances))
    ]
    expected = [sum(p for hits, p in outcomes if hits >= least) for least in range(len(chances) + 1)]
    assert np.allclose(tails(np.array([chances]))[0], expected, rtol=1e-9, atol=1e-300)


def test_independent_people_are_not_listed() -> None:
    """Of 60 classes with 276 pairs each at most 1 in 100 may list any: of few people the exam may be long."""
    listed = [likeness(persons(cohort(seed, 24, 40)), form(40)).found for seed in range(40)]
    listed += [likeness(persons(cohort(seed, 24, 120)), form(120)).found for seed in range(20)]
    assert sum(map(bool, listed)) <= 60 * ALPHA


def test_chances_of_independent_pairs_are_not_too_small() -> None:
    """The share of pairs with a chance of at most 1 % is at most that: no pair is suspected too easily."""
    people = persons(cohort(5, 300, 50))
    pairs = 300 * 299 // 2
    found = likeness(people, form(50), alpha=ALPHA * pairs)
    assert found.pairs == pairs
    assert 0.0001 < len(found.found) / pairs < ALPHA


def test_a_copier_is_found_among_all_pairs() -> None:
    answers = cohort(3, 24, 40)
    answers[11] = answers[4]
    answers[11, ::8] = (answers[4, ::8] + 1) % 4  # one answer in eight is the copier's own
    found = likeness(persons(answers), form(40))
    assert (found.pairs, found.beside) == (276, 0)
    (pair,) = found.found
    assert (pair.one, pair.other, pair.beside, pair.same) == (4, 11, False, 35)
    assert pair.wrong == int(((answers[4] == answers[11]) & (answers[4] > 0)).sum())
    assert pair.expected < 22
    assert pair.expected_wrong < pair.wrong / 2
    assert pair.corrected == pair.chance * 276 <= ALPHA


def test_a_third_of_the_answers_is_found_where_neighbours_are_known_and_questions_are_many() -> None:
    answers = cohort(8, 24, 150)
    copied = np.random.default_rng(1).random(150) < 0.3
    answers[7, copied] = answers[6, copied]
    beside = {(one, one + 1) for one in range(0, 24, 2)}
    found = likeness(persons(answers), form(150), beside)
    assert (found.pairs, found.beside) == (276, 12)
    assert [(one.one, one.other, one.beside) for one in found.found] == [(6, 7, True)]
    assert found.found[0].corrected == found.found[0].chance * 2 * 12


def test_who_agrees_in_right_answers_alone_is_not_listed() -> None:
    answers = np.tile(np.array([0, 1]), (20, 10))
    answers[np.arange(20), np.arange(20)] = 2
    answers[:2] = [[0] * 20, [0] * 20]
    assert likeness(persons(answers), form(20)).found == ()


def test_forms_are_compared_by_the_questions_they_share() -> None:
    answers = cohort(4, 30, 60)
    forms = {"A": form(60)["A"][:50], "B": form(60)["A"][10:]}
    answers[1] = answers[0]
    everybody = persons(answers)
    people = [
        Person(name, {one: everybody[at].answers[one] for one in forms[name]})
        for at, name in enumerate("AB" * 15)
    ]
    (pair,) = likeness(people, forms).found
    assert (pair.one, pair.other, pair.same) == (0, 1, 40)


def test_who_shares_no_question_is_no_pair() -> None:
    answers = cohort(4, 30, 60)
    forms = {"A": form(60)["A"][:30], "B": form(60)["A"][30:]}
    everybody = persons(answers)
    people = [
        Person(name, {one: everybody[at].answers[one] for one in forms[name]})
        for at, name in enumerate("AB" * 15)
    ]
    found = likeness(people, forms, {(0, 1), (0, 2), (1, 2)})
    assert found == (2 * 15 * 14 // 2, 1, ())


def test_all_pairs_of_many_people_are_looked_at() -> None:
    answers = cohort(6, ROWS + 200, 60)
    answers[ROWS + 100] = answers[3]
    answers[ROWS + 150] = answers[ROWS + 20]
    found = likeness(persons(answers), form(60))
    assert found.pairs == 748_476
    assert {(one.one, one.other) for one in found.found} == {(3, ROWS + 100), (ROWS + 20, ROWS + 150)}


def test_nothing_to_compare() -> None:
    assert likeness([], {}) == (0, 0, ())
    assert likeness([Person("A", {"q1": RIGHT})], {"A": ["q1"]}) == (0, 0, ())
    assert likeness([Person("A", {}), Person("A", {})], {"A": []}) == (0, 0, ())
    assert likeness([Person("A", {}), Person("A", {})], {"A": ["q1"]}, {(0, 1)}) == (1, 1, ())
