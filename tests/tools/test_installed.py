"""The environment that the bench measures is made again when something changed, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools import installed
from tools.installed import renew_installation

if TYPE_CHECKING:
    from pathlib import Path


class Maker:
    """Stands in for hatchling and pip: notes what would be installed, and fails once where it is told to."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.program, self.lock = folder / "program", folder / "lock.txt"
        self.made: list[tuple[str, bytes]] = []
        self.fails = False
        monkeypatch.setattr(installed, "built_wheel", self.built_wheel)
        monkeypatch.setattr(installed, "make_installation", self.make_installation)
        monkeypatch.setattr(installed, "LOCK", self.lock)

    def built_wheel(self, folder: Path) -> Path:
        wheel = folder / "program.whl"
        wheel.write_bytes(self.program.read_bytes())
        return wheel

    def make_installation(self, place: Path, wheel: Path) -> None:
        place.mkdir(exist_ok=True)
        if self.fails:
            raise KeyboardInterrupt
        self.made.append((place.name, wheel.read_bytes()))

    def renew(self, place: Path, content: bytes = b"one", pins: str = "a==1") -> None:
        self.program.write_bytes(content)
        self.lock.write_text(pins, "utf-8")
        renew_installation(place)


@pytest.fixture
def maker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Maker:
    return Maker(tmp_path, monkeypatch)


def test_an_installation_is_made_again_when_the_program_or_the_lock_changed(
    tmp_path: Path, maker: Maker
) -> None:
    for content, pins in ((b"one", "a==1"), (b"one", "a==1"), (b"two", "a==1"), (b"two", "a==2")):
        maker.renew(tmp_path / "place", content, pins)
    assert maker.made == [("place", b"one"), ("place", b"two"), ("place", b"two")]


def test_an_installation_that_was_moved_is_made_again(tmp_path: Path, maker: Maker) -> None:
    maker.renew(tmp_path / "place")
    (tmp_path / "place").rename(tmp_path / "moved")
    maker.renew(tmp_path / "moved")
    assert maker.made == [("place", b"one"), ("moved", b"one")]


def test_an_installation_whose_making_was_interrupted_is_made_again(tmp_path: Path, maker: Maker) -> None:
    maker.renew(tmp_path / "place")
    maker.fails = True
    with pytest.raises(KeyboardInterrupt):
        maker.renew(tmp_path / "place", b"two")
    maker.fails = False
    maker.renew(tmp_path / "place")
    assert maker.made == [("place", b"one"), ("place", b"one")]
