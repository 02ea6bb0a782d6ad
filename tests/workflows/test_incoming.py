"""The record of a file that came in: its id, its name, what of it was taken."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.team import ZONE
from trainer_cli.workflows.incoming import Incoming, empty_file, known_import


@pytest.mark.parametrize(
    ("path", "original"),
    [
        ("inbox/sheets.csv", "original.csv"),
        ("Sheets.CSV", "original.csv"),
        ("sheets.txt", "original.txt"),
        ("sheets", "original.csv"),
        ("答卷.表", "original.csv"),
        ("sheets.", "original.csv"),
    ],
)
def test_the_name_under_which_a_file_is_kept(path: str, original: str) -> None:
    at = dt.datetime(2026, 2, 12, 12, tzinfo=ZONE)
    incoming = Incoming(path, b"x", by="TR02", at=at, encoding=None, keep_good=False)
    assert incoming.original == original
    assert incoming.id == "2026-02-12-2d711642"


def test_no_import_has_these_bytes() -> None:
    at = dt.datetime(2026, 2, 12, 12, tzinfo=ZONE)
    incoming = Incoming("x.csv", b"x", by="TR02", at=at, encoding=None, keep_good=False)
    assert known_import([], incoming) is None


def test_a_file_without_rows_is_a_problem_at_its_place() -> None:
    assert (str(empty_file("x.csv").source), empty_file("x.csv").code) == ("x.csv:1:1", "import-empty")
