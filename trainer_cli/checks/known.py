"""What a record may name: sets of ids, and the sentence for an id that is not among them."""

from __future__ import annotations

import re
from collections.abc import Collection
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct

from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trainer_cli.model.base import Record
    from trainer_cli.model.roster import Agent, Person, Trainer
    from trainer_cli.workspace.workspace import Workspace

MOST_COMPARED = 1_000
"""Among more ids the nearest is not looked for: a table full of unknown ones would take minutes."""
PEOPLE = frozenset({"people", "trainers", "agents"})
"""The kinds of files that hold who may be named as a person."""


class Unknown(Struct, frozen=True):
    """An id that a record names at `source`: a `what` (`course`) that is not among `known`."""

    what: str
    id: str
    source: Source
    known: Collection[str]


def unknown_ids(what: str, ids: Iterable[str], source: Source, known: Collection[str]) -> Iterator[Unknown]:
    """The unknown ids of a list; `source` is that of the list."""
    for place, one in enumerate(ids):
        if one not in known:
            yield Unknown(what, one, source.at(place), known)


def unknown_id(what: str, one: str | None, source: Source, known: Collection[str]) -> Iterator[Unknown]:
    """The id in a field that may be empty, if it is unknown."""
    if one and one not in known:
        yield Unknown(what, one, source, known)


def unknown_in(records: Iterable[Record], field: str, what: str, known: Collection[str]) -> Iterator[Unknown]:
    """The unknown ids in a field of many records that is never empty."""
    value = attrgetter(field)
    for record in records:
        if (one := value(record)) not in known:
            yield Unknown(what, one, record.source.at(field), known)


def nearest_remedy(wrong: str, what: str, known: Collection[str]) -> str:
    """What to write instead of an unknown id: the nearest known one, where there is one with the same numbers.

    `A021` is no slip for `A001` but somebody else; `A01` may be one.
    """
    from difflib import get_close_matches  # noqa: PLC0415  # only for a mistake

    if len(known) > MOST_COMPARED:
        known = ()
    likely = [one for one in sorted(known) if _numbers(one) == _numbers(wrong)]
    near = get_close_matches(wrong, likely, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"correct the id, or add the {what}"


def _numbers(one: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", one)]


def topic_ids(workspace: Workspace) -> frozenset[str]:
    """The topics of the taxonomy."""
    areas = workspace.topics.areas if workspace.topics else ()
    return frozenset(topic.id for area in areas for topic in area.topics)


def person_ids(workspace: Workspace) -> frozenset[str]:
    """Everybody of the roster: people, trainers, agents."""
    return frozenset({*workspace.people, *workspace.trainers, *workspace.agents})


def everybody(workspace: Workspace) -> Iterator[Agent | Trainer | Person]:
    """Those whose ids `person_ids` gives."""
    yield from workspace.people.values()
    yield from workspace.trainers.values()
    yield from workspace.agents.values()


def team_ids(workspace: Workspace) -> frozenset[str]:
    """The teams of all departments."""
    return frozenset(team for one in workspace.departments.values() for team in one.teams)


def point_ids(workspace: Workspace, course: str) -> frozenset[str]:
    """The points of a course, none of a course that doesn't exist."""
    placed = workspace.courses.get(course)
    return frozenset(point.id for point in placed.course.points) if placed else frozenset()


def blueprint_ids(workspace: Workspace, tier: str) -> frozenset[str]:
    """The blueprints of a tier."""
    return frozenset(one for owner, one in workspace.blueprints if owner == tier)
