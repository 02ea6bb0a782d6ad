"""Whom a name means that stands where only an id may: told to whoever wrote it, never taken."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from trainer_cli.text.chinese import plain
from trainer_cli.workspace.naming import nicknames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trainer_cli.model.roster import Agent


class Called:
    """The id of the one agent who has a name or nickname, in any case, width and Chinese script.

    `agents` gives everybody, when somebody first asks.
    """

    def __init__(self, agents: Callable[[], Iterable[Agent]]) -> None:
        self._agents = agents

    def remedy(self, cell: str, otherwise: str) -> str:
        """What to write in place of a cell that is nobody's id; `otherwise`, where it names nobody or several."""
        meant = self._ids.get(plain(cell))
        return f"write `{meant}`, the id of the agent with this name" if meant else otherwise

    @cached_property
    def _ids(self) -> dict[str, str]:
        having: defaultdict[str, set[str]] = defaultdict(set)
        for agent in self._agents():
            for name in (agent.name, *nicknames(agent)):
                having[plain(name)].add(agent.id)
        return {name: min(ids) for name, ids in having.items() if len(ids) == 1}


NOBODY = Called(tuple)
"""Where there are no agents."""
