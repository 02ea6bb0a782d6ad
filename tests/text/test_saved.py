from __future__ import annotations

import os
from pathlib import Path

import pytest

from trainer_cli.text.saved import _begun, save_file, save_files
from trainer_cli.text.write_errors import PathRefused, WriteFailed


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    save_file(tmp_path / "a.html", b"one\r\n")
    assert (tmp_path / "a.html").read_bytes() == b"one\r\n"
    assert names(tmp_path) == ["a.html"]


def test_another_takes_its_place_with_the_same_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"old")
    path.chmod(0o640)
    save_file(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


def test_what_an_interrupted_run_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".a.html.part").write_bytes(b"half")
    save_file(tmp_path / "a.html", b"new")
    assert names(tmp_path) == ["a.html"]


def test_in_a_workspace_it_is_begun_in_the_folder_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "print").mkdir()

    def stopped(path: Path, content: bytes) -> None:
        path.write_bytes(content[:1])
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("trainer_cli.text.saved.write_new_file", stopped)
        patch.setattr(Path, "unlink", lambda _path: None)  # as after a kill
        with pytest.raises(KeyboardInterrupt):
            save_file(tmp_path / "print" / "a.html", b"one", tmp_path)
    assert (names(tmp_path / "print"), names(tmp_path / ".trainer")) == ([], ["a.html.part"])
    save_file(tmp_path / "print" / "a.html", b"one", tmp_path)
    assert (names(tmp_path / "print"), names(tmp_path / ".trainer")) == (["a.html"], [])


def test_on_another_disk_it_is_begun_beside_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    devices = Path(os.devnull).parent
    monkeypatch.setattr("trainer_cli.text.saved.private_folder", lambda _root: devices)
    assert _begun(tmp_path / "a.html", tmp_path) == tmp_path / ".a.html.part"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"old")
    (tmp_path / "a.html").symlink_to("other")
    with pytest.raises(PathRefused, match="it is not a regular file"):
        save_file(tmp_path / "a.html", b"new")
    assert (tmp_path / "other").read_bytes() == b"old"


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device", descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailed, match="the disk is full"):
        save_file(path, b"new")
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["a.html"])


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed):
        save_file(tmp_path / "none" / "a.html", b"new")


def test_files_get_a_folder_where_there_is_none(tmp_path: Path) -> None:
    save_files(tmp_path / "print" / "A", {"paper.html": b"one", "key.html": b"two"})
    assert names(tmp_path / "print" / "A") == ["key.html", "paper.html"]
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteFailed):
        save_files(tmp_path / "file" / "A", {"paper.html": b"one"})
