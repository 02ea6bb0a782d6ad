"""Which paths may be written: inside the workspace, through no link, and meaning one file on every system."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from trainer_cli.text.write_errors import PathRefused

_NUMBERED = tuple(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))
_RESERVED = frozenset({"con", "prn", "aux", "nul", *_NUMBERED})
# Names of thousands of pages: long enough to be no device's, and without anything that some system takes amiss.
_PLAIN = re.compile(r"[A-Za-z0-9_-]{5,200}(\.[a-z]+)?")
_FORBIDDEN = frozenset((*map(chr, range(0x20)), *'<>:"|?*\\'))
_SURROGATE = "[\ud800-\udfff]"
_OWN = frozenset({".trainer", ".git"})
_LONGEST_NAME = 255


class _Folder(msgspec.Struct, frozen=True):
    """Where a folder lies, and whether it is there yet."""

    place: str
    exists: bool


class _Names(msgspec.Struct, frozen=True):
    """The names in a folder, and these with those that are to come, by their folded form."""

    listed: Sequence[str]
    taken: dict[str, str]


Seen = Callable[[str], bool]
"""Whether somebody saw a file of exactly this name at a path from the root, right before."""


def nothing_seen(_: str) -> bool:
    """Nobody looked."""
    return False


class Targets:
    """Turns paths relative to `root` into places that may be written; lists each folder at most once.

    Paths that were asked for count as taken, so two of one batch that differ only in case are refused.
    A file that was `seen` is there, so that nothing need be listed for it.
    """

    def __init__(self, root: Path, seen: Seen = nothing_seen) -> None:
        self._root = root
        self._seen = seen
        self._folders: dict[str | None, _Folder] = {}
        self._names: dict[str, _Names] = {}

    def place(self, path: str) -> Path:
        """The place of `path` (forward slashes, relative to the root).

        Raises:
            PathRefused: it leads outside, through a link, to a reserved name or into `.git` or `.trainer`, or
                differs from an existing name only in case, width or normalisation (reliability rows 13, 14), and
                is not there itself.
        """
        return Path(self._claimed(path, path))

    def text(self, path: str) -> str:
        """The same as text, for thousands of paths."""
        return self._claimed(path, path)

    def has_folder(self, path: str) -> bool:
        """Whether the folder at `path` is there; raises as `place`."""
        return self._folder(path, path).exists

    def _claimed(self, asked: str, path: str) -> str:
        """The place of `path`, a part of the path that was asked for."""
        parent, slash, name = path.rpartition("/")
        folded = folded_name(name)
        if reason := _name_refusal(name, folded):
            raise PathRefused(asked, reason)
        folder = self._folder(asked, parent if slash else None)
        if not self._seen(path):
            names = self._names_in(asked, folder.place)
            taken = names.taken.setdefault(folded, name)
            if taken != name and name not in names.listed:
                raise PathRefused(asked, f"`{taken}` has the same name but for case, width or normalisation")
        return f"{folder.place}{os.sep}{name}"

    def _folder(self, asked: str, path: str | None) -> _Folder:
        """A folder of the workspace; None is its root, which may be reached through a link."""
        if path not in self._folders:
            place = str(self._root) if path is None else self._claimed(asked, path)
            mode = _mode(place)
            if path is not None and stat.S_ISLNK(mode):
                raise PathRefused(asked, f"`{Path(place).name}` is a link")
            self._folders[path] = _Folder(place, exists=bool(mode))
        return self._folders[path]

    def _names_in(self, asked: str, place: str) -> _Names:
        if place not in self._names:
            names = _listed(asked, place)
            self._names[place] = _Names(names, dict(zip(_all_folded(names), names, strict=False)))
        return self._names[place]


def _mode(place: str) -> int:
    """What stands at a place itself, be it a link; 0 where nothing does."""
    try:
        return os.lstat(place).st_mode
    except OSError:
        return 0


def folded_name(name: str) -> str:
    """What is equal for two names that some system takes for one."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFKC", name).casefold()


def _listed(path: str, folder: str) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names, not paths, of thousands
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        raise PathRefused(path, f"`{Path(folder).name}` is not a folder") from None


def _all_folded(names: Sequence[str]) -> list[str]:
    """The folded form of each name; plain ones are folded together, as one text."""
    together = "/".join(names)
    return together.lower().split("/") if together.isascii() else [*map(folded_name, names)]


def _is_impossible(name: str) -> bool:
    """Whether a name has characters, or an end, that some system does not allow."""
    if not name or name.endswith((".", " ")) or not _FORBIDDEN.isdisjoint(name):
        return True
    return not name.isprintable() and re.search(_SURROGATE, name) is not None


def _name_refusal(name: str, folded: str) -> str:
    """Why some system can't hold a file of this name, which is `folded` so; empty where all can."""
    if _PLAIN.fullmatch(name):
        return ""
    if _is_impossible(name):
        return f"`{name}` is no name that every system can hold"
    if folded in _OWN:
        return f"`{name}` is not for a workspace's files"
    if folded.split(".", maxsplit=1)[0].rstrip() in _RESERVED:
        return f"`{name}` is a reserved name on Windows"
    if len(name.encode()) > _LONGEST_NAME:
        return f"the name is longer than {_LONGEST_NAME} bytes"
    return ""
