from __future__ import annotations

import pytest
import yaml

from trainer_cli.text import yaml_build
from trainer_cli.text.yaml_build import MAX_DEPTH, Irregular, built, event_source

TEXT = "- id: a\n  parts: [x, {y: ~}]\n- b\n"


def test_values_and_places() -> None:
    assert built(TEXT) == ([{"id": "a", "parts": ["x", {"y": None}]}, "b"], [(1, 3), (3, 3)])


def test_the_slow_parser_gives_the_same_events() -> None:
    """Without libyaml the files are read alike."""

    def shape(*, fast: bool) -> list[tuple[object, object, int, int]]:
        events = iter(event_source(TEXT, fast=fast), None)
        return [
            (event.__class__, getattr(event, "value", ""), event.start_mark.line, event.start_mark.column)
            for event in events
            if not isinstance(event, (yaml.StreamStartEvent, yaml.CollectionEndEvent))
        ]

    assert shape(fast=True) == shape(fast=False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "text",
        "&a [b]",
        "!!set {a}",
        "&a {b: c}",
        "- &a b",
        "- !x b",
        "a: &a b",
        "a: !x b",
        "&a b: c",
        "!x b: c",
        "a: *b",
        "- *b",
        "*b : c",
        "[a]: b",
        "a: 1\na: 2",
        "{a: {b: 1, b: 2}}",
        "a: b\n---\nc: d",
    ],
)
def test_what_needs_a_closer_look(text: str) -> None:
    with pytest.raises(Irregular):
        built(text)


def test_nesting_as_deep_as_allowed() -> None:
    value: object = built("[" * MAX_DEPTH + "]" * MAX_DEPTH)[0]
    for _ in range(MAX_DEPTH - 1):
        assert isinstance(value, list)
        (value,) = value
    assert value == []


@pytest.mark.parametrize("text", ["[" * 65 + "]" * 65, "[" * 100_000, '{"a":' * 65 + "1" + "}" * 65])
def test_nesting_deeper_than_allowed(text: str) -> None:
    with pytest.raises(Irregular):
        built(text)


def test_more_values_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_build, "_FEW_EVENTS", 100)
    monkeypatch.setattr(yaml_build, "MAX_EVENTS", 1000)
    assert built("- a\n" * 990)[0] == ["a"] * 990
    with pytest.raises(Irregular):
        built("- a\n" * 1000)
