"""Names people give for ids: the id itself, and for a person at a terminal a prefix, a name or a nickname."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trainer_cli.model.roster import Agent

MOST_SHOWN = 8


class Named(msgspec.Struct, frozen=True):
    """What may be named: `kind` in words (`agent`), and each id with its other names."""

    kind: str
    names: dict[str, tuple[str, ...]]


def agents_named(agents: Mapping[str, Agent]) -> Named:
    """Agents by id, name and nicknames."""
    return Named("agent", {one.id: (one.name, *nicknames(one)) for one in agents.values()})


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
        given: what was typed; full-width characters, case and dashes are folded.
        loose: whether a prefix, name or nickname counts, as it does for a person at a terminal.

    Returns:
        the id, or a problem that lists the candidates.
    """
    wanted = folded(given)
    exact = [one for one in named.names if folded(one) == wanted]
    if exact:
        return exact[0]
    by_name = [one for one, names in named.names.items() if wanted in map(folded, names)]
    by_prefix = [one for one in named.names if folded(one).startswith(wanted)]
    for found in (by_name, by_prefix) if loose and wanted else ():
        if len(found) == 1:
            return found[0]
        if found:
            return _unclear(named, given, found)
    return _unknown(named, given, by_name or by_prefix, loose=loose)


def only_one(named: Named) -> str | Problem:
    """The id meant by saying nothing: the only one there is."""
    if len(named.names) == 1:
        return next(iter(named.names))
    if not named.names:
        return Problem(code="name-none", message=f"there is no open {named.kind}", remedy="make one first")
    return Problem(
        code="name-unclear",
        message=f"which {named.kind}? {_listed(list(named.names), named)}",
        remedy="give its id",
    )


def selected_agents(
    given: str, agents: Mapping[str, Agent], teams: Mapping[str, Sequence[str]], *, loose: bool
) -> tuple[tuple[str, ...], list[Problem]]:
    """The agents of a list like `A001,A002,@west`, each once, in the order given.

    Args:
        given: ids, names or `@team`, separated by commas (full-width ones too) or spaces.
        agents: the roster.
        teams: active agents by team.
        loose: as in `named_id`.
    """
    chosen: dict[str, None] = {}
    problems = []
    named = agents_named(agents)
    for word in given.replace("，", ",").replace("、", ",").replace("＠", "@").replace(",", " ").split():
        if word.startswith("@"):
            team = word[1:]
            if team not in teams:
                problems.append(_no_team(team, sorted(teams)))
            chosen |= dict.fromkeys(teams.get(team, ()))
            continue
        found = named_id(named, word, loose=loose)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            chosen[found] = None
    return tuple(chosen), problems


def _no_team(team: str, teams: Sequence[str]) -> Problem:
    return Problem(
        code="name-unknown",
        message=f"there is no team `{team}` with active agents of that tier",
        remedy=f"teams: {', '.join(teams) or 'none'}",
    )


def _unclear(named: Named, given: str, found: list[str]) -> Problem:
    return Problem(
        code="name-unclear",
        message=f"`{given}` may be {_listed(found, named)}",
        remedy="give the full id",
    )


def _unknown(named: Named, given: str, near: list[str], *, loose: bool) -> Problem:
    from difflib import get_close_matches  # noqa: PLC0415  # only for a mistake

    close = near or get_close_matches(given, list(named.names), n=3, cutoff=0.6)
    hint = (
        f"did you mean {_listed(close, named)}?" if close else f"known: {_listed(list(named.names), named)}"
    )
    if near and not loose:
        hint = f"give the full id; names and prefixes count at a terminal only: {_listed(near, named)}"
    return Problem(code="name-unknown", message=f"there is no {named.kind} `{given}`", remedy=hint)


def _listed(ids: list[str], named: Named) -> str:
    shown = [f"{one} {named.names[one][0]}" if named.names[one] else one for one in ids[:MOST_SHOWN]]
    more = f" and {len(ids) - MOST_SHOWN} more" if len(ids) > MOST_SHOWN else ""
    return (", ".join(shown) or "none") + more
