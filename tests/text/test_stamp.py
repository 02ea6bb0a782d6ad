"""A file is known again without being read, and never wrongly: whoever touches it changes its stamp."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.disk import clock_moved_on
from trainer_cli.text import stamp
from trainer_cli.text.stamp import NO_STAMP, Moment, lasting_stamp, moment_of, stamp_of, stamps_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "page.md"
    place.write_text("as it was made")
    return place


def is_spoiled_with_its_times_kept(file: Path) -> None:
    info = file.stat()
    file.write_text("as it was edit")
    os.utime(file, ns=(info.st_atime_ns, info.st_mtime_ns))


def is_replaced_by_one_of_the_same_size(file: Path) -> None:
    info = file.stat()
    other = file.with_name("other.md")
    other.write_text("as it was edit")
    os.utime(other, ns=(info.st_atime_ns, info.st_mtime_ns))
    other.rename(file)


def is_longer(file: Path) -> None:
    info = file.stat()
    file.write_text("as it was made, and more")
    os.utime(file, ns=(info.st_atime_ns, info.st_mtime_ns))


@pytest.mark.parametrize(
    "change", [is_spoiled_with_its_times_kept, is_replaced_by_one_of_the_same_size, is_longer]
)
def test_whoever_touches_a_file_changes_its_stamp(file: Path, change: Callable[[Path], None]) -> None:
    kept = lasting_stamp(file.lstat(), clock_moved_on(file.parent))
    assert kept == stamp_of(file.lstat()) != NO_STAMP
    change(file)
    assert stamp_of(file.lstat()) != kept


def test_the_stamps_of_many_files_are_those_of_each(file: Path) -> None:
    with os.scandir(file.parent) as listing:
        entries = list(listing)
    assert stamps_of(entries) == [stamp_of(os.lstat(one.path)) for one in entries]
    gone = file.with_name("gone.md")
    gone.write_bytes(b"")
    with os.scandir(file.parent) as listing:
        entries = list(listing)
    gone.unlink()
    assert stamps_of(entries) == [NO_STAMP] * len(entries)


@pytest.mark.parametrize(("device", "later"), [(0, 0), (1, 1)])
def test_what_is_as_young_as_the_reading_or_elsewhere_has_no_stamp(
    file: Path, device: int, later: int
) -> None:
    info = file.lstat()
    assert lasting_stamp(info, Moment(info.st_dev + device, info.st_ctime_ns + later)) == NO_STAMP
    assert lasting_stamp(info, None) == NO_STAMP


def test_a_moment_is_the_time_of_change_of_a_file(file: Path, tmp_path: Path) -> None:
    info = file.lstat()
    assert moment_of(file) == Moment(info.st_dev, info.st_ctime_ns)
    assert moment_of(tmp_path) is None
    assert moment_of(tmp_path / "nothing") is None


def test_the_clock_moves_on(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stamp.clock_moved_on(tmp_path / "probe")
    assert (tmp_path / "probe").stat().st_ctime_ns > file.stat().st_ctime_ns
    monkeypatch.setattr(stamp, "_TRIES", 3)
    monkeypatch.setattr(os, "utime", lambda _: None)
    assert not stamp.clock_moved_on(tmp_path / "probe")


def test_a_disk_without_exact_times_of_change_has_no_moment(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = list(file.lstat())
    with monkeypatch.context() as patched:
        patched.setattr(os, "name", "nt")
        assert moment_of(file) is None
        assert not stamp.clock_moved_on(file)
    whole_seconds = os.stat_result(info, {"st_ctime_ns": 12_000_000_000, "st_dev": info[2]})
    monkeypatch.setattr(os, "lstat", lambda _: whole_seconds)
    assert moment_of(file) is None
