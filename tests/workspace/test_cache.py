"""The cache lies outside the workspace, and losing it loses nothing."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import msgspec
import pytest

from trainer_cli.workspace import cache
from trainer_cli.workspace.cache import cache_file, cached_bytes, code_state, drop_files, keep_bytes

if TYPE_CHECKING:
    from pathlib import Path


def test_each_workspace_has_its_own_files(tmp_path: Path) -> None:
    one, other = (cache_file(tmp_path, tmp_path / name, "build.json") for name in ("one", "other"))
    assert one != other
    assert one.name == "build.json"
    assert one.parent.parent == tmp_path
    assert cache_file(tmp_path, tmp_path / "one" / ".." / "one", "build.json") == one


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "build.json"
    assert cached_bytes(file) is None
    keep_bytes(file, b"one")
    keep_bytes(file, b"two")
    assert cached_bytes(file) == b"two"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("damage", ["cut", "longer", "a bit", "empty"])
def test_what_a_disk_spoiled_is_not_found(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "agents.msgpack"
    keep_bytes(file, b"joined 2025-01-06")
    whole = file.read_bytes()
    spoiled = {"cut": whole[:-1], "longer": whole + b"\0", "a bit": whole.replace(b"2", b"0"), "empty": b""}
    file.write_bytes(spoiled[damage])
    assert cached_bytes(file) is None


def test_without_a_cache_nothing_is_kept() -> None:
    keep_bytes(None, b"one")
    drop_files(None, ())
    assert cached_bytes(None) is None


def test_a_cache_that_can_not_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keep_bytes(tmp_path / "file" / "build.json", b"one")
    assert cached_bytes(tmp_path / "file" / "build.json") is None


def test_the_folder_is_private(tmp_path: Path) -> None:
    file = tmp_path / "shared" / "build.json"
    file.parent.mkdir(mode=0o755)
    keep_bytes(file, b"one")
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    keep_bytes(file, b"two")
    assert cached_bytes(file) == b"two"


def test_folders_that_are_made_are_private(tmp_path: Path) -> None:
    keep_bytes(tmp_path / "team" / "records" / "rooms.msgpack", b"one")
    assert stat.S_IMODE((tmp_path / "team").stat().st_mode) == 0o700


def test_other_files_of_a_folder_are_dropped(tmp_path: Path) -> None:
    for name in ("rooms", "shifts"):
        keep_bytes(tmp_path / "records" / name, b"one")
    drop_files(tmp_path / "records", {"rooms"})
    assert [entry.name for entry in (tmp_path / "records").iterdir()] == ["rooms"]
    drop_files(tmp_path / "none", ())
    assert not (tmp_path / "none").exists()


def test_changed_code_is_another_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "trainer_cli" / "workspace" / "cache.py"
    module.parent.mkdir(parents=True)
    module.touch()
    monkeypatch.setattr(cache, "__file__", str(module))
    monkeypatch.setattr(msgspec, "__file__", str(tmp_path / "libraries" / "msgspec" / "__init__.py"))
    (tmp_path / "libraries").mkdir()
    anew = code_state.__wrapped__  # in one run the code stays as it is
    before = anew()
    assert anew() == before
    other = tmp_path / "trainer_cli" / "text.py"
    other.touch()
    os.utime(other, ns=(0, module.stat().st_mtime_ns + 1))
    newer = anew()
    assert newer != before
    os.utime(module, ns=(0, 1))
    assert anew() != newer
    newer = anew()
    os.utime(tmp_path / "libraries", ns=(0, 1))
    assert anew() != newer
