r"""Keys in one cell: accepted texts `甲 | 乙`, pairs a line each `左 | 右`, a number `15 ± 0.5 秒`.

A `|` of either width, a line break or a backslash of a text stands as `\|`, `\n`, `\\`: so every key comes back.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.interop.question_fields import fields_in, joined_fields
from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    from trainer_cli.questions.fill import Fill
    from trainer_cli.questions.match import Match
    from trainer_cli.questions.number import Number

_DIGITS = r"[0-9]+(?:\.[0-9]+)?"
_NUMBER = re.compile(
    rf"(?P<answer>[+\-−]?{_DIGITS})\s*(?:(?:±|\+/-|\+-)\s*(?P<tolerance>{_DIGITS}))?\s*(?P<unit>[^0-9±]*)"
)
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_ARROW = re.compile(r"\s*(?:→|->|=>)\s*")
_SIDES = 2


def accepted_cell(question: Fill) -> str:
    """The accepted texts of a fill as the text of a cell."""
    return joined_fields(question.accepted)


def accepted_in(cell: str) -> list[str]:
    """The accepted texts of a cell."""
    return [text for text in fields_in(cell) if text]


def pairs_cell(question: Match) -> str:
    """The pairs of a match as the text of a cell, a line each."""
    return "\n".join(joined_fields((pair.prompt, pair.option)) for pair in question.pairs)


def pairs_in(cell: str) -> list[dict[str, str]] | None:
    """The pairs of a cell, a line each, with `|` or an arrow between; None where a line is no pair."""
    lines = [line for line in cell.split("\n") if line.strip()]
    sides = [fields_in(line) for line in lines]
    sides = [
        side if len(side) > 1 else _ARROW.split(line.strip()) for side, line in zip(sides, lines, strict=True)
    ]
    if not sides or not all(len(side) == _SIDES and all(side) for side in sides):
        return None
    return [{"prompt": prompt, "option": option} for prompt, option in sides]


def number_cell(question: Number) -> str:
    """A number as the text of a cell, with its tolerance and unit if it has them."""
    tolerance = f" ± {scalar_text(question.tolerance)}" if question.tolerance else ""
    unit = f" {question.unit}" if question.unit else ""
    return f"{scalar_text(question.answer)}{tolerance}{unit}"


def number_values(cell: str) -> dict[str, object] | None:
    """The fields `answer`, `tolerance` and `unit` that a cell states; None where it states no number."""
    found = _NUMBER.fullmatch(_THOUSANDS.sub("", cell.strip()))
    if found is None:
        return None
    values: dict[str, object] = {"answer": Decimal(found["answer"].replace("−", "-"))}
    if found["tolerance"] and Decimal(found["tolerance"]):
        values["tolerance"] = Decimal(found["tolerance"])
    return values | ({"unit": found["unit"].strip()} if found["unit"].strip() else {})
