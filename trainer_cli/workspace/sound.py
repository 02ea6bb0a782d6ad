"""Kinds of files that were found sound, and in which state: while it is the same, nobody need look at them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "sound"
"""Of the file beside those that hold the records of the kinds."""


class _Sound(msgspec.Struct, frozen=True, array_like=True):
    """Kind to the state in which it was sound for this code: no problem in any file, and each id once."""

    code: str
    states: dict[str, str]


def state_of(digests: Mapping[str, str]) -> str:
    """The state of some files: their paths and digests as one digest."""
    return digest_bytes("\n".join(f"{digest} {path}" for path, digest in sorted(digests.items())).encode())


def sound_states(folder: Path) -> dict[str, str]:
    """Kind to the state in which it was sound, as the cache `folder` says; empty where that is of other code."""
    data = cached_bytes(_file(folder))
    try:
        kept = None if data is None else msgspec.msgpack.decode(data, type=_Sound)
    except msgspec.MsgspecError:
        return {}
    return kept.states if kept is not None and kept.code == code_state() else {}


def keep_sound_states(folder: Path, states: Mapping[str, str]) -> None:
    """Note the state of each kind that is sound."""
    keep_bytes(_file(folder), msgspec.msgpack.encode(_Sound(code_state(), dict(states))))


def forget(folder: Path) -> None:
    """Nothing is known to be sound any more: the cache beside it is damaged."""
    keep_sound_states(folder, {})


def _file(folder: Path) -> Path:
    return folder / f"{NAME}.msgpack"
