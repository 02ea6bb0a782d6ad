from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

import msgspec
import pytest
from msgspec import Meta

from trainer_cli.text.mistakes import mistakes
from trainer_cli.text.source import KEY, NOWHERE, Source

Filled = Annotated[str, Meta(min_length=1)]


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    criterion: Filled
    points: Decimal


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type"):
    source: Source = NOWHERE
    title: Filled
    level: Literal["low", "high"] = "low"
    number: Annotated[int, Meta(ge=1)] = 1
    due: dt.date | None = None
    done: bool = False
    tags: tuple[str, ...] = ()
    names: str | dict[str, str] = ""
    marks: dict[int, Filled] = {}

    def __post_init__(self) -> None:
        if self.title == "bad":
            raise ValueError("`title` must not be bad")
        if self.title == "odd":
            raise ValueError("the question is odd")


class Single(Question, frozen=True, tag="single"):
    pass


class Short(Question, frozen=True, tag="short"):
    rubric: tuple[Line, ...]


def found(value: object, type_: object = Single | Short) -> list[tuple[str, tuple[str | int, ...], str]]:
    return [(p.code, p.source.pointer, p.message) for p in mistakes(value, type_, Source("a.yaml", 2, 3))]


def test_a_sound_value() -> None:
    assert (
        found({"type": "single", "title": "x", "names": {"en": "y"}, "marks": {"1": "z"}, "due": None}) == []
    )


def test_all_mistakes_of_a_record_in_one_run() -> None:
    value = {
        "tilte": "x",
        "type": "short",
        "level": "middle",
        "number": "0",
        "due": "2026-02-30",
        "done": "yes",
        "tags": "a",
        "names": ["a"],
        "marks": {"one": "x", "2": ""},
        "rubric": [{"criterion": "", "points": "nan"}, "x", {"points": "1"}],
    }
    assert found(value) == [
        ("key-unknown", ("tilte", KEY), "the key `tilte` is unknown; did you mean `title`?"),
        ("value-not-allowed", ("level",), "`level` must be one of `low`, `high`"),
        ("value-out-of-range", ("number",), "`number` must be a whole number like 3, at least 1"),
        ("value-type", ("due",), "`2026-02-30` is no day of the calendar"),
        ("value-type", ("done",), "`done` must be `true` or `false`"),
        ("value-type", ("tags",), "`tags` must be a list"),
        ("value-type", ("names",), "`names` must be text or a mapping of keys, not a list"),
        ("value-type", ("marks", "one", KEY), "`one` must be a whole number like 3"),
        ("value-out-of-range", ("marks", "2"), "`2` must be text, of length 1 or more"),
        ("value-out-of-range", ("rubric", 0, "criterion"), "`criterion` must be text, of length 1 or more"),
        ("value-type", ("rubric", 0, "points"), "`points` must be a number like 12 or 0.5"),
        ("value-type", ("rubric", 1), "item 2 of `rubric` must be a mapping of keys"),
        ("key-missing", ("rubric", 2, "criterion"), "the key `criterion` is missing"),
    ]


TITLE = "`title` must be text, of length 1 or more"
NUMBER = "`number` must be a whole number like 3, at least 1"


@pytest.mark.parametrize(
    ("change", "code", "pointer", "message"),
    [
        ({"title": None}, "value-type", ("title",), f"{TITLE}, but it is empty"),
        ({"title": ["x"]}, "value-type", ("title",), f"{TITLE}, not a list"),
        ({"title": {"a": "x"}}, "value-type", ("title",), f"{TITLE}, not a mapping of keys"),
        ({"tags": [None]}, "value-type", ("tags", 0), "item 1 of `tags` must be text, but it is empty"),
        ({"number": "１２"}, "value-type", ("number",), NUMBER),
        ({"number": "1e3"}, "value-type", ("number",), NUMBER),
        ({"number": "9" * 5000}, "value-type", ("number",), NUMBER),
        ({"xyz": "1"}, "key-unknown", ("xyz", KEY), "the key `xyz` is unknown"),
        ({"title": "bad"}, "value-inconsistent", ("title",), "`title` must not be bad"),
        ({"title": "odd"}, "value-inconsistent", (), "the question is odd"),
        ({"type": "singel"}, "value-not-allowed", ("type",), "`type` must be one of `single`, `short`"),
    ],
)
def test_one_mistake(
    change: dict[str, object], code: str, pointer: tuple[str | int, ...], message: str
) -> None:
    assert found({"type": "single", "title": "x"} | change) == [(code, pointer, message)]


def test_a_missing_tag() -> None:
    assert found({"title": "x"}) == [("key-missing", ("type",), "the key `type` is missing")]


@pytest.mark.parametrize(
    ("value", "words"), [("x", ""), (None, ", but it is empty"), (["x"], ", not a list")]
)
def test_no_record_at_all(value: object, words: str) -> None:
    assert found(value) == [("value-type", (), f"this entry must be a mapping of keys{words}")]


def test_a_list_without_a_record() -> None:
    assert found(["1", "x"], list[int]) == [
        ("value-type", (1,), "item 2 of `the list` must be a whole number like 3")
    ]


def test_the_remedy_says_what_to_write() -> None:
    remedies = [
        p.remedy
        for p in mistakes(
            {"type": "single", "titel": "x", "due": None, "done": "1", "level": None}, Single, NOWHERE
        )
    ]
    assert remedies == ["write `title`", "delete the key, or give it a value"]
