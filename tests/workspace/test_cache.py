"""The cache lies outside the workspace, and losing it loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace.cache import cache_file, cached_bytes, keep_bytes

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


def test_without_a_cache_nothing_is_kept() -> None:
    keep_bytes(None, b"one")
    assert cached_bytes(None) is None


def test_a_cache_that_can_not_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keep_bytes(tmp_path / "file" / "build.json", b"one")
    assert cached_bytes(tmp_path / "file" / "build.json") is None
