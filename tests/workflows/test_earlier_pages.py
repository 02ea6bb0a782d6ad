"""A page of the build before counts only where nobody touched it, or its bytes are those that were made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.disk import clock_moved_on
from trainer_cli.model.settings import Places, Settings
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.stamp import NO_STAMP
from trainer_cli.workflows import earlier_pages as module
from trainer_cli.workflows.earlier_pages import derived_bases, earlier_pages
from trainer_cli.workflows.manifest import DIGITS, NOTHING, Manifest, keep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trainer_cli.workflows.earlier_pages import Looked

SETTINGS = Settings(name="team")
DIGEST = digest_bytes(b"as it was made")
SAME, OTHER, GONE, STRANGE = (f"archives/{name}.md" for name in ("same", "other", "gone", "strange"))


def made(*paths: str) -> Manifest:
    """Pages with the same bytes, of which no stamp is known."""
    return Manifest().with_pages(dict.fromkeys(paths, ("0" * DIGITS, DIGEST, NO_STAMP)))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "team"
    (folder / "archives").mkdir(parents=True)
    for path, text in ((SAME, "as it was made"), (OTHER, "as it was edit"), (STRANGE, "of somebody else")):
        (folder / path).write_text(text)
    (folder / "archives/notes.txt").write_text("no page")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """What the build before left: pages that it read or made, of which no stamp is known."""
    file = tmp_path / "cache" / "build.msgpack"
    keep(file, made(SAME, OTHER, GONE), NOTHING)
    return file


def looked_at(root: Path, cache: Path) -> Looked:
    """What a build sees that begins now, and notes for the next one."""
    clock_moved_on(root)
    with workspace_lock(root, command="trainer build"):
        pages = earlier_pages(root, SETTINGS, cache)
        looked = pages.look()
    read = {path: ("0" * DIGITS, DIGEST, stamp) for path, stamp in looked.stamps.items()}
    keep(cache, pages.known.with_pages(read), NOTHING)
    return looked


def test_only_untouched_pages_are_as_they_were_made(root: Path, cache: Path) -> None:
    looked = looked_at(root, cache)
    assert looked.gone == {OTHER, GONE}
    assert looked.others == {OTHER, STRANGE}
    assert set(looked.stamps) == {SAME}


def test_a_page_that_nobody_touched_is_not_read_again(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = looked_at(root, cache)
    assert first.stamps[SAME] != NO_STAMP
    (root / OTHER).unlink()
    monkeypatch.delattr(module, "read_bytes")
    again = looked_at(root, cache)
    assert again.gone == {OTHER, GONE}
    assert again.others == {STRANGE}
    assert not again.stamps


def is_written_over(page: Path) -> None:
    page.write_text("as it was edit")


def is_replaced(page: Path) -> None:
    page.with_name("new").write_text("as it was edit")
    page.with_name("new").rename(page)


def is_a_link(page: Path) -> None:
    page.rename(page.with_name("linked"))
    page.symlink_to("linked")


def is_a_folder(page: Path) -> None:
    page.unlink()
    page.mkdir()


@pytest.mark.parametrize("spoil", [is_written_over, is_replaced, is_a_link, is_a_folder])
def test_a_page_that_was_spoiled_with_its_times_kept_is_seen(
    root: Path, cache: Path, spoil: Callable[[Path], None]
) -> None:
    looked_at(root, cache)
    info = (root / SAME).stat()
    spoil(root / SAME)
    os.utime(root / SAME, ns=(info.st_atime_ns, info.st_mtime_ns), follow_symlinks=False)
    assert SAME in looked_at(root, cache).gone


@pytest.mark.parametrize("linked", ["archives", "archives/01", "reports", "reports/exams"])
def test_pages_behind_a_link_are_not_there(root: Path, cache: Path, linked: str) -> None:
    page = "archives/01/x.md" if linked.startswith("archives") else "reports/exams/x.md"
    (root / page).parent.mkdir(parents=True)
    (root / page).write_text("as it was made")
    keep(cache, made(page), NOTHING)
    assert page not in looked_at(root, cache).gone
    (root / linked).rename(root / "moved")
    (root / linked).symlink_to(root / "moved")
    assert looked_at(root, cache).gone == {page}


def test_a_page_as_young_as_the_lock_is_read_again(root: Path, cache: Path) -> None:
    with workspace_lock(root, command="trainer build"):
        (root / SAME).write_text("as it was made")
        assert earlier_pages(root, SETTINGS, cache).look().stamps == {SAME: NO_STAMP}


def test_a_page_of_somebody_else_in_another_folder_is_told(root: Path, cache: Path) -> None:
    (root / "archives/01").mkdir()
    (root / "archives/01/形.md").write_text("of somebody else")
    assert looked_at(root, cache).others == {OTHER, STRANGE, "archives/01/形.md"}


def test_a_link_to_a_folder_is_no_page(root: Path, cache: Path, tmp_path: Path) -> None:
    (root / "archives/linked.md").symlink_to(tmp_path)
    assert looked_at(root, cache).others == {OTHER, STRANGE}


def test_a_pipe_in_the_place_of_a_folder_holds_no_pages(root: Path, cache: Path) -> None:
    (root / "reports").mkdir()
    os.mkfifo(root / "reports/plans")
    assert looked_at(root, cache).others == {OTHER, STRANGE}


def test_where_folders_can_not_be_opened_the_same_is_seen(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = looked_at(root, cache)
    monkeypatch.setattr(os, "supports_fd", set())
    looked = looked_at(root, cache)
    assert (looked.gone, looked.others) == (opened.gone, opened.others)
    assert not looked.stamps


def test_pages_lie_where_the_settings_place_them(root: Path, cache: Path, tmp_path: Path) -> None:
    (root / "archives").rename(tmp_path / "elsewhere")
    settings = Settings(name="team", places=Places(archives="../elsewhere"))
    pages = earlier_pages(root, settings, cache)
    assert pages.bases == {"archives": str(tmp_path / "elsewhere"), "reports": str(root / "reports")}
    assert pages.bases == derived_bases(root, settings)
    assert set(pages.look().stamps) == {SAME}


@pytest.mark.parametrize("path", ["plans/x.md", "archives/\0"])
def test_what_a_damaged_cache_calls_a_page_is_not_there(root: Path, cache: Path, path: str) -> None:
    keep(cache, made(path), NOTHING)
    assert earlier_pages(root, SETTINGS, cache).look().gone == {path}
