"""Where the items of a YAML list of records, and the keys in them, stand in the text: all in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec
import yaml

from trainer_cli.text.yaml_nodes import ScalarNode, last_end, parser_events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.error import Mark


class Entry(msgspec.Struct, frozen=True):
    """A key with its value: `text[start:end]`, in characters; `scalar` is the value where it is one text."""

    start: int
    end: int
    scalar: ScalarNode | None


class Item(msgspec.Struct, frozen=True):
    """A record of the list, which begins in `line` (from 1); its keys stand `column` characters in.

    `is_flow` says that it is written as `{…}`.
    """

    line: int
    column: int
    is_flow: bool
    entries: dict[str, Entry]


def list_items(text: str) -> list[Item]:
    """The records of a list of records.

    Raises:
        yaml.YAMLError: the text is not YAML.
    """
    events = parser_events(text)
    return [_item(text, event, events) for event in events if isinstance(event, yaml.MappingStartEvent)]


def _item(text: str, start: yaml.MappingStartEvent, events: Iterator[yaml.Event]) -> Item:
    first = cast("Mark", start.start_mark)
    flow = bool(start.flow_style)
    entries = {}
    while isinstance(key := next(events), yaml.ScalarEvent):
        value = next(events)
        begin = cast("Mark", key.start_mark).index
        end = last_end(text, value, events)
        entries[key.value] = Entry(begin, end, _scalar(value, end, in_flow=flow))
    return Item(first.line + 1, first.column, flow, entries)


def _scalar(value: yaml.Event, end: int, *, in_flow: bool) -> ScalarNode | None:
    if not isinstance(value, yaml.ScalarEvent):
        return None
    return ScalarNode(cast("Mark", value.start_mark).index, end, value.style or "", in_flow)
