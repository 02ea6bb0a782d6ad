"""Layer 2: one file per question type behind one Protocol, listed in one dict.

A type owns its record, the rules of a sound question, how it is frozen on a form, how a cell of an answer
sheet is read, and how an answer is scored. May import `text` and `model`.
To add a type: a module here with the names of `QuestionType`, a line in `TYPES`, a member of `AnyQuestion`.
`item`, `shuffle`, `options`, `written` and `credit` are not types: they hold what types share; `likeness` and `alike`
find questions that ask the same; `points` says
what an answer earns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from trainer_cli.questions import (
    analysis,
    fill,
    match,
    multiple,
    number,
    order,
    short,
    single,
    true_false,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal
    from fractions import Fraction
    from random import Random

    from trainer_cli.model.exam import FormItem
    from trainer_cli.questions.credit import Parts
    from trainer_cli.text.problem import Problem

AnyQuestion = (
    single.Single
    | true_false.TrueFalse
    | multiple.Multiple
    | fill.Fill
    | number.Number
    | match.Match
    | order.Order
    | short.Short
    | analysis.Analysis
)

Q_contra = TypeVar("Q_contra", contravariant=True)


class QuestionType(Protocol[Q_contra]):
    """What a module of a question type offers; `Q_contra` is the record of its questions."""

    NAME: str
    """The value of `type` in the file."""
    LABEL: dict[str, str]
    """Language to the name people read, e.g. `{"zh-Hant": "選擇題", …}`."""
    MARKED: bool
    """Whether a person marks it; otherwise it is scored from the sheet."""
    PACKED: bool
    """Whether an answer is one character, so that a sheet holds it in its packed string.

    Such an item earns all or nothing: full marks for the answers in its key (block scoring relies on it).
    """

    def problems(self, question: Q_contra, /) -> Iterator[Problem]:
        """What is wrong with a question, beyond what its record already refuses."""
        ...

    def frozen(
        self, question: Q_contra, *, number: int, points: Decimal, digest: str, random: Random
    ) -> FormItem:
        """The question as an item of a form, options shuffled by `random`, complete."""
        ...

    def read_answer(self, item: FormItem, cell: str, /) -> str | None:
        """The canonical answer in a cell of a sheet, `-` for a blank, None when it can't be one."""
        ...

    def share(self, item: FormItem, answer: str, /) -> Fraction:
        """The share (0 to 1) of the item's points that an answer earns; 0 for types that a person marks."""
        ...

    def shown(self, item: FormItem, answer: str, /) -> str:
        """An answer in words, for a report."""
        ...


TYPES: dict[str, QuestionType[Any]] = {
    module.NAME: module
    for module in (single, true_false, multiple, fill, number, match, order, short, analysis)
}
PARTS: dict[str, Callable[[FormItem, str], Parts]] = {
    module.NAME: module.parts for module in (multiple, match, order)
}
"""The types whose answers have parts, so that a section can choose a policy of credit; and what counts them."""
