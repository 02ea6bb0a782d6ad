"""The pages that the build before made: what the cache says of them, and which of them still lie there.

The cache is believed only for a page whose bytes, read and hashed in this run, are those that were made.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.carry_out import DERIVED
from trainer_cli.workspace.cache import cached_bytes
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from trainer_cli.model.settings import Settings

Manifest = dict[str, tuple[str, str]]
"""Path of a page to the digest of its inputs and that of the bytes made from them."""


class Earlier(NamedTuple):
    """What was made before, under the folders in `bases`.

    `look` reads the pages, which takes long and changes nothing, so that another process may do it meanwhile: a
    byte for each, 1 where the file still holds what was made.
    """

    known: Manifest
    bases: Mapping[str, str]
    look: Callable[[], bytes]

    def still_there(self) -> frozenset[str]:
        """The paths of the pages that nobody touched."""
        return frozenset(path for path, same in zip(self.known, self.look(), strict=True) if same)


def earlier_pages(root: Path, settings: Settings, cache: Path | None) -> Earlier:
    """The pages of the build before; none without a `cache`, or where it can't be read."""
    known, bases = _manifest(cache), derived_bases(root, settings)
    return Earlier(known, bases, partial(_untouched, known, bases))


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


def _untouched(known: Manifest, bases: Mapping[str, str]) -> bytes:
    return bytes(_is_still(bases, path, digest) for path, (_, digest) in known.items())


def _is_still(bases: Mapping[str, str], path: str, digest: str) -> bool:
    try:
        return digest_bytes(read_bytes(place_below(bases, path))) == digest
    except (OSError, KeyError, ValueError):  # it is gone; or a damaged cache names what is no page
        return False


def _manifest(cache: Path | None) -> Manifest:
    data = cached_bytes(cache)
    try:
        return {} if data is None else msgspec.json.decode(data, type=Manifest)
    except msgspec.MsgspecError:
        return {}
