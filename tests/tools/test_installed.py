"""The environment that the bench measures is made again when something changed, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools import installed
from tools.installed import renew_installation

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_an_installation_is_made_again_when_the_program_or_the_lock_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, lock, program = tmp_path / "place", tmp_path / "lock.txt", tmp_path / "program"
    made: list[bytes] = []

    def built_wheel(folder: Path) -> Path:
        wheel = folder / "program.whl"
        wheel.write_bytes(program.read_bytes())
        return wheel

    def make_installation(place: Path, wheel: Path) -> None:
        place.mkdir(exist_ok=True)
        made.append(wheel.read_bytes())

    monkeypatch.setattr(installed, "built_wheel", built_wheel)
    monkeypatch.setattr(installed, "make_installation", make_installation)
    monkeypatch.setattr(installed, "LOCK", lock)
    for content, pins in ((b"one", "a==1"), (b"one", "a==1"), (b"two", "a==1"), (b"two", "a==2")):
        program.write_bytes(content)
        lock.write_text(pins, "utf-8")
        renew_installation(place)
    assert made == [b"one", b"two", b"two"]
