"""What the build before made from what; a cache that is damaged is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from trainer_cli.workflows.concerned import Inputs
from trainer_cli.workflows.manifest import DIGITS, NOTHING, SINCE, Manifest, keep, kept
from trainer_cli.workspace.cache import cached_bytes, keep_bytes

if TYPE_CHECKING:
    from pathlib import Path

NONE = Manifest()
THIS, NOW = "0" * DIGITS, "1" * DIGITS
PAGES = NONE.with_pages(
    {
        "archives/A002.md": (NOW, "other", b""),
        "archives/A001.md": (THIS, "bytes", b"stamp"),
    }
)
TABLES = {"roster/agents.csv": b"id,name\n", "roster/postings.csv": b"id,from\n"}
DIGESTS = {"plans/p.yaml": "digest"}


def test_what_was_kept_is_known_again(tmp_path: Path) -> None:
    cache = tmp_path / "build.msgpack"
    digests = DIGESTS | dict.fromkeys(TABLES, "digest")
    keep(cache, PAGES, Inputs("common", digests, TABLES.get))
    pages, inputs = kept(cache)
    assert pages.made_from("archives/A001.md") == THIS
    assert pages.made_from("archives/A002.md") == NOW
    assert pages.made_from("archives/A003.md") is None
    assert pages.digests == {"archives/A001.md": "bytes", "archives/A002.md": "other"}
    assert pages.stamps == {"archives/A001.md": b"stamp", "archives/A002.md": b""}
    assert (inputs.common, inputs.digests) == ("common", digests)
    assert {path: inputs.table(path) for path in TABLES} == TABLES


def test_tables_that_did_not_change_are_not_written_again(tmp_path: Path) -> None:
    cache, digests = tmp_path / "build.msgpack", dict.fromkeys(TABLES, "digest")
    inputs = Inputs("common", digests, TABLES.get)
    keep(cache, PAGES, inputs)
    other = Inputs("common", digests | {"roster/agents.csv": "other"}, lambda _: b"now")
    keep(cache, PAGES, other, inputs)
    assert cached_bytes(tmp_path / "agents.csv") == b"now"
    assert cached_bytes(tmp_path / "postings.csv") == TABLES["roster/postings.csv"]


def many_pages() -> Manifest:
    return NONE.with_pages({f"archives/A{number:03}.md": (THIS, "bytes", b"") for number in range(100)})


def test_few_pages_that_changed_or_went_are_kept_apart(tmp_path: Path) -> None:
    cache, rewritten = tmp_path / "build.msgpack", []
    keep(cache, many_pages(), Inputs("first", {}, TABLES.get))
    for number in range(13):
        written = cache.read_bytes()
        night = {f"archives/A{number:03}.md": (NOW, "other", b"stamp"), "archives/A099.md": None}
        keep(cache, kept(cache)[0].with_pages(night), Inputs("second", {}, TABLES.get))
        rewritten.append(cache.read_bytes() != written)
        pages, inputs = kept(cache)
        assert list(pages.digests.values()).count("other") == number + 1
        assert (len(pages.digests), inputs.common) == (99, "second")
    assert (rewritten.index(True), rewritten.count(True)) == (11, 1)
    assert kept(cache)[0].made_from("archives/A000.md") == NOW
    assert kept(cache)[0].stamps["archives/A000.md"] == b"stamp"


def test_a_page_that_went_and_came_again_is_there() -> None:
    pages = PAGES.with_pages({"archives/A002.md": None, "archives/A003.md": None})
    assert pages.digests == {"archives/A001.md": "bytes"}
    assert pages.made_from("archives/A001.md") == THIS
    assert pages.made_from("archives/A002.md") is None
    assert pages.with_pages({"archives/A002.md": (THIS, "new", b"")}).digests["archives/A002.md"] == "new"


@pytest.mark.parametrize("spoiled", [b"", b"\x93", None])
def test_changes_of_other_pages_are_not_believed(tmp_path: Path, spoiled: bytes | None) -> None:
    cache, since = tmp_path / "build.msgpack", tmp_path / SINCE
    keep(cache, many_pages(), Inputs("first", {}, TABLES.get))
    data = cached_bytes(since) if spoiled is None else spoiled
    assert data is not None
    keep(cache, NONE.with_pages({"archives/A001.md": (NOW, "other", b"")}), Inputs("second", {}, TABLES.get))
    keep_bytes(since, data)
    pages, inputs = kept(cache)
    assert pages.digests == {"archives/A001.md": "other"}
    assert inputs == NOTHING


def test_a_table_that_is_not_there_is_not_kept(tmp_path: Path) -> None:
    cache = tmp_path / "build.msgpack"
    keep(cache, NONE, Inputs("common", {}, lambda _: None))
    pages, inputs = kept(cache)
    assert not pages.digests
    assert inputs.table("roster/agents.csv") is None


def test_without_a_cache_nothing_is_kept() -> None:
    keep(None, PAGES, Inputs("common", DIGESTS, TABLES.get))
    assert not kept(None)[0].digests


@pytest.mark.parametrize(
    "content", [("name", ["a.md"], "", [], []), ("name", ["a.md"], THIS[1:], ["b"], [b""]), 3]
)
def test_a_broken_cache_is_none(tmp_path: Path, content: object) -> None:
    cache = tmp_path / "build.msgpack"
    keep_bytes(cache, msgspec.msgpack.encode(content))
    pages, inputs = kept(cache)
    assert (pages.digests, inputs.digests, inputs.table("roster/agents.csv")) == ({}, {}, None)
