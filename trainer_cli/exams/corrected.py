"""The forms of an exam as they count: frozen papers with the corrections of their keys put in (S101)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trainer_cli.model.exam import Correction, CorrectionAction, Form, FormItem, Void

VOIDS: dict[CorrectionAction, Void] = {"void_full": "full", "void_rescale": "rescale"}


def corrected_forms(forms: Mapping[str, Form], corrections: Iterable[Correction]) -> dict[str, Form]:
    """The forms with the corrections in force; what was frozen stays as it is.

    Args:
        forms: form name to frozen form.
        corrections: all that are on record for the exam.
    """
    standing = standing_corrections(corrections)
    return {name: _corrected_form(form, standing) for name, form in forms.items()} if standing else {**forms}


def standing_corrections(corrections: Iterable[Correction]) -> dict[str, Correction]:
    """Question id to the correction in force; none for a question whose corrections contradict one another."""
    return {
        question: ones[0] for question, ones in _not_superseded(corrections).items() if not _contradict(ones)
    }


def disputed_corrections(corrections: Iterable[Correction]) -> list[tuple[Correction, ...]]:
    """Corrections of one question that say different things, as of two branches: none counts until one replaces all."""
    return [tuple(ones) for ones in _not_superseded(corrections).values() if _contradict(ones)]


def dispute_problems(corrections: Iterable[Correction]) -> Iterator[Problem]:
    """A problem for each question whose corrections contradict one another, at the newest of them."""
    for ones in disputed_corrections(corrections):
        newest, before = ones[-1], ", ".join(one.id for one in ones[:-1])
        yield Problem(
            code="exam-corrected-disputed",
            message=f"`{newest.id}` and `{before}` correct `{newest.question}` differently; neither counts",
            source=newest.source,
            remedy=f"say what counts: trainer exam correct {newest.exam} {newest.question}",
            clause="T43",
        )


def replaced_by_next(corrections: Iterable[Correction], question: str) -> tuple[Correction, ...]:
    """The corrections of a question that a new one supersedes: all that none has superseded yet."""
    return tuple(_not_superseded(corrections).get(question, ()))


def _not_superseded(corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
    """Question id to its corrections that no other replaces, in order of time."""
    recorded = sorted(corrections, key=lambda one: (one.at, one.id))
    gone = {name for one in recorded for name in one.supersedes}
    found: defaultdict[str, list[Correction]] = defaultdict(list)
    for one in recorded:
        if one.id not in gone:
            found[one.question].append(one)
    return found


def _contradict(ones: list[Correction]) -> bool:
    return any((one.action, one.keys) != (ones[0].action, ones[0].keys) for one in ones)


def _corrected_form(form: Form, standing: Mapping[str, Correction]) -> Form:
    items = tuple(
        _corrected_item(item, form.form, standing[item.question]) if item.question in standing else item
        for item in form.items
    )
    return msgspec.structs.replace(form, items=items)


def _corrected_item(item: FormItem, form: str, correction: Correction) -> FormItem:
    return msgspec.structs.replace(
        item, key=correction.keys.get(form, item.key), void=VOIDS.get(correction.action, "")
    )
