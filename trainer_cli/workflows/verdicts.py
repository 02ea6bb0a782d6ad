"""What each check found is kept with what it looked at, and is not worked out again while that is the same.

A check declares what it reads; behind that stand kinds of files. While no file of these kinds is new, changed or gone,
and the code is the same, it would find the same. Findings say themselves on which days they hold.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from trainer_cli.checks import BY_AGENT, check_in, found_by, modules_asked
from trainer_cli.checks.found import Found
from trainer_cli.checks.reading import kinds_read
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.source import Source
from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes
from trainer_cli.workspace.layout import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import Grown


class Placed(msgspec.Struct, frozen=True):
    """Something found, and the exact place of it."""

    found: Found
    place: Source


class Verdict(msgspec.Struct, frozen=True):
    """What the check in a module found; `reads` is what it declares, `state` a digest of all that it looked at."""

    reads: tuple[str, ...]
    state: str
    found: tuple[Placed, ...]

    @property
    def is_exact(self) -> bool:
        """Whether all places are exact: no file changed while they were looked for."""
        return not any(one.place.pointer for one in self.found)


class Attachments(msgspec.Struct, frozen=True):
    """The files that materials name, in order; `state` is the digest of the materials."""

    state: str | None = None
    paths: tuple[str, ...] = ()


class Known(msgspec.Struct, frozen=True):
    """What the cache holds of a run of `code`: module to verdict, and tables without a spoiled cell (`Cells`)."""

    code: str
    verdicts: dict[str, Verdict] = {}
    sound: dict[str, int] = {}
    attachments: Attachments = Attachments()


def known_before(cache: Path | None) -> Known:
    """What this very code found before, by the file `cache`."""
    data = cached_bytes(cache)
    nothing = Known(code_state())
    try:
        known = nothing if data is None else msgspec.msgpack.decode(data, type=Known)
    except msgspec.MsgspecError:
        return nothing
    return known if known.code == nothing.code else nothing


def keep_known(cache: Path | None, before: Known, now: Known) -> None:
    """Keep what was found, if it is not what was known."""
    if now != before:
        keep_bytes(cache, msgspec.msgpack.encode(now))


def verdicts(
    facts: Facts,
    kinds: Mapping[str, str],
    places: Callable[[Iterable[Problem]], Mapping[Problem, Source]],
    known: Mapping[str, Verdict],
    *,
    only: Collection[str] | None = None,
    grown: Grown | None = None,
) -> dict[str, Verdict]:
    """What the checks find, by their modules; those that would look at nothing new are taken from `known`.

    Args:
        facts: the workspace and the day.
        kinds: the `kind_states` of its files.
        places: gives the exact places of problems.
        known: earlier verdicts of the same code.
        only: names of checks; None is all.
        grown: tells of the new lines, if the postings only grew since they were read.
    """
    found: dict[str, Verdict] = {}
    new: dict[str, list[Found]] = {}
    for module in modules_asked(facts.unread, only):
        verdict = _still(module, known.get(module), facts, kinds, grown)
        if verdict is None:
            new[module] = found_by(module, facts)
        else:
            found[module] = verdict
    exact = places(one.problem for founds in new.values() for one in founds)
    for module, founds in new.items():
        reads = check_in(module).READS
        placed = tuple(Placed(one, exact[one.problem]) for one in founds)
        found[module] = Verdict(reads, _state(reads, facts, kinds), placed)
    return found


def _still(
    module: str, verdict: Verdict | None, facts: Facts, kinds: Mapping[str, str], grown: Grown | None
) -> Verdict | None:
    """What the check in a module finds, if one need not run it to know; None, if one need.

    One that judges each agent apart has nothing new to say of those without a new line, and is run with the others
    only: if it finds something there, it is run with all, as what it says may name the nearest of all ids.
    """
    if verdict is None or not verdict.is_exact:
        return None
    state = _state(verdict.reads, facts, kinds)
    if verdict.state == state:
        return verdict
    if grown is None or module not in BY_AGENT or not all(one.found.agent for one in verdict.found):
        return None
    if verdict.state != _state(verdict.reads, facts, {**kinds, **kind_states({grown.path: grown.before})}):
        return None
    if found_by(module, replace(facts, workspace=grown.workspace)):
        return None
    others = tuple(one for one in verdict.found if one.found.agent not in grown.agents)
    return Verdict(verdict.reads, state, others)


def kind_states(digests: Mapping[str, str]) -> dict[str, str]:
    """Kind of files to a digest of the paths and bytes of all files of it that were read."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(digests):
        kind = kind_of(path)
        lines[kind.name if kind else ""].append(f"{path}\0{digests[path]}\n")
    return {name: digest_bytes("".join(parts).encode()) for name, parts in lines.items()}


def _state(reads: Collection[str], facts: Facts, kinds: Mapping[str, str]) -> str:
    """A digest of all that a check looks at."""
    read = sorted(kinds_read(reads))
    parts = [
        [(kind, kinds.get(kind), kind in facts.unread) for kind in read],
        [getattr(facts, day) for day in ("today", "year") if day in reads],
        facts.files and sorted(facts.files) if "files" in reads else None,
    ]
    return digest_bytes(repr(parts).encode())
