"""Whom a cell of a table names: by id, name or nickname, in any case, width and Chinese script."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.chinese import plain
from trainer_cli.text.likeness import compact
from trainer_cli.workspace.named import people_of
from trainer_cli.workspace.naming import agents_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer_cli.workspace.naming import Named
    from trainer_cli.workspace.workspace import Workspace

Index = dict[str, tuple[str, ...]]


class Register:
    """Ids with the other names that people use for them; an id goes before a name, a prefix is none."""

    def __init__(self, named: Named) -> None:
        self._named = named

    def ids(self, cell: str) -> tuple[str, ...]:
        """The ids that a cell may mean, none where nobody is called so."""
        if cell in self._named.names:
            return (cell,)
        return self._as_written.get(compact(cell)) or self._in_either_script.get(plain(cell), ())

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
