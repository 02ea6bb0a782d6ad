"""Files are read where somebody may have touched them, and only there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.disk import clock_moved_on
from tests.team import said
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.contents import contents
from trainer_cli.workspace.layout import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from trainer_cli.text.stamp import Moment
    from trainer_cli.workspace.contents import File, Noted

PLANS = BY_NAME["plans"]


def found(root: Path, noted: Mapping[str, Noted], before: Moment | None, *names: str) -> list[File]:
    """The plans of these names as they lie in `root`, all of which can be read."""
    places = {f"plans/{name}": str(root / name) for name in names}
    files, problems = contents(PLANS, places, noted, before, lambda path: root / path)
    assert not problems
    return files


def noted(files: list[File]) -> dict[str, Noted]:
    return {one.path: (one.digest, one.stamp) for one in files}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def test_files_that_nobody_touched_are_not_read_again(root: Path) -> None:
    before = clock_moved_on(root)
    first = found(root, {}, before, "a", "b")
    assert [(one.path, one.digest, one.data) for one in first] == [
        ("plans/a", digest_bytes(b"a"), b"a"),
        ("plans/b", digest_bytes(b"b"), b"b"),
    ]
    again = found(root, noted(first), before, "a", "b")
    assert noted(again) == noted(first)
    assert [(one.data, one.read()) for one in again] == [(None, b"a"), (None, b"b")]
    (root / "b").write_bytes(b"x")
    with pytest.raises(OSError, match="it changed meanwhile"):
        again[1].read()


def _rewritten(place: Path) -> None:
    """As whoever hides it: other bytes, as many, and all times that can be set as they were."""
    times = place.stat()
    place.write_bytes(b"x")
    os.utime(place, ns=(times.st_atime_ns, times.st_mtime_ns))


def _exchanged(place: Path) -> None:
    """Another file of the same size and times in its place."""
    times = place.stat()
    other = place.with_name("other")
    other.write_bytes(b"x")
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(place)


@pytest.mark.parametrize("spoil", [_rewritten, _exchanged])
def test_what_was_touched_is_read(root: Path, spoil: Callable[[Path], None]) -> None:
    before = clock_moved_on(root)
    first = noted(found(root, {}, before, "a", "b"))
    spoil(root / "b")
    assert [one.data for one in found(root, first, before, "a", "b")] == [None, b"x"]


def test_what_came_is_read(root: Path) -> None:
    before = clock_moved_on(root)
    first = noted(found(root, {}, before, "a"))
    assert [one.data for one in found(root, first, before, "a", "b")] == [None, b"b"]


def test_what_is_as_young_as_the_reading_is_read_again(root: Path) -> None:
    before = clock_moved_on(root)
    (root / "b").write_bytes(b"b")
    first = noted(found(root, {}, before, "a", "b"))
    assert [bool(stamp) for _, stamp in first.values()] == [True, False]
    assert [one.data for one in found(root, first, before, "a", "b")] == [None, b"b"]
    assert not any(stamp for _, stamp in noted(found(root, {}, None, "a", "b")).values())


def test_what_is_not_there_may_have_been_put_in_place_or_removed(root: Path) -> None:
    (root / "plans").mkdir()
    (root / "plans/c").write_bytes(b"c")
    (one,) = found(root, {}, clock_moved_on(root), "c", "d")
    assert (one.path, one.data, one.stamp) == ("plans/c", b"c", b"")


def test_a_file_that_can_not_be_read_is_told(root: Path) -> None:
    (root / "link").symlink_to(root / "a")
    files, problems = contents(
        PLANS, {"plans/link": str(root / "link")}, {}, clock_moved_on(root), lambda path: root / path
    )
    assert files == []
    assert said(problems) == [
        "plans/link:1:1 file-unreadable: the file can't be read: Too many levels of symbolic links"
    ]
