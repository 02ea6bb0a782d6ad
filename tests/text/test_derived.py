"""Thousands of generated files: only what differs is written (performance §0.6, reliability row 16)."""

import errno
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from trainer_cli.text import derived
from trainer_cli.text.derived import Make, Written, compared, made, write_derived
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.stamp import stamp_of
from trainer_cli.text.write_errors import PathRefused, WriteFailed

T = TypeVar("T")


def pages(count: int, text: bytes = b"# page\n") -> list[tuple[str, Make]]:
    return made((f"archives/{number % 3}/A{number:03}.md", text) for number in range(count))


def paths_of(written: Written) -> Written:
    """The same without digests."""
    return msgspec.structs.replace(written, digests={})


def paths(count: int) -> tuple[str, ...]:
    return tuple(path for path, _ in pages(count))


def test_new_changed_same_and_removed_files(tmp_path: Path) -> None:
    written = write_derived(tmp_path, pages(5))
    assert written == Written(new=paths(5), digests=dict.fromkeys(paths(5), digest_bytes(b"# page\n")))
    (tmp_path / "archives/0/A000.md").write_bytes(b"touched")
    (tmp_path / "archives/0/A000.md").chmod(0o640)
    written = write_derived(
        tmp_path,
        [*pages(3), *made([("reports/x.md", b"")])],
        remove=["archives/1/A004.md", "archives/none.md"],
    )
    assert paths_of(written) == Written(
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
    assert paths_of(write_derived(tmp_path, pages(2))) == Written(same=paths(2))
    after = (tmp_path / paths(1)[0]).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_large_batch_is_synced_twice_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Row 24 for a batch: contents before names, names before the end."""
    in_place: list[int] = []

    def synced(root: Path) -> bool:
        in_place.append(len(list((root / "archives").rglob("*.md"))))
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
    assert {f".trainer/staging/1/new/{path}" for path in paths(40)} < set(synced)
    assert synced[-5:] == ["archives/2", "archives/1", "archives/0", "archives", "."]


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    class KilledError(BaseException):
        pass

    def killed() -> bytes:
        staged = tmp_path / ".trainer/staging/1"
        left.extend(path.relative_to(staged).as_posix() for path in staged.rglob("*.md"))
        raise KilledError

    left: list[str] = []
    with pytest.raises(KilledError):
        write_derived(tmp_path, [*pages(2), ("archives/2/A002.md", killed)])
    assert sorted(left) == ["new/archives/0/A000.md", "new/archives/1/A001.md"]
    (tmp_path / ".trainer/staging/1/new").mkdir(parents=True)
    (tmp_path / ".trainer/staging/1/0").write_bytes(b"torn")
    (tmp_path / ".trainer/staging/1/new/0").write_bytes(b"torn")
    write_derived(tmp_path, pages(1))
    assert list((tmp_path / ".trainer/staging").iterdir()) == []


def test_what_a_process_had_begun_when_it_died_is_written_again(tmp_path: Path) -> None:
    """A job may be run again: its staged file is then replaced."""

    def twice(jobs: Sequence[Callable[[], T | None]], kind: type[T]) -> list[T | None]:
        in_turn(jobs, kind)
        return in_turn(jobs, kind)

    assert write_derived(tmp_path, pages(2), run=twice).new == paths(2)
    (tmp_path / paths(1)[0]).write_bytes(b"touched")
    assert paths_of(write_derived(tmp_path, pages(2), run=twice)) == Written(
        changed=paths(1), same=paths(2)[1:]
    )


def test_a_file_that_can_not_be_made_is_left_as_it_is(tmp_path: Path) -> None:
    write_derived(tmp_path, pages(1))
    files: list[tuple[str, Make]] = [(paths(1)[0], lambda: None), ("reports/x.md", lambda: None)]
    assert write_derived(tmp_path, files) == Written()
    assert compared(lambda path: tmp_path / path, files, []) == Written()
    assert not (tmp_path / "reports").exists()


def test_a_file_may_lie_beside_folders(tmp_path: Path) -> None:
    assert write_derived(tmp_path, made([("a.md", b"1"), ("archives/b.md", b"2")])).new == (
        "a.md",
        "archives/b.md",
    )
    assert (tmp_path / "a.md").read_bytes() == b"1"


def test_a_refused_path_stops_the_run_before_anything_is_in_place(tmp_path: Path) -> None:
    with pytest.raises(PathRefused):
        write_derived(tmp_path, [*pages(1), *made([("../x.md", b"")])])
    assert not (tmp_path / "archives").exists()


def test_a_failure_in_the_middle_says_that_some_files_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace
    for folder in range(3):
        (tmp_path / f"archives/{folder}").mkdir(parents=True)

    def full_at_the_second(source: str, target: str) -> None:
        if target.endswith("A001.md"):
            raise OSError(errno.ENOSPC, "No space")
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full_at_the_second)
        with pytest.raises(WriteFailed) as caught:
            write_derived(tmp_path, pages(3))
    assert (caught.value.path, caught.value.outcome) == ("archives/1/A001.md", "partial")
    assert paths_of(write_derived(tmp_path, pages(3))) == Written(new=paths(3)[1:], same=paths(1))


def test_a_new_folder_is_put_in_place_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace
    moved: list[str] = []

    def recorded(source: str, target: str) -> None:
        moved.append(os.path.relpath(target, tmp_path))
        replace(source, target)

    (tmp_path / "reports").mkdir()
    monkeypatch.setattr(os, "replace", recorded)
    write_derived(tmp_path, [*pages(9), *made([("reports/x.md", b""), ("reports/new/y.md", b"")])])
    assert moved == ["reports/x.md", "archives", "reports/new"]


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
    files = [*pages(3), *made([("reports/x.md", b"")])]
    remove = ["archives/1/A004.md", "archives/none.md"]
    told = compared(lambda path: tmp_path / path, files, remove)
    assert (tmp_path / "archives/1/A004.md").exists()
    assert told == write_derived(tmp_path, files, remove)


def test_many_new_files_in_new_folders_have_stamps_that_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "MANY", 2)
    (tmp_path / "there").mkdir()
    (tmp_path / "there/old.md").write_bytes(b"old")
    files = made([("new/1.md", b"1"), ("new/2.md", b"2"), ("there/3.md", b"3"), ("there/old.md", b"now")])
    done = write_derived(tmp_path, files)
    assert done.stamps == {path: stamp_of((tmp_path / path).lstat()) for path in ("new/1.md", "new/2.md")}
    (tmp_path / "new/1.md").write_bytes(b"0")
    assert stamp_of((tmp_path / "new/1.md").lstat()) != done.stamps["new/1.md"]


def test_few_new_files_have_no_stamps(tmp_path: Path) -> None:
    assert write_derived(tmp_path, made([("new/1.md", b"1")])).stamps == {}


def test_where_no_clock_moves_new_files_have_no_stamps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "MANY", 1)
    monkeypatch.setattr(derived, "clock_moved_on", lambda _: False)
    assert write_derived(tmp_path, made([("new/1.md", b"1")])).stamps == {}
