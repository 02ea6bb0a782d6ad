"""The one loading pipeline: files → records → a workspace and its problems."""

from __future__ import annotations

import gc
from collections import defaultdict
from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.lock import lock_moment
from trainer_cli.text.problem import sort_key
from trainer_cli.workspace.assemble import assembled
from trainer_cli.workspace.contents import contents
from trainer_cli.workspace.interrupted import all_activity, all_pending
from trainer_cli.workspace.layout import kind_of
from trainer_cli.workspace.missing import missing_files
from trainer_cli.workspace.places import MARKER, on_disk, placed_folders
from trainer_cli.workspace.records import all_records
from trainer_cli.workspace.settings_file import SETTINGS_CACHE, read_settings
from trainer_cli.workspace.sound import keep_sound_files, sound_files
from trainer_cli.workspace.tree import Tree, read_bytes, read_tree
from trainer_cli.workspace.workspace import Grown, Loaded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from trainer_cli.text.jobs import Run
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.assemble import Assembled
    from trainer_cli.workspace.contents import File, Noted
    from trainer_cli.workspace.layout import Kind
    from trainer_cli.workspace.records import Records
    from trainer_cli.workspace.sound import SoundFiles

POSTINGS = "roster/postings.csv"
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
    """The workspace as its files are read one after another; a command that writes meanwhile may show in some.

    Kinds that were found sound as they are now are not looked at: their records are there when they are asked for.
    """
    settings, problems = read_settings(root, cache and cache.with_name(SETTINGS_CACHE))
    folders = placed_folders(root, settings)
    tree = read_tree(root, folders, all_pending(root, folders))
    sound = {} if cache is None else sound_files(cache)
    files, before, otherwise = [], lock_moment(root), partial(on_disk, root, folders)
    for kind, places in _by_kind(tree, kinds).items():
        found, wrong = contents(kind, places, sound.get(kind.name, {}), before, otherwise)
        files += found
        problems += wrong
    now = _noted(files)
    unchanged = {kind for kind in now if _digests(now[kind]) == _digests(sound.get(kind, {}))}
    others = {} if kinds is None else {kind: sound[kind] for kind in sound if kind not in kinds}
    holding = [file for file in files if file.kind.holds]
    records, wrong = all_records(holding, cache, unchanged, run, others)
    made = assembled(settings, records, list(tree.files), unchanged)
    wrong += chain.from_iterable(made.twice(kind) for kind in now if kind not in unchanged)
    told = {one.source.path for one in tree.problems}
    gone = (one for one in missing_files(tree.files, made.workspace) if one.source.path not in told)
    strange = [*tree.problems, *gone]
    problems += [one for one in strange if kinds is None or _kind_name(one) in kinds]
    if cache is not None:
        _keep_sound(cache, sound, others | now, wrong)
    return Loaded(
        workspace=made.workspace,
        problems=tuple(sorted([*problems, *wrong], key=sort_key)),
        digests=dict(sorted((file.path, file.digest) for file in files)) | _settings_digest(tree),
        ignored=tree.ignored,
        with_agents=made.with_agents,
        grown=_grown(records, made),
    )


def _grown(records: Records, made: Assembled) -> Grown | None:
    if POSTINGS not in records.grown:
        return None
    growth = records.grown[POSTINGS]
    agents = frozenset(one.id for one in growth.records)
    return Grown(POSTINGS, growth.before, growth.lines, agents, made.with_agents(agents))


def _by_kind(tree: Tree, kinds: Collection[str] | None) -> dict[Kind, dict[str, str]]:
    """The places of the files of each kind that is asked for, by path; the settings are read apart."""
    found: defaultdict[Kind, dict[str, str]] = defaultdict(dict)
    for path, place in tree.files.items():
        kind = kind_of(path)
        if kind is not None and kind.name != "settings" and (kinds is None or kind.name in kinds):
            found[kind][path] = place
    return found


def _noted(files: Iterable[File]) -> SoundFiles:
    """What is to be noted of each kind, if it is sound."""
    now: defaultdict[str, dict[str, Noted]] = defaultdict(dict)
    for file in files:
        now[file.kind.name][file.path] = file.digest, file.stamp
    return now


def _digests(files: Mapping[str, Noted]) -> dict[str, str]:
    return {path: digest for path, (digest, _) in files.items()}


def _keep_sound(cache: Path, sound: SoundFiles, now: SoundFiles, problems: Iterable[Problem]) -> None:
    """Note the kinds without `problems`, if it is anything new."""
    unsound = {_kind_name(one) for one in problems}
    still = {kind: files for kind, files in now.items() if kind not in unsound}
    if still != sound:
        keep_sound_files(cache, still)


def unread_kinds(problems: Iterable[Problem]) -> frozenset[str]:
    """The kinds of files of which a part could not be read; settings and strange files are none."""
    return frozenset(_kind_name(one) for one in problems if one.level == "error") - {"", "settings"}


def _kind_name(problem: Problem) -> str:
    """The kind of file that a problem's place is for; empty where it is for none."""
    kind = kind_of(problem.source.path)
    return "" if kind is None else kind.name


def _settings_digest(tree: Tree) -> dict[str, str]:
    try:
        return {MARKER: digest_bytes(read_bytes(tree.root / MARKER))}
    except OSError:  # `read_settings` says what is wrong
        return {}
