"""Whom a cell of a table names: by id, name or nickname, in any case, width and Chinese script."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.chinese import plain
from trainer_cli.text.likeness import compact
from trainer_cli.workspace.named import people_of
from trainer_cli.workspace.naming import agents_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trainer_cli.workspace.naming import Named
    from trainer_cli.workspace.workspace import Workspace

Index = dict[str, tuple[str, ...]]
_LIKE = 0.5
"""How like a name must be to be told as near, 1 being equal: of two characters one may be wrong."""
_MOST_NEAR = 3


class Register:
    """Ids with the other names that people use for them; an id goes before a name, a prefix is none."""

    def __init__(self, named: Named) -> None:
        self._named = named

    def ids(self, cell: str) -> tuple[str, ...]:
        """The ids that a cell may mean, none where nobody is called so."""
        if cell in self._named.names:
            return (cell,)
        return self._as_written.get(compact(cell)) or self._in_either_script.get(plain(cell), ())

    def nearest(self, cell: str) -> tuple[str, ...]:
        """The ids whose names are most like what a cell says; of `shop:name` the name alone is compared."""
        known = self._in_either_script
        name = plain(cell.replace("：", ":").rpartition(":")[2])
        near = get_close_matches(name, known, _MOST_NEAR, _LIKE)
        return tuple(dict.fromkeys(one for found in near for one in known[found]))[:_MOST_NEAR]

    def told(self, ids: Iterable[str]) -> str:
        """Ids with their names, as in a list to choose from: `A001 林雨晴, A002 陳柏宇`."""
        return ", ".join(map(self._named.told, ids))

    @cached_property
    def _as_written(self) -> Index:
        return self._index(compact)

    @cached_property
    def _in_either_script(self) -> Index:
        return self._index(plain)

    def _index(self, form: Callable[[str], str]) -> Index:
        by_name: defaultdict[str, list[str]] = defaultdict(list)
        for one, names in self._named.names.items():
            for name in dict.fromkeys(map(form, names)):
                by_name[name].append(one)
        by_id = {form(one): (one,) for one in self._named.names}
        return {name: tuple(ids) for name, ids in by_name.items()} | by_id


class People(NamedTuple):
    """Who may be named: agents, and everybody who rates or assesses."""

    agents: Register
    raters: Register


def people_in(workspace: Workspace) -> People:
    """Agents by id, name and nicknames; everybody of the roster by id and name."""
    return People(Register(agents_named(workspace.agents)), Register(people_of(workspace)))
