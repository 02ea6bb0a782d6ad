"""A table that grew, read in two steps, says what it says when it is read as a whole."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trainer_cli.text.csv_added import added_records
from trainer_cli.text.csv_reader import read_records
from trainer_cli.text.source import NOWHERE, Source

ID = Annotated[str, msgspec.Meta(pattern=r"^[\w][\w.\-]{0,79}$(?!\n)")]
NAMES = {"id": "id", "工號": "id", "name": "name", "姓名": "name", "joined": "joined", "入職": "joined"}


class Agent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    source: Source = NOWHERE
    id: ID
    name: str = ""
    joined: dt.date | None = None


def whole(data: bytes) -> tuple[list[Agent], object]:
    return read_records(data, "a.csv", NAMES, Agent, required=("id",))


def added(data: bytes, size: int) -> list[Agent] | None:
    return added_records(data, size, "a.csv", NAMES, Agent, required=("id",))


HEADERS = ("id,name", "姓名,工號", "id;name;joined", "id", "花名冊,\nid,name", "id\tname")
PLAIN = ("A001,林雨晴", "A002,Lin", "毛,A003", "A004;x;2026-01-02", "A005", "A006\tx", "Ä,ö")
UNUSUAL = (
    "", ",", "id,name,joined", "工號,姓名,入職", "Total,2", '"A007",x', 'A008,"x', 'y"', "A009, x", "A010,\u3000",
    "A 11,x", "A012,x,2026-02-29", "A013,x,y,z", "A014;x;46000", "A015,'=1", "\ufeffA016,x", "<<<<<<< HEAD",
    "A017,\x07", "A018,毛", "A019,\u00eb", "x" * 140_000,
)  # fmt: skip
LINES = st.lists(st.sampled_from(PLAIN), max_size=12) | st.lists(
    st.sampled_from(PLAIN + UNUSUAL), max_size=12
)


@settings(max_examples=200, deadline=None)
@given(
    st.builds(lambda head, rows: [head, *rows], st.sampled_from(HEADERS), LINES),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
    st.floats(0, 1),
)
@example(["id;name", 'A,"x', 'y"', ""], "\n", "utf-8", 0.7)  # a quoted cell over the cut
@example(["id,name", "A,x", "工號,姓名,入職", ""], "\n", "utf-8", 0.4)  # a better header behind it
def test_in_two_steps_as_in_one(lines: list[str], newline: str, encoding: str, cut: float) -> None:
    data = newline.join(lines).encode(encoding)
    anywhere = round(len(data) * cut)
    for size in (anywhere, data.rfind(b"\n", 0, anywhere) + 1):
        before, problems = whole(data[:size])
        more = None if problems else added(data, size)
        if more is not None:
            assert ([*before, *more], []) == whole(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("ended", [True, False])
def test_new_lines_are_read_for_themselves(encoding: str, newline: str, ended: bool) -> None:
    text = "花名冊,\n工號,姓名\nA001,林雨晴\n\nA002, 陳柏宇\nA003,王\n".replace("\n", newline)
    data = text.encode(encoding)
    size = data.index(b"A003")
    assert added(data if ended else data.rstrip(), size) == [
        Agent(source=Source("a.csv", 6), id="A003", name="王")
    ]


@pytest.mark.parametrize(
    ("before", "more"),
    [
        ("id,name\nA1,x\n", "A2, x\n"),
        ("id,name\nA1,x\n", "A 2,x\n"),
        ("id,name\nA1,x\n", "\n"),
        ("id,name\nA1,x\n", 'A2,"x"\n'),
        ('id,name\n"A1",x\n', "A2,x\n"),
        ("id,name\nA1,x\n", "A2,x\x07\n"),
        ("id,name\nA1,x", "A2,x\n"),
        ("id,name\rA1,x\r", "A2,x\r"),
        ("id\nA1\n", "name,id\nx,A2\n"),
    ],
)
def test_what_must_be_read_as_a_whole(before: str, more: str) -> None:
    data = before.encode()
    assert added(data + more.encode(), len(data)) is None


def test_bytes_that_mean_other_letters_with_those_that_came_are_read_as_a_whole() -> None:
    """Row 26: 毛 of a mainland spreadsheet is also `ë` in UTF-8, as long as nothing else says that it is not."""
    before, more = "id,name\nA1,毛\n".encode("gb18030"), "A2,林雨晴\n".encode()
    assert [one.name for one in whole(before)[0]] == ["毛"]
    assert [one.name for one in whole(before + more)[0]] == ["ë", "林雨晴"]
    assert added(before + more, len(before)) is None
