"""The pages that the build before made: which of them still lie there.

The cache is believed only for a page that nobody touched since its bytes were hashed, or whose bytes, read and
hashed in this run, are those that were made.
"""

from __future__ import annotations

import os
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.lock import lock_moment
from trainer_cli.text.stamp import lasting_stamp, stamp_of
from trainer_cli.workflows.carry_out import DERIVED
from trainer_cli.workflows.manifest import kept
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.text.stamp import Moment
    from trainer_cli.workflows.concerned import Inputs
    from trainer_cli.workflows.manifest import Manifest

OWN_FOLDERS = ("archives", "reports/curriculum", "reports/plans", "reports/exams")
"""Folders of pages that a build makes whole; nights are not made again, so they stay."""


class Looked(msgspec.Struct, frozen=True):
    """What is to be known of the pages before others are made.

    `gone` are those that are not there as they were made; `others` lie there, but are not what the build before
    made; `stamps` are those of the pages that were read.
    """

    gone: frozenset[str]
    others: tuple[str, ...]
    stamps: dict[str, bytes]


class Earlier(NamedTuple):
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
    gone: set[str] = set()
    stamps: dict[str, bytes] = {}
    for path, digest in known.digests.items():
        try:
            place = place_below(bases, path)
            info = os.lstat(place)
            if stamp_of(info) == known.stamps[path]:
                continue
            if digest_bytes(read_bytes(place)) == digest:
                stamps[path] = lasting_stamp(info, before)
                continue
        except (OSError, KeyError, ValueError):  # it is gone; or a damaged cache names what is no page
            pass
        gone.add(path)
    found = chain.from_iterable(_pages_below(place_below(bases, folder), folder) for folder in OWN_FOLDERS)
    same = known.digests.keys() - gone
    return Looked(frozenset(gone), tuple(path for path in found if path not in same), stamps)


def _pages_below(base: str, name: str) -> Iterator[str]:
    """The paths, beginning with `name`, of the Markdown files below the folder `base`."""
    for folder, _, files in os.walk(base):
        inside = name + folder[len(base) :].replace(os.sep, "/")
        yield from (f"{inside}/{file}" for file in files if file.endswith(".md"))
