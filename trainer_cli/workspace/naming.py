"""Names people give for ids: the id itself, and for a person at a terminal a prefix, a name or a nickname."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.chinese import simplified
from trainer_cli.text.likeness import compact, foreign_letter, latin, unpadded
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trainer_cli.model.roster import Agent

MOST_SHOWN = 8


class Named(msgspec.Struct, frozen=True):
    """What may be named.

    `kind` says it in words (`agent`), `names` each id with its other names, `groups` the group of an id that
    has one, such as an agent's team.
    """

    kind: str
    names: dict[str, tuple[str, ...]]
    groups: dict[str, str] = {}

    def told(self, one: str) -> str:
        """An id with its name and group, as in a list to choose from: `A001 林雨晴 (west)`."""
        parts = [one, *self.names[one][:1]]
        if one in self.groups:
            parts.append(f"({self.groups[one]})")
        return " ".join(parts)


def agents_named(agents: Mapping[str, Agent], teams: Mapping[str, str] | None = None) -> Named:
    """Agents by id, name and nicknames; `teams` is the team of each agent that stands in one."""
    names = {one.id: (one.name, *nicknames(one)) for one in agents.values()}
    return Named("agent", names, dict(teams or {}))


def ids_named(kind: str, ids: Iterable[str]) -> Named:
    """Things that have no other name than their id."""
    return Named(kind, dict.fromkeys(ids, ()))


def nicknames(agent: Agent) -> tuple[str, ...]:
    """The nicknames of an agent, which the roster separates by `;`; of `shop:name` also the name alone."""
    whole = [name.strip() for name in agent.nicknames.replace("；", ";").split(";") if name.strip()]
    short = [name.replace("：", ":").rpartition(":")[2] for name in whole]
    return tuple(dict.fromkeys([*whole, *short]))


def named_id(named: Named, given: str, *, loose: bool) -> str | Problem:
    """The id that `given` means.

    Args:
        named: what may be meant.
        given: what was typed; full-width characters, case, spaces and dashes are folded.
        loose: whether a prefix, name or nickname counts, as it does for a person at a terminal.

    Returns:
        the id, or a problem that lists the candidates.
    """
    exact = exact_id(named, given)
    if exact is not None:
        return exact
    found = candidates(named, given)
    if loose and len(found) == 1:
        return found[0]
    if loose and found:
        return _unclear(named, given, found)
    return _unknown(named, given, found)


def exact_id(named: Named, given: str) -> str | None:
    """The id that was typed, whatever its case, width, spaces and kind of dash; None if it is no id."""
    if given in named.names:
        return given
    wanted = compact(given)
    return next((one for one in named.names if compact(one) == wanted), None)


def candidates(named: Named, given: str) -> list[str]:
    """All ids that somebody who types `given` may mean, by the first of these ways that finds any.

    The ways: an id without its leading zeros (`A1`), a name or nickname, the same in the other Chinese script,
    the group (`@west`), the beginning of an id or name.
    """
    if not compact(given):
        return []
    return next(filter(None, _ways(named, given)), [])


def _ways(named: Named, given: str) -> Iterator[list[str]]:
    wanted = compact(given)
    begun = [one for one in named.names if compact(one).startswith(wanted)]
    same = [one for one in named.names if unpadded(one) == unpadded(given)]
    # `A1` is A001, but `A02` may be A002 as well as the beginning of A020.
    yield same if wanted == unpadded(given) else list(dict.fromkeys(same + begun)) if same else []
    yield [one for one, names in named.names.items() if wanted in map(compact, names)]
    plain = simplified(wanted)
    yield [one for one, names in named.names.items() if plain in map(simplified, map(compact, names))]
    if wanted.startswith("@"):
        yield [one for one, group in named.groups.items() if compact(group) == wanted[1:]]
    yield begun
    yield [
        one
        for one, names in named.names.items()
        if any(simplified(compact(name)).startswith(plain) for name in names)
    ]


def only_one(named: Named) -> str | Problem:
    """The id meant by saying nothing: the only one there is."""
    if len(named.names) == 1:
        return next(iter(named.names))
    if not named.names:
        return Problem(
            code="name-none",
            message=f"there is no open {named.kind}",
            remedy="give its id, or make one first",
        )
    return Problem(
        code="name-unclear",
        message=f"which {named.kind}? {_listed(list(named.names), named)}",
        remedy="give its id",
    )


def _unclear(named: Named, given: str, found: list[str]) -> Problem:
    return Problem(
        code="name-unclear",
        message=f"`{given}` may be {_listed(found, named)}",
        remedy="give the full id",
    )


def _unknown(named: Named, given: str, near: list[str]) -> Problem:
    from difflib import get_close_matches  # noqa: PLC0415  # only for a mistake

    message = f"there is no {named.kind} `{given}`"
    if near:
        hint = f"scripts, and commands that announce, need the full id: {_listed(near, named)}"
        return Problem(code="name-unknown", message=message, remedy=hint)
    alike = [one for one in named.names if unpadded(one) == unpadded(latin(given))]
    if alike:
        return _lookalike(named, given, alike)
    close = get_close_matches(given, list(named.names), n=3, cutoff=0.6)
    hint = (
        f"did you mean {_listed(close, named)}?" if close else f"known: {_listed(list(named.names), named)}"
    )
    return Problem(code="name-unknown", message=message, remedy=hint)


def _lookalike(named: Named, given: str, alike: list[str]) -> Problem:
    return Problem(
        code="name-lookalike",
        message=f"`{given}` holds the letter {foreign_letter(given)}, which only looks Latin",
        remedy=f"type it anew with Latin letters: {_listed(alike, named)}",
    )


def _listed(ids: list[str], named: Named) -> str:
    shown = [named.told(one) for one in ids[:MOST_SHOWN]]
    listed = ", ".join(shown) or "none"
    return f"{listed} and {len(ids) - MOST_SHOWN} more" if len(ids) > MOST_SHOWN else listed
