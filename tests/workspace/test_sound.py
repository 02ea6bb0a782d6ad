"""Which kinds of files were sound, and in which state, is believed for the same files and the same code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace import sound
from trainer_cli.workspace.sound import forget, keep_sound_states, sound_states, state_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FILES = {"plans/a.yaml": "sha256:1", "plans/b.yaml": "sha256:2"}


def test_any_change_is_another_state() -> None:
    changed = (
        {"plans/a.yaml": "sha256:1"},
        {"plans/a.yaml": "sha256:1", "plans/c.yaml": "sha256:2"},
        {"plans/a.yaml": "sha256:2", "plans/b.yaml": "sha256:1"},
    )
    assert state_of(dict(reversed(FILES.items()))) == state_of(FILES)
    assert len({*map(state_of, (FILES, *changed))}) == 4


def test_what_is_kept_is_found_by_the_same_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sound_states(tmp_path) == {}
    keep_sound_states(tmp_path, {"plans": "s"})
    assert sound_states(tmp_path) == {"plans": "s"}
    monkeypatch.setattr(sound, "code_state", lambda: "other")
    assert sound_states(tmp_path) == {}


def test_what_is_damaged_or_forgotten_is_nothing(tmp_path: Path) -> None:
    keep_sound_states(tmp_path, {"plans": "s"})
    (tmp_path / "sound.msgpack").write_bytes(b"x")
    assert sound_states(tmp_path) == {}
    keep_sound_states(tmp_path, {"plans": "s"})
    forget(tmp_path)
    assert sound_states(tmp_path) == {}
