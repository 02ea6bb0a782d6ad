"""Plain files are read as the YAML library reads them, and all others are left to it."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.yaml_build import built
from trainer_cli.text.yaml_plain import plain_value
from trainer_cli.text.yaml_reader import read_yaml

KEYS = st.sampled_from(["id", "at", "zh-Hant", "鍵", "_1", "null", "7", "a.csv"])
SURE = [
    "A001",
    "007",
    "null",
    "~",
    "12:30",
    "姓名，一個",
    "《書》 a, b [c] {d} e?",
    "a-b/c.d#e 'f' \"g\"",
    "2026-02-09T08:30:00+08:00",
    '""',
    '"null"',
    '" a: b #"',
    "[]",
    "[a, null, 12:30]",
    '{a: b c, d: ["x, [y", 2]}',
    "[[a], {b: c}]",
]
UNSURE = [
    "a:",
    "a: b",
    "-",
    "- a",
    "-5",
    "'x'",
    "|",
    ">",
    "&a",
    "*a",
    "!x",
    "? a",
    "a\tb",
    "a\u3000b",
    '"a"b',
    '"\\u00e9"',
    '"a',
    "{}",
    "[a,b]",
    "[a, ]",
    "[a",
    "[a] b",
    "[a: b]",
    "[a #b]",
    "[[[a]]]",
    "{a: b, a: c}",
    "{a: }",
    "{a:b}",
    "{'a': b}",
]
BLANK = ["", "# note", "  # note: a", "   "]
STRANGE = ["---", "...", "%YAML 1.1", "id :x", "k" * 100 + ": a", "? a", "\tid: a", " " * 41 + "id: a"]

INDENTS = st.sampled_from(["", "", "  ", "  ", " ", "    "])
STARTS = st.builds(
    "{}{}{}".format, INDENTS, st.sampled_from(["", "- "]), st.builds("{}:".format, KEYS) | st.just("")
)
SOME = st.sampled_from(SURE) | st.sampled_from(UNSURE) | st.text("aA0é_ :#\"'.-+/[{,", max_size=6)
LINES = st.builds("{} {}{}".format, STARTS, st.just("") | SOME, st.sampled_from(["", "", " ", "  # note"]))
LISTS = st.builds("{}- {}".format, INDENTS, SOME)


def block(value: object, indent: str = "") -> str:
    """A value as plain YAML; texts are written as they are."""
    if isinstance(value, list):
        return "".join(f"{indent}- {block(item, indent + '  ').lstrip()}" for item in value)
    if isinstance(value, dict):
        return "".join(f"{indent}{key}:{_behind(item, indent)}" for key, item in value.items())
    return f"{value}\n"


def _behind(value: object, indent: str) -> str:
    return f" {value}\n" if isinstance(value, str) else f"\n{block(value, indent + '  ')}"


TEXTS = st.sampled_from(SURE)
PLAIN = st.recursive(
    st.dictionaries(KEYS, TEXTS, min_size=1, max_size=3),
    lambda inner: st.dictionaries(
        KEYS, TEXTS | inner | st.lists(TEXTS | inner, min_size=1, max_size=3), min_size=1
    ),
    max_leaves=4,
)


def test_a_file_as_people_write_it() -> None:
    text = """\
# What agents are asked.

- id: rules-001
  type: single          # one answer
  stem: 他說：「12:30 以前」，怎麼辦？
  options:
    A: 等
    B: "no: wait"
  key:
  - B
  points: [rules-p1, rules-p2]
  rubric:
    - {criterion: 期限 17:00, points: 2}
  note:
- rules-002
"""
    first = {
        "id": "rules-001",
        "type": "single",
        "stem": "他說：「12:30 以前」，怎麼辦？",
        "options": {"A": "等", "B": "no: wait"},
        "key": ["B"],
        "points": ["rules-p1", "rules-p2"],
        "rubric": [{"criterion": "期限 17:00", "points": "2"}],
        "note": None,
    }
    assert plain_value(text) == ([first, "rules-002"], [(3, 3), (15, 3)]) == built(text)


@settings(max_examples=150, deadline=None)
@given(PLAIN | st.lists(PLAIN | TEXTS, min_size=1, max_size=3))
def test_plain_files_need_no_library(value: object) -> None:
    text = block(value)
    assert plain_value(text) == built(text)
    assert plain_value(f"\n# note\n{text}".rstrip("\n")) == built(f"\n# note\n{text}")


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES | LISTS | st.sampled_from(BLANK) | st.sampled_from(STRANGE), max_size=6))
def test_what_is_plain_is_what_the_library_reads(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    found = plain_value(text)
    if found is not None:
        assert found == built(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# note\n",
        "A001\n",
        "  id: A001\n",
        "id: A001\nid: A002\n",
        "id: A001\n  A002\n",
        "id: A001\n  at: x\n",
        "id:\n    at: x\n  by: y\n",
        "- A001\nid: x\n",
        "-\n  id: x\n",
        "- # note\n",
        "id: A001\n--- \nid: A002\n",
        *(f"{line}\n" for line in STRANGE),
        *(f"id: {text}\n" for text in UNSURE),
    ],
)
def test_what_is_left_to_the_library(text: str) -> None:
    assert plain_value(text) is None


def test_the_library_is_not_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    file = read_yaml(b"id: A001\r\nby:\r\n  - TR01\r\n", "a.yaml")
    assert (file.value, file.places, file.problems) == ({"id": "A001", "by": ["TR01"]}, [(1, 1)], [])
