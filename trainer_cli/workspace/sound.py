"""Kinds of files that were found sound: while no file of a kind changes, nobody need look at them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes
from trainer_cli.workspace.contents import Noted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "sound"
"""Of the file beside those that hold the records of the kinds."""
SoundFiles = dict[str, dict[str, Noted]]
"""Kind to its files, by path, in which there is no problem, and each id stands once."""


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What was sound for this code."""

    code: str
    kinds: SoundFiles


def sound_files(folder: Path) -> SoundFiles:
    """The files of each kind that was sound, as the cache `folder` says; none where that is of other code."""
    data = cached_bytes(_file(folder))
    try:
        kept = None if data is None else msgspec.msgpack.decode(data, type=_Kept)
    except msgspec.MsgspecError:
        return {}
    return kept.kinds if kept is not None and kept.code == code_state() else {}


def keep_sound_files(folder: Path, kinds: Mapping[str, dict[str, Noted]]) -> None:
    """Note the files of each kind that is sound."""
    keep_bytes(_file(folder), msgspec.msgpack.encode(_Kept(code_state(), dict(kinds))))


def forget(folder: Path) -> None:
    """Nothing is known to be sound any more: the cache beside it is damaged."""
    keep_sound_files(folder, {})


def _file(folder: Path) -> Path:
    return folder / f"{NAME}.msgpack"
