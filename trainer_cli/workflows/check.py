"""`trainer check`: load, run the checks, say it all; nothing is worked out twice for the same bytes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.checks import Facts
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.show_problems import exact_places, placed
from trainer_cli.workflows.spoiled_cells import spoiled_cells, told_once
from trainer_cli.workflows.verdicts import Attachments, Known, keep_known, kind_states, known_before, verdicts
from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes
from trainer_cli.workspace.fingerprint import fingerprint
from trainer_cli.workspace.layout import ROSTER_TABLES
from trainer_cli.workspace.load import load, unread_kinds
from trainer_cli.workspace.settings_file import SETTINGS_CACHE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from trainer_cli.text.jobs import Run
    from trainer_cli.workspace.workspace import Loaded, Workspace

VERDICTS_CACHE = "verdicts.msgpack"
"""The file of the cache for what each check found."""


class Checked(msgspec.Struct, frozen=True):
    """What a check found: problems at their exact positions, and how many files were read or ignored."""

    problems: tuple[Problem, ...]
    files: int
    ignored: int

    def summary(self) -> str:
        """One line on what was looked at."""
        errors = sum(one.level == "error" for one in self.problems)
        warnings = len(self.problems) - errors
        return f"{self.files} files read, {self.ignored} ignored: {errors} errors, {warnings} warnings"


class _Kept(msgspec.Struct, frozen=True):
    """A result in the cache, and what it was worked out from; `attachments` says which of them existed."""

    key: str
    result: Checked
    attachments: dict[str, bool]


def checked(
    root: Path, today: dt.date, only: Collection[str] | None, cache: Path | None, run: Run = in_turn
) -> Checked:
    """Check the workspace at `root`.

    A result of the cache is taken only when every byte of the workspace, read now, is the same.

    Args:
        root: the workspace.
        today: the day that rules about dates go by.
        only: names of checks; None runs all.
        cache: a file for the last result, beside the caches of records and verdicts; None, no cache.
        run: how many new files are parsed, where there is a cache.
    """
    state_now = partial(fingerprint, root, cache and cache.with_name(SETTINGS_CACHE))
    state = state_now() if cache else None
    key = f"{code_state()} {today} {sorted(only or ())} {state}"
    kept = _kept(cache) if state else None
    if kept is not None and kept.key == key and _existing(root, kept.attachments) == kept.attachments:
        return kept.result
    loaded = load(root, cache=cache and cache.with_name("records"), run=run)
    found = _found(root, loaded, today, only, cache and cache.with_name(VERDICTS_CACHE))
    result = Checked(tuple(found.problems), len(loaded.digests), loaded.ignored)
    if state and found.stays and state == state_now():
        attachments = _existing(root, _attachments(loaded.workspace))
        keep_bytes(cache, msgspec.msgpack.encode(_Kept(key, result, attachments)))
    return result


def _kept(cache: Path | None) -> _Kept | None:
    data = cached_bytes(cache)
    try:
        return None if data is None else msgspec.msgpack.decode(data, type=_Kept)
    except msgspec.MsgspecError:
        return None


def all_problems(
    root: Path,
    loaded: Loaded,
    today: dt.date,
    only: Collection[str] | None = None,
    cache: Path | None = None,
) -> list[Problem]:
    """Every problem of a loaded workspace, at its exact position: of reading, and of the checks.

    `cache` is a file for what each check found, which is not worked out again while all that it reads is the same.
    """
    return _found(root, loaded, today, only, cache).problems


class _Found(msgspec.Struct, frozen=True):
    """All problems; they stay while no byte of the workspace changes, unless git was asked about a cell."""

    problems: list[Problem]
    stays: bool


def _found(
    root: Path, loaded: Loaded, today: dt.date, only: Collection[str] | None, cache: Path | None
) -> _Found:
    settings = loaded.workspace.settings
    known, kinds = known_before(cache), kind_states(loaded.digests)
    places = partial(exact_places, root, settings, digests=loaded.digests)
    attachments = _still(known.attachments, kinds.get("materials"), loaded.workspace)
    facts = _facts(root, loaded, today, attachments.paths)
    found = verdicts(facts, kinds, places, known.verdicts, only=only, grown=loaded.grown)
    cells = spoiled_cells(root, settings, loaded.digests, known.sound, loaded.grown)
    keep_known(cache, known, Known(known.code, known.verdicts | found, cells.sound, attachments))
    standing = [one for verdict in found.values() for one in verdict.found if one.found.holds(today)]
    told = told_once([*loaded.problems, *(one.found.problem for one in standing)], cells.problems)
    known_places = {one.found.problem: one.place for one in standing}
    problems = placed(told, known_places | places(one for one in told if one not in known_places))
    tables = {loaded.digests[path] for path in ROSTER_TABLES if path in loaded.digests}
    return _Found(problems, stays=tables <= cells.sound.keys())


def _facts(root: Path, loaded: Loaded, today: dt.date, attachments: Iterable[str]) -> Facts:
    exist = _existing(root, attachments)
    return Facts(
        workspace=loaded.workspace,
        today=today,
        files=frozenset(path for path, exists in exist.items() if exists),
        digests=loaded.digests,
        unread=unread_kinds(loaded.problems),
    )


def _attachments(workspace: Workspace) -> list[str]:
    """The files that materials name (T10); they lie in `attachments/`, which is not under git."""
    return sorted({one.path for one in workspace.materials.values() if one.path is not None})


def _still(known: Attachments, state: str | None, workspace: Workspace) -> Attachments:
    """The attachments of materials whose digest is `state`, as they are known if it was the same before."""
    return known if known.state == state else Attachments(state, tuple(_attachments(workspace)))


def _existing(root: Path, paths: Iterable[str]) -> dict[str, bool]:
    """Path to whether a file lies there."""
    return {path: (root / path).is_file() for path in paths}
