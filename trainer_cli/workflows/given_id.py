"""Whether an id that somebody chose can be one: it has the form of ids, and nothing has it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Id
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.text.source import Source


def given_id_problems(given: str | None, taken: Mapping[str, Source]) -> list[Problem]:
    """What is wrong with a chosen id; nothing where none was given.

    Args:
        given: the id, None to have one made.
        taken: the ids in use, with the places of what has them; only case or width is no difference.
    """
    if given is None:
        return []
    try:
        msgspec.convert(given, Id)
    except msgspec.ValidationError:
        return [
            Problem(
                code="id-form",
                message=f"`{given}` is no id: letters, digits and `_.-`, at most 80",
                remedy="give another --id",
            )
        ]
    place = next((source for name, source in taken.items() if folded(name) == folded(given)), None)
    if place is None:
        return []
    return [
        Problem(code="id-taken", message=f"the id `{given}` is taken by {place}", remedy="give another --id")
    ]
