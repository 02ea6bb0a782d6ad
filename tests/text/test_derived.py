"""Thousands of generated files: only what differs is written (performance §0.6, reliability row 16)."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer_cli.text import derived
from trainer_cli.text.derived import Written, compared, write_derived
from trainer_cli.text.write_errors import PathRefused, WriteFailed


def pages(count: int, text: bytes = b"# page\n") -> list[tuple[str, bytes]]:
    return [(f"archives/{number % 3}/A{number:03}.md", text) for number in range(count)]


def paths(count: int) -> tuple[str, ...]:
    return tuple(path for path, _ in pages(count))


def test_new_changed_same_and_removed_files(tmp_path: Path) -> None:
    assert write_derived(tmp_path, pages(5)) == Written(new=paths(5))
    (tmp_path / "archives/0/A000.md").write_bytes(b"touched")
    (tmp_path / "archives/0/A000.md").chmod(0o640)
    written = write_derived(
        tmp_path, [*pages(3), ("reports/x.md", b"")], remove=["archives/1/A004.md", "archives/none.md"]
    )
    assert written == Written(
        new=("reports/x.md",),
        changed=("archives/0/A000.md",),
        same=("archives/1/A001.md", "archives/2/A002.md"),
        removed=("archives/1/A004.md",),
    )
    assert (tmp_path / "archives/0/A000.md").read_bytes() == b"# page\n"
    assert stat.S_IMODE((tmp_path / "archives/0/A000.md").stat().st_mode) == 0o640
    assert not (tmp_path / "archives/1/A004.md").exists()


def test_unchanged_files_are_not_touched_and_nothing_is_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_derived(tmp_path, pages(2))
    before = (tmp_path / paths(1)[0]).stat()
    monkeypatch.setattr(derived, "sync_system", None)
    assert write_derived(tmp_path, pages(2)) == Written(same=paths(2))
    after = (tmp_path / paths(1)[0]).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_large_batch_is_synced_twice_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Row 24 for a batch: contents before names, names before the end."""
    in_place: list[int] = []

    def synced(root: Path) -> bool:
        in_place.append(len(list(root.rglob("archives/**/*.md"))))
        return True

    monkeypatch.setattr(derived, "sync_system", synced)
    write_derived(tmp_path, pages(100))
    assert in_place == [0, 100]


def test_where_there_is_no_such_sync_each_file_is_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sync")
    synced: list[str] = []
    fsync = os.fsync

    def recorded(descriptor: int) -> None:
        synced.append(os.path.relpath(Path(f"/proc/self/fd/{descriptor}").readlink(), tmp_path))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", recorded)
    write_derived(tmp_path, pages(40))
    assert {f".trainer/staging/1/{number}" for number in range(40)} < set(synced)
    assert synced[-5:] == ["archives/2", "archives/1", "archives/0", "archives", "."]


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    class KilledError(BaseException):
        pass

    def generated() -> Iterator[tuple[str, bytes]]:
        yield from pages(2)
        left.extend(path.name for path in (tmp_path / ".trainer/staging/1").iterdir())
        raise KilledError

    left: list[str] = []
    with pytest.raises(KilledError):
        write_derived(tmp_path, generated())
    assert sorted(left) == ["0", "1"]
    (tmp_path / ".trainer/staging/1").mkdir()
    (tmp_path / ".trainer/staging/1/0").write_bytes(b"torn")
    write_derived(tmp_path, pages(1))
    assert list((tmp_path / ".trainer/staging").iterdir()) == []


def test_a_refused_path_stops_the_run_before_anything_is_in_place(tmp_path: Path) -> None:
    with pytest.raises(PathRefused):
        write_derived(tmp_path, [*pages(1), ("../x.md", b"")])
    assert not (tmp_path / "archives").exists()


def test_a_failure_in_the_middle_says_that_some_files_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def full_at_the_second(source: Path, target: Path) -> None:
        if target.name == "A001.md":
            raise OSError(errno.ENOSPC, "No space")
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full_at_the_second)
        with pytest.raises(WriteFailed) as caught:
            write_derived(tmp_path, pages(3))
    assert (caught.value.path, caught.value.outcome) == ("archives/1/A001.md", "partial")
    assert write_derived(tmp_path, pages(3)) == Written(new=paths(3)[1:], same=paths(1))


def test_a_failure_at_the_first_file_says_that_nothing_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        with pytest.raises(WriteFailed) as caught:
            write_derived(tmp_path, pages(1))
    assert caught.value.outcome == "unchanged"


def test_a_disk_that_does_not_confirm_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def fails_for_archives(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").readlink().name == "archives":
            raise OSError(errno.EIO, "I/O")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", fails_for_archives)
    with pytest.raises(WriteFailed) as caught:
        write_derived(tmp_path, pages(1))
    assert caught.value.outcome == "unconfirmed"
    assert (tmp_path / paths(1)[0]).exists()


def test_a_comparison_says_what_would_be_written(tmp_path: Path) -> None:
    write_derived(tmp_path, pages(5))
    (tmp_path / "archives/0/A000.md").write_bytes(b"touched")
    files = [*pages(3), ("reports/x.md", b"")]
    remove = ["archives/1/A004.md", "archives/none.md"]
    told = compared(lambda path: tmp_path / path, files, remove)
    assert (tmp_path / "archives/1/A004.md").exists()
    assert told == write_derived(tmp_path, files, remove)
