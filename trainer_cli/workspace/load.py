"""The one loading pipeline: files → records → a workspace and its problems."""

from __future__ import annotations

import gc
from collections import defaultdict
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.problem import sort_key
from trainer_cli.workspace.assemble import assembled
from trainer_cli.workspace.interrupted import all_activity, all_pending
from trainer_cli.workspace.layout import kind_of
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.records import File, all_records
from trainer_cli.workspace.settings_file import SETTINGS_CACHE, read_settings
from trainer_cli.workspace.sound import keep_sound_states, sound_states, state_of
from trainer_cli.workspace.tree import Tree, read_bytes, read_tree, unreadable_file
from trainer_cli.workspace.workspace import Loaded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.text.jobs import Run
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import Workspace

MOST_READINGS = 10
"""Readings, each of which a command that wrote may have spoiled, before the last one is taken."""


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Records are no garbage, and looking for it among many thousands takes longer than reading them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_collecting()
def load(
    root: Path, kinds: Collection[str] | None = None, cache: Path | None = None, run: Run = in_turn
) -> Loaded:
    """Read the workspace at `root`, never stopping at the first mistake.

    Entries that are no kind of file are problems only when everything is read; a link or folder in the place
    of a file always is.

    Args:
        root: the folder that holds `trainer.yaml`.
        kinds: names of `layout.KINDS` to read; None reads all. Settings are always read.
        cache: a folder outside the workspace for records; files with the same bytes as before are not parsed again.
        run: how many new files are parsed, where there is a cache.
    """
    folders = placed_folders(root, read_settings(root, cache and cache.with_name(SETTINGS_CACHE))[0])
    for _ in range(MOST_READINGS - 1):
        before = all_activity(root, folders)
        loaded = _read_once(root, kinds, cache, run)
        if all_activity(root, folders) == before:
            return loaded
    return _read_once(root, kinds, cache, run)


def _read_once(root: Path, kinds: Collection[str] | None, cache: Path | None, run: Run) -> Loaded:
    """The workspace as its files are read one after another; a command that writes meanwhile may show in some."""
    settings, problems = read_settings(root, cache and cache.with_name(SETTINGS_CACHE))
    folders = placed_folders(root, settings)
    tree = read_tree(root, folders, all_pending(root, folders))
    files: list[File] = []
    for path, place in tree.files.items():
        kind = kind_of(path)
        if kind is None or kind.name == "settings" or (kinds is not None and kind.name not in kinds):
            continue
        data, wrong = _bytes(path, place, otherwise=on_disk(root, folders, path))
        problems += wrong
        if data is not None:
            files.append(File(kind, path, data, digest_bytes(data)))
    workspace, wrong = _put_together(settings, files, list(tree.files), cache, run)
    problems += [*(one for one in tree.problems if kinds is None or _kind_name(one) in kinds), *wrong]
    return Loaded(
        workspace=workspace,
        problems=tuple(sorted(problems, key=sort_key)),
        digests={file.path: file.digest for file in files} | _settings_digest(tree),
        ignored=tree.ignored,
    )


def _put_together(
    settings: Settings, files: Iterable[File], paths: Sequence[str], cache: Path | None, run: Run
) -> tuple[Workspace, list[Problem]]:
    """The workspace of all `files`, and what is wrong with them and among them.

    Kinds that were found sound as they are now are not looked at: their records are there when they are asked for.
    """
    holding = [file for file in files if file.kind.record is not None]
    states = _states(holding)
    sound = {} if cache is None else sound_states(cache)
    unchanged = {kind for kind, state in states.items() if sound.get(kind) == state}
    records, problems = all_records(holding, cache, unchanged, run)
    workspace, twice = assembled(settings, records, paths)
    problems += chain.from_iterable(twice(kind) for kind in states if kind not in unchanged)
    if cache is not None:
        unsound = {_kind_name(one) for one in problems}
        now = {kind: state for kind, state in states.items() if kind not in unsound}
        if now != sound:
            keep_sound_states(cache, now)
    return workspace, problems


def _states(files: Iterable[File]) -> dict[str, str]:
    """Kind to the state of its files."""
    digests: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for file in files:
        digests[file.kind.name][file.path] = file.digest
    return {kind: state_of(mine) for kind, mine in digests.items()}


def unread_kinds(problems: Iterable[Problem]) -> frozenset[str]:
    """The kinds of files of which a part could not be read; settings and strange files are none."""
    return frozenset(_kind_name(one) for one in problems if one.level == "error") - {"", "settings"}


def _kind_name(problem: Problem) -> str:
    """The kind of file that a problem's place is for; empty where it is for none."""
    kind = kind_of(problem.source.path)
    return "" if kind is None else kind.name


def _settings_digest(tree: Tree) -> dict[str, str]:
    data, _ = _bytes("trainer.yaml", tree.root / "trainer.yaml")
    return {} if data is None else {"trainer.yaml": digest_bytes(data)}


def _bytes(path: str, place: Path | str, otherwise: Path | None = None) -> tuple[bytes | None, list[Problem]]:
    """The bytes at `place`; staged ones that were put in place meanwhile are found at `otherwise`."""
    try:
        return read_bytes(place), []
    except FileNotFoundError:
        if otherwise is not None and str(otherwise) != place:
            return _bytes(path, otherwise)
        return None, []  # removed while this command ran
    except OSError as error:
        return None, [unreadable_file(path, error)]
