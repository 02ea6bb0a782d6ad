"""The pages that the build before made: which of them still lie there.

The cache is believed only for a page that nobody touched since its bytes were hashed, or whose bytes, read and
hashed in this run, are those that were made.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.lock import lock_moment
from trainer_cli.text.stamp import NO_STAMP, lasting_stamp, stamps_of
from trainer_cli.workflows.concerned import Inputs
from trainer_cli.workflows.manifest import Manifest, kept
from trainer_cli.workspace.places import DERIVED, on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.text.stamp import Moment

OWN_FOLDERS = ("archives", "reports/curriculum", "reports/plans", "reports/exams")
"""Folders of pages that a build makes whole; nights are not made again, so they stay."""
_FOLDER: int = getattr(os, "O_DIRECTORY", 0)


class Looked(msgspec.Struct, frozen=True):
    """What is to be known of the pages before others are made.

    `gone` are those that are not there as they were made; `others` lie there, but are not what the build before
    made; `stamps` are those of the pages that were read.
    """

    gone: frozenset[str]
    others: frozenset[str]
    stamps: dict[str, bytes]


class Earlier(msgspec.Struct, frozen=True):
    """What was made before, from `inputs`, under the folders in `bases`.

    `look` reads the pages that somebody may have touched, which takes long and changes nothing, so that another
    process may do it meanwhile.
    """

    known: Manifest
    inputs: Inputs
    bases: Mapping[str, str]
    look: Callable[[], Looked]


def earlier_pages(root: Path, settings: Settings, cache: Path | None) -> Earlier:
    """The pages of the build before; none without a `cache`, or where it can't be read."""
    (known, inputs), bases = kept(cache), derived_bases(root, settings)
    return Earlier(known, inputs, bases, partial(_looked, known, bases, lock_moment(root)))


def derived_bases(root: Path, settings: Settings) -> dict[str, str]:
    """Where each folder of derived files lies on disk; as text, because there are thousands of files in it."""
    folders = placed_folders(root, settings)
    return {name: str(on_disk(root, folders, name)) for name in DERIVED}


def place_below(bases: Mapping[str, str], path: str) -> str:
    """Where a page lies on disk.

    Raises:
        KeyError: the path is that of no page.
    """
    first, slash, rest = path.partition("/")
    return f"{bases[first]}{slash}{rest}"


def _looked(known: Manifest, bases: Mapping[str, str], before: Moment | None) -> Looked:
    found: dict[str, bytes] = {}
    for name in OWN_FOLDERS:
        for folder in _own_folders(bases, name):
            found.update(zip([f"{folder.path}/{page}" for page in folder.pages], folder.stamps, strict=True))
    gone, stamps = set(), {}
    for path, stamp in known.stamps.items():
        if stamp == NO_STAMP or found.get(path) != stamp:
            again = _stamp_as_made(path, known.digests[path], bases, before) if path in found else None
            if again is None:
                gone.add(path)
            else:
                stamps[path] = again
    others = found.keys() - (known.digests.keys() - gone)
    return Looked(frozenset(gone), frozenset(others), stamps)


def _stamp_as_made(path: str, digest: str, bases: Mapping[str, str], before: Moment | None) -> bytes | None:
    """The stamp of a page that holds what was made, read now; None where it does not."""
    with suppress(OSError):  # it is gone meanwhile
        place = place_below(bases, path)
        info = os.lstat(place)
        if digest_bytes(read_bytes(place)) == digest:
            return lasting_stamp(info, before)
    return None


class _Folder(msgspec.Struct, frozen=True):
    """A folder in the workspace: the names of those in it, and the Markdown files with their stamps."""

    path: str
    folders: list[str]
    pages: list[str]
    stamps: list[bytes]


def _own_folders(bases: Mapping[str, str], name: str) -> Iterator[_Folder]:
    """One of `OWN_FOLDERS` and all below it; none behind a link, where nobody may write."""
    place = place_below(bases, name)
    if not any(map(os.path.islink, (bases[name.partition("/")[0]], place))):
        yield from _folders_below(place, name)


def _folders_below(base: str, name: str) -> Iterator[_Folder]:
    """The folder `name`, which lies at `base`, and all below it; none where it can't be listed."""
    try:
        folder = _listed(base, name)
    except OSError:
        return
    yield folder
    for inside in folder.folders:
        yield from _folders_below(f"{base}{os.sep}{inside}", f"{name}/{inside}")


def _listed(place: str, path: str) -> _Folder:
    """What lies in the folder at `place`; a file is found more quickly by its name there than by its whole path.

    Raises:
        OSError: it is no folder, or can't be listed.
    """
    opened = os.open(place, os.O_RDONLY | _FOLDER) if os.scandir in os.supports_fd else None
    try:
        with os.scandir(place if opened is None else opened) as listing:
            entries = [*listing]
        folders = [one for one in entries if one.is_dir()]
        pages = [one for one in entries if one.name.endswith(".md") and one not in folders]
        return _Folder(
            path,
            folders=[one.name for one in folders if not one.is_symlink()],
            pages=[one.name for one in pages],
            stamps=stamps_of(pages),
        )
    finally:
        if opened is not None:
            os.close(opened)
