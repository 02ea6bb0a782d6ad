"""A page of the build before counts only where its bytes, read now, are those that were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from trainer_cli.model.settings import Places, Settings
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.earlier_pages import earlier_pages

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = Settings(name="team")
DIGEST = digest_bytes(b"as it was made")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "team"
    (folder / "archives").mkdir(parents=True)
    for name, data in (("same", b"as it was made"), ("other", b"as it was edit")):
        (folder / f"archives/{name}.md").write_bytes(data)
    return folder


def kept(place: Path, *paths: str) -> Path:
    place.write_bytes(msgspec.json.encode(dict.fromkeys(paths, ("inputs", DIGEST))))
    return place


def test_only_untouched_pages_are_still_there(root: Path, tmp_path: Path) -> None:
    cache = kept(tmp_path / "build.json", "archives/same.md", "archives/other.md", "archives/gone.md")
    pages = earlier_pages(root, SETTINGS, cache)
    assert list(pages.known) == ["archives/same.md", "archives/other.md", "archives/gone.md"]
    assert pages.look() == bytes((1, 0, 0))
    assert pages.still_there() == {"archives/same.md"}


def test_pages_lie_where_the_settings_place_them(root: Path, tmp_path: Path) -> None:
    (root / "archives").rename(tmp_path / "elsewhere")
    settings = Settings(name="team", places=Places(archives="../elsewhere"))
    pages = earlier_pages(root, settings, kept(tmp_path / "build.json", "archives/same.md"))
    assert pages.bases == {"archives": str(tmp_path / "elsewhere"), "reports": str(root / "reports")}
    assert pages.still_there() == {"archives/same.md"}


@pytest.mark.parametrize(
    "text", ['{"plans/x.md": ["a", "b"]}', r'{"archives/\u0000": ["a", "b"]}', "no JSON"]
)
def test_of_a_broken_cache_nothing_is_there(root: Path, tmp_path: Path, text: str) -> None:
    cache = tmp_path / "build.json"
    cache.write_text(text)
    assert earlier_pages(root, SETTINGS, cache).still_there() == frozenset()


def test_without_a_cache_there_is_none(root: Path) -> None:
    assert earlier_pages(root, SETTINGS, None).known == {}
