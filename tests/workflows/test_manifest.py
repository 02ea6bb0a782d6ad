"""What the build before made from what; a cache that is damaged is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from trainer_cli.workflows.concerned import Inputs
from trainer_cli.workflows.manifest import Manifest, keep, kept

if TYPE_CHECKING:
    from pathlib import Path

PAGES = Manifest(
    {"archives/A001.md": "from", "archives/A002.md": "from"},
    {"archives/A001.md": "bytes", "archives/A002.md": "other"},
    {"archives/A001.md": b"stamp", "archives/A002.md": b""},
)
NONE = Manifest({}, {}, {})
TABLES = {"roster/agents.csv": b"id,name\n", "roster/postings.csv": b"id,from\n"}
DIGESTS = {"plans/p.yaml": "digest"}


def test_what_was_kept_is_known_again(tmp_path: Path) -> None:
    cache = tmp_path / "build.msgpack"
    digests = DIGESTS | dict.fromkeys(TABLES, "digest")
    keep(cache, PAGES, Inputs("common", digests, TABLES.get))
    pages, inputs = kept(cache)
    assert pages == PAGES
    assert (inputs.common, inputs.digests) == ("common", digests)
    assert {path: inputs.table(path) for path in TABLES} == TABLES


def test_tables_that_did_not_change_are_not_written_again(tmp_path: Path) -> None:
    cache, digests = tmp_path / "build.msgpack", dict.fromkeys(TABLES, "digest")
    inputs = Inputs("common", digests, TABLES.get)
    keep(cache, PAGES, inputs)
    other = Inputs("common", digests | {"roster/agents.csv": "other"}, lambda _: b"now")
    keep(cache, PAGES, other, inputs)
    assert (tmp_path / "agents.csv").read_bytes() == b"now"
    assert (tmp_path / "postings.csv").read_bytes() == TABLES["roster/postings.csv"]


def test_pages_that_are_no_more_are_left_out() -> None:
    assert PAGES.without({"archives/A002.md", "archives/A003.md"}).digests == {"archives/A001.md": "bytes"}
    assert PAGES.without(set()) == PAGES


def test_a_table_that_is_not_there_is_not_kept(tmp_path: Path) -> None:
    cache = tmp_path / "build.msgpack"
    keep(cache, NONE, Inputs("common", {}, lambda _: None))
    pages, inputs = kept(cache)
    assert pages == NONE
    assert inputs.table("roster/agents.csv") is None


def test_without_a_cache_nothing_is_kept() -> None:
    keep(None, PAGES, Inputs("common", DIGESTS, TABLES.get))
    assert kept(None)[0] == NONE


@pytest.mark.parametrize("content", [("common", {}, ["a.md"], [], [], []), 3])
def test_a_broken_cache_is_none(tmp_path: Path, content: object) -> None:
    cache = tmp_path / "build.msgpack"
    cache.write_bytes(msgspec.msgpack.encode(content))
    pages, inputs = kept(cache)
    assert (pages, inputs.digests, inputs.table("roster/agents.csv")) == (NONE, {}, None)
