"""Answers of people on several forms as columns: who gave which answer to which question."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

RIGHT = ""
"""The answer of a question that was answered right, whatever the words."""


class Person(NamedTuple):
    """Somebody's form and answers: question to the wrong answer, or to `RIGHT`. Blanks are left out."""

    form: str
    answers: Mapping[str, str]


class Columns(NamedTuple):
    """The answers of people.

    A column is an answer to a question: first the right one, then each wrong one that at least two people gave;
    only these can be identical. The columns of a question lie side by side, from `starts` on, so many as its
    `widths`. `gave` has a row a person and is 1 where the answer was given. `forms` is the number of everybody's
    form, `held` has a row a form and a column a question, and says whether the form holds it.
    """

    starts: NDArray[np.intp]
    widths: NDArray[np.intp]
    gave: NDArray[np.float32]
    forms: NDArray[np.intp]
    held: NDArray[np.bool_]


def columns(people: Sequence[Person], forms: Mapping[str, Sequence[str]]) -> Columns:
    """The answers of people as columns; `forms` maps a form to the questions on it that are compared."""
    import numpy as np  # noqa: PLC0415  # only for statistics

    given = Counter(answer for one in people for answer in one.answers.items())
    questions = sorted({question for asked in forms.values() for question in asked})
    shared = {(question, RIGHT) for question in questions} | {one for one, n in given.items() if n > 1}
    place = {answer: column for column, answer in enumerate(sorted(shared))}
    starts = np.array([place[question, RIGHT] for question in questions], np.intp)
    gave = np.zeros((len(people), len(place)), np.float32)
    for row, one in zip(gave, people, strict=True):
        row[[place[answer] for answer in one.answers.items() if answer in place]] = 1
    number = {form: at for at, form in enumerate(forms)}
    return Columns(
        starts=starts,
        widths=np.diff(starts, append=len(place)),
        gave=gave,
        forms=np.array([number[one.form] for one in people], np.intp),
        held=np.array([[one in set(asked) for one in questions] for asked in forms.values()], bool),
    )
