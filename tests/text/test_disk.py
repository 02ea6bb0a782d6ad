import ctypes
import errno
import os
import stat
import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest

from trainer_cli.text import disk
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.write_errors import PathRefused


def test_a_file_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    disk.write_new_file(path, b"one\r\n\x00")
    assert disk.read_file(path) == b"one\r\n\x00"
    assert disk.found_digest(path) == digest_bytes(b"one\r\n\x00")


def test_a_write_that_the_system_splits_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:3]))
    disk.write_new_file(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


def test_what_is_not_there_is_none(tmp_path: Path) -> None:
    assert disk.read_file(tmp_path / "a") is None
    assert disk.found_digest(tmp_path / "a") is None


def test_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        disk.write_new_file(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"


def test_links_folders_and_pipes_are_not_opened(tmp_path: Path) -> None:
    """Reliability row 12: a pipe would wait for ever, a link lead outside."""
    (tmp_path / "target").write_bytes(b"secret")
    (tmp_path / "link").symlink_to("target")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "folder", "pipe"):
        with pytest.raises(PathRefused, match="it is not a regular file"):
            disk.read_file(tmp_path / name)


def test_permissions_are_taken_over(tmp_path: Path) -> None:
    (tmp_path / "old").touch(0o600)
    (tmp_path / "new").touch(0o644)
    (tmp_path / "old").chmod(0o640)
    disk.take_mode(tmp_path / "new", tmp_path / "old")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_equal_permissions_are_not_set_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old").touch(0o644)
    (tmp_path / "new").touch(0o644)
    monkeypatch.setattr(Path, "chmod", None)  # some disks refuse it
    disk.take_mode(tmp_path / "new", tmp_path / "old")
    disk.take_mode(tmp_path / "new", tmp_path / "nothing")


def test_folders_are_synced_where_the_system_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    disk.sync_folder(tmp_path)
    assert len(synced) == 1
    monkeypatch.setattr(disk, "_FOLDER", None)  # as on Windows
    disk.sync_folder(tmp_path)
    assert len(synced) == 1


def test_all_names_from_the_root_down_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    synced: list[Path] = []
    monkeypatch.setattr(disk, "sync_folder", synced.append)
    disk.sync_names(tmp_path, ["a/b/c.csv", "gone/x.csv"])
    assert synced == [tmp_path / "a" / "b", tmp_path / "a", tmp_path]


def test_the_private_folder_is_made_once_and_is_no_link(tmp_path: Path) -> None:
    assert disk.private_folder(tmp_path) == disk.private_folder(tmp_path) == tmp_path / ".trainer"
    linked = tmp_path / "linked"
    linked.mkdir()
    (linked / ".trainer").symlink_to(tmp_path / ".trainer")
    with pytest.raises(PathRefused, match="it is a link"):
        disk.private_folder(linked)


def test_only_the_disk_of_the_files_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []

    def syncfs(descriptor: int) -> int:
        synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
        return 0

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(syncfs=syncfs))
    assert disk.sync_system(tmp_path)
    assert synced == [str(tmp_path)]


def test_a_disk_that_is_not_synced_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def syncfs(_: int) -> int:
        ctypes.set_errno(errno.EIO)
        return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(syncfs=syncfs))
    with pytest.raises(OSError, match="Input/output error") as caught:
        disk.sync_system(tmp_path)
    assert caught.value.errno == errno.EIO


def test_where_single_disks_are_not_synced_all_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace())
    monkeypatch.setattr(os, "sync", lambda: synced.append(True))
    assert disk.sync_system(tmp_path)
    assert synced == [True]


def test_a_python_without_ctypes_syncs_all_disks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setitem(sys.modules, "ctypes", None)
    monkeypatch.setattr(os, "sync", lambda: synced.append(True))
    assert disk.sync_system(tmp_path)
    assert synced == [True]


def test_a_system_without_such_a_call_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sync")
    assert not disk.sync_system(tmp_path)


class Refusing:
    """Windows while a program has a file open: the first `times` renames are refused."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.rename = os.replace

    def __call__(self, source: Path, target: Path) -> None:
        self.times -= 1
        if self.times >= 0:
            error = PermissionError(13, "Permission denied", str(target))
            error.winerror = 32  # type: ignore[attr-defined]  # only Windows sets it
            raise error
        self.rename(source, target)


@pytest.mark.parametrize(("times", "comes_through"), [(0, True), (10, True), (11, False)])
def test_a_rename_waits_a_moment_for_a_program_that_has_the_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, comes_through: bool
) -> None:
    (tmp_path / "new").write_bytes(b"new")
    monkeypatch.setattr(os, "replace", Refusing(times))
    monkeypatch.setattr(disk, "RENAME_PAUSE", 0)
    with nullcontext() if comes_through else pytest.raises(PermissionError):
        disk.put_in_place(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").exists() == comes_through


def test_other_refusals_of_a_rename_are_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def refuse(*paths: Path) -> None:
        tried.append(paths)
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        disk.put_in_place(tmp_path / "new", tmp_path / "old")
    assert len(tried) == 1


def test_folders_are_on_the_disk_before_anything_is_put_into_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(
        disk, "sync_folder", lambda path: synced.append((path.name, [one.name for one in path.iterdir()]))
    )
    disk.make_folders(tmp_path / "a" / "b")
    disk.make_folders(tmp_path / "a" / "b")
    assert synced == [(tmp_path.name, ["a"]), ("a", ["b"])]


def test_a_folder_that_another_process_makes_meanwhile_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # two first commands in a workspace
    place = tmp_path / "a"
    place.mkdir()
    looks = iter([False, True])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "is_dir", lambda path: next(looks) if path == place else True)
        disk.make_folder(place)
    (tmp_path / "b").write_bytes(b"")
    with pytest.raises(FileExistsError):
        disk.make_folder(tmp_path / "b")
