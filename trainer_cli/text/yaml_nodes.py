"""Where exactly a value stands in the text of a YAML file, for edits that touch nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import msgspec
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from yaml.error import Mark

_LAST_BREAK = re.compile(r"(?:\r\n|\n|\r)\Z")


class ScalarNode(msgspec.Struct, frozen=True):
    """A scalar: `text[start:end]`, counted in characters, without the line break that ends a block.

    `style` is empty, `'`, `"`, `|` or `>`; `in_flow` says that it stands inside `[…]` or `{…}`.
    """

    start: int
    end: int
    style: str
    in_flow: bool


class ListNode(msgspec.Struct, frozen=True):
    """A list: `text[start:end]`; `last` is where its last item ends, None where there is no item.

    `is_flow` says that it is written as `[…]`; otherwise its dashes stand `column` characters in.
    """

    start: int
    end: int
    last: int | None
    is_flow: bool
    column: int


def scalar_at(text: str, pointer: Sequence[str | int]) -> ScalarNode:
    """The scalar under `pointer`: keys and list positions from the root of the file.

    Raises:
        LookupError: there is none.
        yaml.YAMLError: the text is not YAML.
    """
    event, in_flow = _reached(parser_events(text), pointer)
    if isinstance(event, yaml.ScalarEvent):
        return ScalarNode(_marks(event)[0].index, _end(text, event), event.style or "", in_flow)
    raise LookupError(f"under {list(pointer)} stands more than one value")


def list_at(text: str, pointer: Sequence[str | int]) -> ListNode:
    """The list under `pointer`; raises as `scalar_at`."""
    events = parser_events(text)
    event, _ = _reached(events, pointer)
    if isinstance(event, yaml.SequenceStartEvent):
        return _list_node(text, event, events)
    raise LookupError(f"under {list(pointer)} stands no list")


def parser_events(text: str) -> Iterator[yaml.Event]:
    """The parser's events for a document, in order."""
    return iter(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def _reached(events: Iterator[yaml.Event], pointer: Sequence[str | int]) -> tuple[yaml.Event, bool]:
    """The first event of the value under `pointer`, and whether it stands in a flow collection."""
    event = _first_node(events)
    in_flow = False
    for step in pointer:
        in_flow = bool(getattr(event, "flow_style", False))
        match event:
            case yaml.MappingStartEvent():
                event = _value_of(events, step)
            case yaml.SequenceStartEvent():
                event = _item_of(events, step)
            case _:
                raise LookupError(f"nothing can stand under {step!r}")
    return event, in_flow


def _first_node(events: Iterator[yaml.Event]) -> yaml.Event:
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return event
    raise LookupError("the file is empty")


def _value_of(events: Iterator[yaml.Event], key: str | int) -> yaml.Event:
    while not isinstance(found := next(events), yaml.MappingEndEvent):
        value = next(events)
        if isinstance(found, yaml.ScalarEvent) and found.value == key:
            return value
        _skip(events, value)
    raise LookupError(f"there is no key {key!r}")


def _item_of(events: Iterator[yaml.Event], position: str | int) -> yaml.Event:
    number = 0
    while not isinstance(item := next(events), yaml.SequenceEndEvent):
        if number == position:
            return item
        _skip(events, item)
        number += 1
    raise LookupError(f"there is no item {position!r}")


def _skip(events: Iterator[yaml.Event], event: yaml.Event) -> None:
    """Pass over the rest of the value that `event` begins."""
    depth = _depth(event)
    while depth:
        depth += _depth(next(events))


def _depth(event: yaml.Event) -> int:
    return isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)


def _list_node(text: str, start: yaml.SequenceStartEvent, events: Iterator[yaml.Event]) -> ListNode:
    first, _ = _marks(start)
    last = None
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        last = last_end(text, event, events)
    return ListNode(first.index, _marks(event)[1].index, last, bool(start.flow_style), first.column)


def last_end(text: str, event: yaml.Event, events: Iterator[yaml.Event]) -> int:
    """Where the value that `event` begins ends; a block collection ends where the next thing begins."""
    last = _end(text, event)
    depth = _depth(event)
    while depth:
        event = next(events)
        depth += _depth(event)
        if isinstance(event, yaml.ScalarEvent) or _marks(event)[0].index < _marks(event)[1].index:
            last = _end(text, event)
    return last


def _end(text: str, event: yaml.Event) -> int:
    """Where an event's text ends; a block has the blank lines after it only where `+` says so."""
    first, after = _marks(event)
    if getattr(event, "style", None) not in ("|", ">"):
        return after.index
    block = text[first.index : after.index]
    keeps = "+" in block.partition("\n")[0]
    return first.index + len(_LAST_BREAK.sub("", block) if keeps else block.rstrip())


def _marks(event: yaml.Event) -> tuple[Mark, Mark]:
    """Where an event starts and ends; events of a parser always have both."""
    return cast("Mark", event.start_mark), cast("Mark", event.end_mark)
