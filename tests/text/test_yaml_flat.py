"""Flat files are read as the YAML library reads them, and all others are left to it."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.yaml_build import built
from trainer_cli.text.yaml_flat import flat_mapping
from trainer_cli.text.yaml_reader import read_yaml

KEYS = st.sampled_from(["id", "at", "note", "鍵", "_1", "null", "7"])
SURE = [
    "A001",
    "007",
    "null",
    "12:30",
    "姓名",
    "a-b/c.d",
    "2026-02-09T08:30:00+08:00",
    '""',
    '"null"',
    '" a: b #"',
]
UNSURE = [
    "",
    "~",
    "a:",
    "a: b",
    "a #b",
    "-",
    "- a",
    "'x'",
    "|",
    "[a]",
    "&a",
    "!x",
    "no ",
    '"a"b',
    '"\\u00e9"',
    '"a',
]
LINES = ["", "# note", "---", "  more: x", "- a", "id:", "id :x", " ", "k" * 2000 + ": a"]

SOUND = st.builds("{}: {}".format, KEYS, st.sampled_from(SURE))
ANY = st.one_of(
    SOUND,
    st.builds("{}: {}".format, KEYS, st.sampled_from(UNSURE) | st.text("aA0é_ :#\"'.-+/", max_size=6)),
    st.sampled_from(LINES),
)


def test_a_record_of_an_act() -> None:
    text = 'id: "2026-12-06"\ndate: 2026-12-06\nat: 2026-12-06T23:00:00+08:00\nwarnings: 39\nreason: null\n'
    assert flat_mapping(text) == {
        "id": "2026-12-06",
        "date": "2026-12-06",
        "at": "2026-12-06T23:00:00+08:00",
        "warnings": "39",
        "reason": None,
    }


@settings(max_examples=150, deadline=None)
@given(st.lists(SOUND, max_size=4) | st.lists(ANY, max_size=4))
def test_what_is_flat_is_what_the_library_reads(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    found = flat_mapping(text)
    if found is not None:
        assert (found, [(1, 1)]) == built(text)


@pytest.mark.parametrize("text", ["", "id: A001", "id: A001\nid: A002\n", *(f"{line}\n" for line in LINES)])
def test_what_is_left_to_the_library(text: str) -> None:
    assert flat_mapping(text) is None


def test_the_library_is_not_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    file = read_yaml(b"id: A001\r\nby: TR01\r\n", "a.yaml")
    assert (file.value, file.places, file.problems) == ({"id": "A001", "by": "TR01"}, [(1, 1)], [])
