"""A fingerprint changes with every byte and every name that a check would see, and with nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace import fingerprint as module
from trainer_cli.workspace import parse
from trainer_cli.workspace.fingerprint import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def laid(root: Path) -> Path:
    (root / "plans").mkdir()
    (root / "trainer.yaml").write_text("name: x\n")
    (root / "plans" / "a.yaml").write_text("id: a\n")
    return root


def test_every_change_shows(tmp_path: Path) -> None:
    plans = laid(tmp_path) / "plans"
    seen = [fingerprint(tmp_path)]
    (plans / "a.yaml").write_text("id: b\n")
    seen.append(fingerprint(tmp_path))
    (plans / "a.yaml").rename(plans / "b.yaml")
    seen.append(fingerprint(tmp_path))
    (plans / "stray.txt").write_text("")
    seen.append(fingerprint(tmp_path))
    (plans / ".DS_Store").write_text("")
    seen.append(fingerprint(tmp_path))
    (tmp_path / "trainer.yaml").write_text("name: y\n")
    seen.append(fingerprint(tmp_path))
    assert None not in seen
    assert len(set(seen)) == 6


def test_the_same_bytes_have_the_same_one(tmp_path: Path) -> None:
    first = fingerprint(laid(tmp_path))
    (tmp_path / "plans" / "a.yaml").write_text("id: a\n")
    (tmp_path / "archives").mkdir()
    (tmp_path / "archives" / "A001.md").write_text("derived")
    assert fingerprint(tmp_path) == first


def test_settings_that_were_read_before_are_not_parsed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cache = tmp_path / "team", tmp_path / "cache" / "settings.json"
    root.mkdir()
    first = fingerprint(laid(root), cache)
    assert first == fingerprint(root)
    monkeypatch.setattr(parse, "parsed", None)
    assert fingerprint(root, cache) == first


def test_bytes_can_not_move_from_one_file_to_the_next(tmp_path: Path) -> None:
    plans = laid(tmp_path) / "plans"
    (plans / "a.yaml").write_text("onetwo")
    (plans / "b.yaml").write_text("")
    first = fingerprint(tmp_path)
    (plans / "a.yaml").write_text("one")
    (plans / "b.yaml").write_text("two")
    assert fingerprint(tmp_path) != first


def test_a_file_that_can_not_be_read_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path)

    def refuse(path: str) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(module, "read_bytes", refuse)
    assert fingerprint(tmp_path) is None


def test_a_folder_elsewhere_counts_as_soon_as_it_is_there(tmp_path: Path) -> None:
    root = tmp_path / "team"
    root.mkdir()
    (root / "trainer.yaml").write_text("name: x\nplaces: {records: ../kept}\n")
    without = fingerprint(root)
    (tmp_path / "kept").mkdir()
    assert fingerprint(root) != without


def test_a_folder_elsewhere_that_is_misplaced_otherwise_shows(tmp_path: Path) -> None:
    root = tmp_path / "team"
    root.mkdir()
    (root / "trainer.yaml").write_text("name: x\nplaces: {records: ../kept}\n")
    (tmp_path / "kept").symlink_to("team")
    inside = fingerprint(root)
    (tmp_path / "kept").unlink()
    (tmp_path / "kept").write_text("")
    assert fingerprint(root) != inside
