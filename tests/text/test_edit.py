"""Edits keep comments, order and style: all other bytes stay (reliability requirement 8)."""

import datetime as dt
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.model.curriculum import Point
from trainer_cli.text.edit import add_item, append_row, set_value

TIER = """\
# reviewed in March
id: junior
name: '初級'     # shown to agents
title: "Junior"
flow: [basics, platform]   # T13
policy:
- due   # the first
empty:
purpose: |
  第一行

  第二行

stages:
  - number: 1
    days: 3.5  # half days allowed
    name: {zh-Hant: 基礎, en: Basics}

  # the last one
  - number: 2
    note: |+
      kept

# end
"""


@pytest.mark.parametrize(
    ("pointer", "value", "old", "new"),
    [
        (("id",), "senior", "id: junior\n", "id: senior\n"),
        (("id",), "no", "id: junior\n", 'id: "no"\n'),
        (("name",), "it's", "'初級'     #", "'it''s'     #"),
        (("title",), 'a "b"', '"Junior"', r'"a \"b\""'),
        (("flow", 1), "a, b", "[basics, platform]", '[basics, "a, b"]'),
        (("policy", 0), None, "- due   #", "- null   #"),
        (("empty",), "x: y", "empty:\n", 'empty: "x: y"\n'),
        (("stages", 0, "days"), Decimal("4.0"), "days: 3.5  #", "days: 4.0  #"),
        (("stages", 0, "name", "en"), dt.date(2026, 2, 9), "en: Basics}", "en: 2026-02-09}"),
        (("purpose",), "甲\n乙\n", "|\n  第一行\n\n  第二行\n\n", "|\n  甲\n  乙\n\n"),
        (("purpose",), "甲\n乙", "|\n  第一行\n\n  第二行\n\n", "|-\n  甲\n  乙\n\n"),
        (("purpose",), "甲", "|\n  第一行\n\n  第二行\n", "甲\n"),
        (("stages", 1, "note"), "a\nb\n", "|+\n      kept\n\n", "|\n      a\n      b\n"),
    ],
)
def test_only_the_value_changes(
    pointer: tuple[str | int, ...], value: str | Decimal | None, old: str, new: str
) -> None:
    assert TIER.count(old) == 1
    assert set_value(TIER.encode(), pointer, value).decode() == TIER.replace(old, new)


def test_byte_order_mark_and_windows_newlines_stay() -> None:
    data = "\ufeffa: |\r\n  x\r\nb: 1\r\n".encode()
    assert set_value(data, ("a",), "甲\n乙\n") == "\ufeffa: |\r\n  甲\r\n  乙\r\nb: 1\r\n".encode()


def test_a_block_at_the_very_end_of_a_file_can_not_end_with_a_newline() -> None:
    assert set_value(b"a: |-\n  x", ("a",), "x\ny\n") == rb'a: "x\ny\n"'
    assert set_value(b"a: |\n\nb: 1\n", ("a",), "x\ny\n") == b'a: "x\\ny\\n"\n\nb: 1\n'


def test_a_value_needs_a_place() -> None:
    with pytest.raises(LookupError, match="there is no key 'nothing'"):
        set_value(TIER.encode(), ("nothing",), "x")


@pytest.mark.parametrize(
    ("pointer", "item", "old", "new"),
    [
        (("flow",), "live, too", "platform]   #", 'platform, "live, too"]   #'),
        (("flow",), 3, "platform]   #", "platform, 3]   #"),
        (("policy",), "later", "- due   # the first\n", "- due   # the first\n- later\n"),
        (
            ("stages",),
            {"number": 3, "note": "a\n\nb"},
            "      kept\n\n",
            "      kept\n\n  - number: 3\n    note: |-\n      a\n\n      b\n",
        ),
    ],
)
def test_an_item_is_added_behind_the_last(pointer: tuple[str, ...], item: object, old: str, new: str) -> None:
    assert add_item(TIER.encode(), pointer, item).decode() == TIER.replace(old, new)


def test_a_record_is_added_and_a_missing_last_newline_stays_missing() -> None:
    data = b"# points\r\n- id: p1\r\n  name: one"
    assert add_item(data, (), Point(id="p2", name="兩")) == data + "\r\n- id: p2\r\n  name: 兩".encode()


def test_an_item_for_empty_brackets() -> None:
    assert add_item(b"a: []  # none yet\n", ("a",), "x") == b"a: [x]  # none yet\n"


def test_a_record_does_not_fit_into_brackets() -> None:
    with pytest.raises(TypeError, match="dict has no exact text"):
        add_item(b"a: [x]\n", ("a",), {"b": "c"})


def test_an_item_needs_a_list() -> None:
    with pytest.raises(LookupError, match="stands no list"):
        add_item(TIER.encode(), ("id",), "x")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id,name\nA001,林\n", "id,name\nA001,林\n007,'=x\n"),
        ("id,name\nA001,林", "id,name\nA001,林\n007,'=x"),
        ("\ufeffid;name\r\nA001;林\r\n", "\ufeffid;name\r\nA001;林\r\n007;'=x\r\n"),
        ("id\tname\rA001\t林\r", "id\tname\rA001\t林\r007\t'=x\r"),
        ('"id, x","name"\r\n"a\nb","c"\r\n', '"id, x","name"\r\n"a\nb","c"\r\n007,\'=x\r\n'),
        ("", "007,'=x\n"),
    ],
)
def test_a_row_is_added_in_the_style_of_the_table(before: str, after: str) -> None:
    assert append_row(before.encode(), ["007", "=x"]).decode() == after


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    ["no", "a: b", "a #b", "- x", "a\nb\n", "a, b", "'", '"', "", "\n", "1e3", "a\n\n b"]
)
PLACES = [
    ("id",), ("name",), ("title",), ("flow", 0), ("flow", 1), ("policy", 0), ("empty",), ("purpose",),
    ("stages", 0, "days"), ("stages", 0, "name", "zh-Hant"), ("stages", 1, "number"), ("stages", 1, "note"),
]  # fmt: skip


def values_at(data: bytes) -> dict[tuple[str | int, ...], object]:
    """What stands at each of `PLACES`, read by another reader."""
    values = {}
    document = yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506 - builds only texts
    for pointer in PLACES:
        value = document
        for step in pointer:
            value = value[step]
        values[pointer] = value
    return values


@settings(max_examples=150)
@given(st.sampled_from(PLACES), TEXTS, st.sampled_from(["\n", "\r\n"]))
def test_any_text_at_any_place(pointer: tuple[str | int, ...], value: str, newline: str) -> None:
    data = TIER.replace("\n", newline).encode()
    edited = set_value(data, pointer, value)
    assert values_at(edited) == values_at(data) | {pointer: value}
    comments = [
        "# reviewed in March",
        "# shown to agents",
        "# T13",
        "# the first",
        "# half days",
        "# the last one",
        "# end",
    ]
    assert all(comment in edited.decode() for comment in comments)


@settings(max_examples=100)
@given(st.sampled_from(["flow", "policy", "stages"]), TEXTS)
def test_any_text_as_an_item(key: str, item: str) -> None:
    edited = yaml.load(add_item(TIER.encode(), (key,), item), Loader=yaml.CBaseLoader)  # noqa: S506 - the same
    old = yaml.load(TIER, Loader=yaml.CBaseLoader)  # noqa: S506 - the same
    assert edited == old | {key: [*old[key], item]}
