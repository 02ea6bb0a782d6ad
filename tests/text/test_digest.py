"""Approvals are bound to the digest of everything a record says (T38, reliability row 34)."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from decimal import Decimal

import msgspec
import pytest

from trainer_cli.model.curriculum import Course, Point, Project, Segment
from trainer_cli.text.digest import digest_bytes, digest_record
from trainer_cli.text.source import Source

CHINA = dt.timezone(dt.timedelta(hours=8))


class Session(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    title: str | dict[str, str] = ""
    points: Decimal = Decimal(1)
    seats: int = 0
    open: bool = False
    room: str | None = None
    day: dt.date = dt.date(2026, 1, 1)
    at: dt.datetime = dt.datetime(2026, 1, 1, tzinfo=CHINA)
    segments: tuple[Segment, ...] = ()
    more: dict[int, str] = {}


class Later(Session, frozen=True, kw_only=True):
    """The same record with an optional field that a later version brought."""

    remark: str = ""


SESSION = Session(
    id="S1",
    title={"zh-Hant": "禮儀", "en": "Manners"},
    points=Decimal("2.5"),
    seats=12,
    open=True,
    room="R1",
    day=dt.date(2026, 2, 9),
    at=dt.datetime(2026, 2, 9, 9, tzinfo=CHINA),
    segments=(
        Segment(minutes=30, method="lecture", title="講解", points=("p1", "p2")),
        Segment(minutes=60, method="demo", title="示範", material="M1"),
    ),
    more={3: "甲", 4: "乙"},
)
PROJECT = Project(
    id="P1",
    order=2,
    name="基本工作",
    purpose="入職",
    courses=(
        Course(id="c1", name="守則", block="basics", stage=1, kind="theory", minutes=45, topics=("t1",)),
        Course(
            id="c2",
            name="旺旺",
            block="basics",
            stage=3,
            kind="practice",
            minutes=90,
            practice_minutes=60,
            examined=True,
            points=(Point(id="p1", name="快捷短語", assessed=("single", "short")),),
        ),
    ),
)


def other(leaf: object) -> Iterator[object]:
    """Values of the same type that differ from a leaf as little as possible."""
    match leaf:
        case bool():
            yield not leaf
        case int():
            yield leaf + 1
        case Decimal():
            yield leaf + Decimal("0.01")
        case str():
            yield leaf + "x"
            yield leaf[:-1] or "y"
        case dt.datetime():
            yield leaf + dt.timedelta(seconds=1)
        case dt.date():
            yield leaf + dt.timedelta(days=1)


def mutants(value: object) -> Iterator[object]:
    """The value with one leaf changed, one item dropped, or two items swapped: each in turn."""
    match value:
        case Source():
            return
        case msgspec.Struct():
            for name in value.__struct_fields__:
                for changed in mutants(getattr(value, name)):
                    yield msgspec.structs.replace(value, **{name: changed})
        case dict():
            for key, item in value.items():
                rest = {other_key: kept for other_key, kept in value.items() if other_key != key}
                yield rest
                yield from ({**rest, changed: item} for changed in other(key))
                yield from ({**value, key: changed} for changed in mutants(item))
        case tuple():
            for number, item in enumerate(value):
                yield (*value[:number], *value[number + 1 :])
                yield from ((*value[:number], changed, *value[number + 1 :]) for changed in mutants(item))
            if len(value) > 1:
                yield value[::-1]
        case _:
            yield from other(value)


def test_digest_of_bytes_names_its_algorithm() -> None:
    assert digest_bytes(b"abc") == f"sha256:{hashlib.sha256(b'abc').hexdigest()}"


def test_the_digest_of_a_record_never_changes_between_versions() -> None:
    canonical = '{"kind":"point","record":{"assessed":["single"],"id":"p1","name":"開場"}}'
    assert digest_record("point", Point(id="p1", name="開場", assessed=("single",))) == digest_bytes(
        canonical.encode()
    )


@pytest.mark.parametrize("record", [SESSION, PROJECT])
def test_every_leaf_counts(record: msgspec.Struct) -> None:
    digest = digest_record("session", record)
    changed = [mutant for mutant in mutants(record) if isinstance(mutant, msgspec.Struct)]
    assert len(changed) > 25
    assert digest not in {digest_record("session", mutant) for mutant in changed}


def test_a_character_moved_between_fields_counts() -> None:
    assert digest_record("x", Point(id="p1", name="2a")) != digest_record("x", Point(id="p12", name="a"))
    assert digest_record("x", Session(id="S", more={1: "ab"})) != digest_record(
        "x", Session(id="S", more={1: "a", 2: "b"})
    )


def test_kind_and_tag_count() -> None:
    class Left(msgspec.Struct, tag_field="type", tag="left"):
        id: str

    class Right(msgspec.Struct, tag_field="type", tag="right"):
        id: str

    digests = {digest_record(kind, record("1")) for kind in ("plan", "lesson") for record in (Left, Right)}
    assert len(digests) == 4


def test_text_and_number_differ() -> None:
    assert digest_record("x", Session(id="S", title="2")) != digest_record(
        "x", msgspec.structs.replace(SESSION, id="S")
    )
    values = [{"a": "2.5"}, {"a": Decimal("2.5")}, {"a": None}, {"a": "null"}]

    class Any(msgspec.Struct):
        value: object

    assert len({digest_record("x", Any(value)) for value in values}) == 4


def test_what_says_the_same_has_the_same_digest() -> None:
    digest = digest_record("session", SESSION)
    same = [
        msgspec.structs.replace(SESSION, points=Decimal("2.500")),
        msgspec.structs.replace(SESSION, more={4: "乙", 3: "甲"}),
        Later(**{name: getattr(SESSION, name) for name in SESSION.__struct_fields__}),
    ]
    assert {digest_record("session", record) for record in same} == {digest}


def test_normalisation_and_place_do_not_count() -> None:
    composed = Project(id="P", order=1, name="caf\u00e9", courses=(), source=Source("a.yaml", 1, 1))
    apart = Project(id="P", order=1, name="cafe\u0301", courses=(), source=Source("b.yaml", 9, 2))
    assert digest_record("project", composed) == digest_record("project", apart)


def test_whole_numbers_keep_their_noughts() -> None:
    assert digest_record("x", Session(id="S", points=Decimal(100))) != digest_record(
        "x", Session(id="S", points=Decimal(10))
    )


def test_a_float_is_refused() -> None:
    class Loose(msgspec.Struct):
        points: float

    with pytest.raises(TypeError, match="float has no exact text"):
        digest_record("x", Loose(0.5))
