"""Who marked (T42): a trainer or a person of the roster, by id or name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.mark_cells import mark_problem
from trainer_cli.text.characters import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.roster import Person, Trainer
    from trainer_cli.text.problem import Problem
    from trainer_cli.text.source import Source

Markers = dict[str, list[str]]
"""A folded id or name to the ids that it may mean."""


def markers(people: Iterable[Trainer | Person]) -> Markers:
    """All spellings of those who may mark."""
    found: Markers = {}
    for one in people:
        for name in dict.fromkeys((folded(one.id), folded(one.name))):
            found.setdefault(name, []).append(one.id)
    return found


def marker_id(cell: str, known: Markers, source: Source) -> str | Problem:
    """The id of the marker that a cell names, empty for a blank cell; or what is wrong with it."""
    wanted = folded(cell)
    ids = known.get(wanted, []) if wanted else [""]
    if len(ids) == 1:
        return ids[0]
    if ids:
        message = f"`{cell}` is the name of several: {', '.join(ids)}"
        return mark_problem("mark-marker-unclear", message, source, "write the id")
    message = f"the marker `{cell}` is no trainer or person of the roster"
    return mark_problem("mark-marker-unknown", message, source, _remedy(wanted, known))


def _remedy(wanted: str, known: Markers) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  # only for a mistake

    near = get_close_matches(wanted, known, n=1)
    if near:
        return f"did you mean {', '.join(known[near[0]])}?"
    return "write the id or name of somebody in roster/trainers.yaml or roster/people.yaml"
