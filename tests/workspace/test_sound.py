"""Which files were sound is believed for the same code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace import sound
from trainer_cli.workspace.cache import keep_bytes
from trainer_cli.workspace.sound import SoundFiles, forget, keep_sound_files, sound_files

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FILES: SoundFiles = {"plans": {"plans/a.yaml": ("sha256:1", b"stamp")}}


def test_what_is_kept_is_found_by_the_same_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sound_files(tmp_path) == {}
    keep_sound_files(tmp_path, FILES)
    assert sound_files(tmp_path) == FILES
    monkeypatch.setattr(sound, "code_state", lambda: "other")
    assert sound_files(tmp_path) == {}


def test_what_is_damaged_or_forgotten_is_nothing(tmp_path: Path) -> None:
    keep_sound_files(tmp_path, FILES)
    keep_bytes(tmp_path / "sound.msgpack", b"x")
    assert sound_files(tmp_path) == {}
    keep_sound_files(tmp_path, FILES)
    forget(tmp_path)
    assert sound_files(tmp_path) == {}
