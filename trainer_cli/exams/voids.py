"""What void items are worth: everybody gets full marks, or the others of the section count for more.

An item taken out leaves the maximum of its section as it is: what the others earned is multiplied by
maximum / (maximum - points taken out), as an exact fraction, and rounded once, half up, to 0.01. Where nothing
of a section is left, everybody gets its maximum.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.sections import section_places
from trainer_cli.questions.credit import rounded
from trainer_cli.questions.item import BLANK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.exam import FormItem
    from trainer_cli.model.section import BlueprintSection

ANYTHING = (*ascii_uppercase, BLANK)
"""Every answer that an item of one character can have on a sheet."""


class Scale(NamedTuple):
    """Maximum of a section, and what of it is left when void items are taken out."""

    whole: Decimal
    left: Decimal


Scales = tuple[Scale | None, ...]
"""By section, None where nothing was taken out; empty where nothing was taken out of the whole form."""


def void_points(item: FormItem) -> Decimal | None:
    """What everybody earns for a void item before its section is scaled; None where it is not void."""
    if not item.void:
        return None
    return item.points if item.void == "full" else Decimal(0)


def accepted_answers(item: FormItem) -> tuple[str, ...]:
    """The answers of one character that earn full marks: any, if the item is void at full marks."""
    return ANYTHING if item.void == "full" else tuple(one for one in item.key if one in ANYTHING)


def section_scales(items: Sequence[FormItem], sections: Sequence[BlueprintSection]) -> Scales:
    """How the sections are scaled, in their order; `items` are those of a form."""
    if not any(item.void == "rescale" for item in items):
        return ()
    places = section_places(items, sections)
    whole, left = [Decimal(0)] * len(sections), [Decimal(0)] * len(sections)
    for item in items:
        whole[places[item.number]] += item.points
        left[places[item.number]] += Decimal(0) if item.void == "rescale" else item.points
    return tuple(None if rest == most else Scale(most, rest) for most, rest in zip(whole, left, strict=True))


def scaled_sections(points: tuple[Decimal, ...], scales: Scales) -> tuple[Decimal, ...]:
    """The points of sections as they count."""
    if not scales:
        return points
    return tuple(
        one if scale is None else scaled(one, scale) for one, scale in zip(points, scales, strict=True)
    )


def scaled(points: Decimal, scale: Scale) -> Decimal:
    """The points of a section that has void items taken out."""
    if not scale.left:
        return scale.whole
    return rounded(Fraction(points) * Fraction(scale.whole) / Fraction(scale.left))
