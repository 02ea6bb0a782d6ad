"""How well items measure: the page of one table of answers, or of the forms of an exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.measuring.flags import LEAST_PEOPLE
from trainer_cli.measuring.pooled import pooled
from trainer_cli.reports.item_rows import ItemRow, MeasuredItems, measured_items, pooled_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trainer_cli.measuring.items import Figures
    from trainer_cli.measuring.pooled import Answered


class FormItems(MeasuredItems, frozen=True, kw_only=True):
    """A form; `left_out` are questions that are void or lack marks, and count nowhere in its figures."""

    form: str
    left_out: tuple[str, ...]


class ExamItems(msgspec.Struct, frozen=True, kw_only=True):
    """The items of an exam by form, and those that stand on several forms once more, taken together."""

    exam: str
    forms: tuple[FormItems, ...]
    questions: tuple[ItemRow, ...]


class ItemsPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page; `title` is what was measured, `parts` one table or forms, `options` whether every option has a line.

    `together` are items that stand on several forms. With fewer than `least` people nothing is flagged.
    """

    title: str
    parts: tuple[MeasuredItems, ...]
    together: tuple[ItemRow, ...] = ()
    options: bool
    least: int = LEAST_PEOPLE


def form_items(form: str, figures: Figures, left_out: Iterable[str]) -> FormItems:
    """The items of a form, judged."""
    found = msgspec.structs.asdict(measured_items(figures))
    return FormItems(form=form, left_out=tuple(left_out), **found)


def exam_items(
    exam: str, forms: Iterable[FormItems], questions: Mapping[str, Sequence[Answered]]
) -> ExamItems:
    """The items of an exam; `questions` maps a question to its figures on each form."""
    together = (pooled_row(pooled(groups)) for groups in questions.values() if len(groups) > 1)
    return ExamItems(exam=exam, forms=tuple(forms), questions=tuple(together))
