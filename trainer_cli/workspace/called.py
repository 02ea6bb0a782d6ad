"""Whom a name means that stands where only an id may: told to whoever wrote it, never taken."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from trainer_cli.model.roster import Agent
from trainer_cli.text.chinese import plain
from trainer_cli.workspace.naming import nicknames

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from trainer_cli.model.roster import Person, Trainer


class Called:
    """The id of the one person who has a name or nickname, in any case, width and Chinese script.

    `people` gives everybody, when somebody first asks.
    """

    def __init__(self, people: Callable[[], Iterable[Agent | Trainer | Person]]) -> None:
        self._people = people

    def remedy(self, cell: str, otherwise: str, among: Container[str] | None = None) -> str:
        """What to write in place of a cell that is nobody's id; `otherwise`, where it names nobody or several.

        With `among` only these ids are meant.
        """
        meant = [one for one in self._ids.get(plain(cell), ()) if among is None or one in among]
        return f"write `{meant[0]}`, the id of who has this name" if len(meant) == 1 else otherwise

    @cached_property
    def _ids(self) -> dict[str, set[str]]:
        having: defaultdict[str, set[str]] = defaultdict(set)
        for one in self._people():
            for name in (one.name, *(nicknames(one) if isinstance(one, Agent) else ())):
                having[plain(name)].add(one.id)
        return having


NOBODY = Called(tuple)
"""Where there is nobody."""
