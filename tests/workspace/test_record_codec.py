"""What the cache keeps of records gives back the same records, offsets, decimals and places included."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.model.base import Id, Part, Record
from trainer_cli.model.roster import Posting
from trainer_cli.text.source import NOWHERE, Source
from trainer_cli.workspace import record_codec
from trainer_cli.workspace.layout import KINDS
from trainer_cli.workspace.record_codec import decoded, encoded, form_of

if TYPE_CHECKING:
    from trainer_cli.workspace.layout import Kind

PATH = "plans/made.yaml"
DAY = dt.date(2026, 2, 9)


class Line(Part, frozen=True, kw_only=True):
    """A part with a list of parts of its own."""

    people: tuple[Id, ...] = ()
    room: Id | None = None
    lines: tuple[Span, ...] = ()


class Span(Part, frozen=True, kw_only=True):
    """A part without further ones."""

    day: dt.date
    hours: Decimal | None = None


class Made(Record, frozen=True, kw_only=True):
    """Something of every sort that records hold."""

    id: Id
    title: str | dict[str, str] = ""
    at: dt.datetime
    pair: tuple[Id, Id]
    counts: dict[int, str]
    best: Span | None = None
    lines: tuple[Line, ...] = ()


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
ID = st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True)
SPAN = st.builds(
    Span,
    day=st.dates(),
    hours=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
)
TIMES = st.datetimes(timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=8))]))
MADE = st.builds(
    Made,
    source=st.builds(Source, st.just(PATH), st.integers(1, 99), st.integers(1, 99)) | st.just(NOWHERE),
    id=ID,
    title=TEXT | st.dictionaries(TEXT, TEXT, max_size=2),
    at=TIMES.map(lambda time: time.replace(fold=0)),
    pair=st.tuples(ID, ID),
    counts=st.dictionaries(st.integers(0, 9), TEXT, max_size=2),
    best=st.none() | SPAN,
    lines=st.lists(
        st.builds(
            Line,
            people=st.lists(ID, max_size=2).map(tuple),
            room=st.none() | ID,
            lines=st.lists(SPAN, max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(MADE, max_size=3))
def test_the_same_records_come_back(records: list[Made]) -> None:
    back = decoded(encoded(records, Made), Made, PATH)
    assert back == records
    assert repr(back) == repr(records)  # equal times may have other offsets, equal decimals other digits


def test_columns_without_keys_and_paths() -> None:
    first = Made(
        source=Source(PATH, 3, 5),
        id="M1",
        at=dt.datetime(2026, 2, 9, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=8))),
        pair=("A1", "A2"),
        counts={3: "x"},
        lines=(Line(people=("A1",), lines=(Span(day=dt.date(2026, 2, 9)),)), Line(room="R1")),
    )
    second = msgspec.structs.replace(
        first, source=NOWHERE, title={"en": "two"}, best=Span(day=first.at.date())
    )
    second = msgspec.structs.replace(second, lines=())
    (block,) = encoded([first, second], Made)
    columns = msgspec.json.decode(block)
    assert dict(zip(Made.__struct_fields__, columns, strict=True)) == {
        "source": [[3, 0], [5, 1]],
        "id": ["M1", "M1"],
        "title": ["", {"en": "two"}],
        "at": ["2026-02-09T08:30:00+08:00"] * 2,
        "pair": [["A1", "A2"]] * 2,
        "counts": [{"3": "x"}] * 2,
        "best": [None, {"day": "2026-02-09"}],
        "lines": [[2, 0], [[["A1"], []], [None, "R1"], [[1, 0], [["2026-02-09"], [None]]]]],
    }


def test_many_records_are_kept_in_blocks_of_which_few_are_looked_into(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(record_codec, "BLOCK", 2)
    places = [
        Posting(source=Source(PATH, line), id=f"A{line % 4}", start=DAY, team="x", tier="y")
        for line in range(2, 7)
    ]
    blocks = encoded(places, Posting)
    assert [len(decoded([block], Posting, PATH)) for block in blocks] == [2, 2, 1]
    assert decoded(blocks, Posting, PATH) == places
    assert decoded(blocks, Posting, PATH, {"A2", "A9"}) == [places[0], places[4]]
    assert decoded([], Posting, PATH) == decoded([], Posting, PATH, {"A2"}) == []
    damaged = blocks[1].replace(b"2026", b"")
    assert decoded([blocks[0], damaged], Posting, PATH, {"A2"}) == places[:1]


@pytest.mark.parametrize("data", [b"[[", b'["x"]', b"[]", b'[["x"],["1"]]', b'[[],["1",null]]'])
def test_what_holds_no_such_records(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"JSON|Expected|truncated|longer|Invalid"):
        decoded([data], Span, PATH)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.holds and kind.format == "csv"], ids=str)
def test_a_table_is_kept_without_limits_and_keys(kind: Kind) -> None:
    """So nothing is matched again, and no kind of table is kept the long way unnoticed."""
    schema = msgspec.json.schema(form_of(kind.record).kept)
    assert "pattern" not in str(schema)
    assert "$defs" not in schema
