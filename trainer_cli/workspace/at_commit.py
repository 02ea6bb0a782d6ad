"""A workspace as a commit has it, read in memory: the working tree is not touched."""

from __future__ import annotations

import io
import tarfile
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.text.problem import sort_key
from trainer_cli.workspace.assemble import assembled
from trainer_cli.workspace.git import archived
from trainer_cli.workspace.layout import BY_NAME, kind_of
from trainer_cli.workspace.parse import parsed
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.records import Records
from trainer_cli.workspace.tree import read_bytes, read_tree

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from trainer_cli.model.base import Record
    from trainer_cli.model.settings import Settings
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.layout import Kind
    from trainer_cli.workspace.workspace import Workspace


def workspace_at(
    root: Path, settings: Settings, commit: str, kinds: Collection[str]
) -> tuple[Workspace, list[Problem]]:
    """The records of `kinds` in a commit, as far as they can be read, and what is wrong with their files.

    Folders that `places` of `settings` puts elsewhere belong to other repositories: they are read as they are now.

    Raises:
        GitFailed: git can't read the commit.
    """
    folders = placed_folders(root, settings)
    wanted = [BY_NAME[name] for name in (*kinds, "settings")]
    files = dict(_files(archived(root, commit, list(dict.fromkeys(map(_folder, wanted))))))
    here = {path: data for path, data in files.items() if on_disk(root, folders, path) == root / path}
    found: dict[str, list[Record]] = {}
    paths: defaultdict[str, list[str]] = defaultdict(list)
    problems: list[Problem] = []
    for path, data in sorted([*here.items(), *_elsewhere(root, folders)]):
        kind = kind_of(path)
        if kind in wanted and kind is not None:
            found[path], wrong = parsed(kind, path, data)
            paths[kind.name].append(path)
            problems += wrong
    records = Records(paths, lambda path, _: found[path])
    made = assembled(next(iter(records.of("settings")), settings), records, ())
    problems += chain.from_iterable(map(made.twice, paths))
    return made.workspace, sorted(problems, key=sort_key)


def _folder(kind: Kind) -> str:
    """The folder in which all files of a kind lie, or the one file."""
    return kind.pattern.partition("/*")[0].partition("/[")[0]


def _files(archive: bytes) -> Iterator[tuple[str, bytes]]:
    if not archive:
        return
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        for member in files:
            content = files.extractfile(member) if member.isfile() else None
            if content is not None:
                yield member.name, content.read()


def _elsewhere(root: Path, folders: dict[str, Path]) -> Iterator[tuple[str, bytes]]:
    if folders:
        for path, place in read_tree(root, folders, {}).files.items():
            if on_disk(root, folders, path) != root / path:
                yield path, read_bytes(place)
