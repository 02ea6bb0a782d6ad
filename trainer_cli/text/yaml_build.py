"""The fast way through a sound YAML file: parser events to plain values, no object for each position."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DEPTH = 64
MAX_EVENTS = 1_000_000
# No character makes more than a few events; to count them takes a twentieth of the time.
_FEW_EVENTS = MAX_EVENTS // 10
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_LONGER = 5  # characters, more than any of these has; to look up a long text takes time
_PLAIN = (None, "")

Place = tuple[int, int]


class Irregular(Exception):
    """Something that a sound file does not hold; `yaml_inspect` says what and where."""


def event_source(text: str | bytes, *, fast: bool = yaml.__with_libyaml__) -> Callable[[], Any]:
    """A function that returns the next parser event of `text` at each call; slow where libyaml is missing."""
    if fast:
        return yaml.CSafeLoader(text).get_event
    return yaml.SafeLoader(text).get_event


def built(text: str | bytes) -> tuple[object, list[Place]]:
    """The value of a YAML document, scalars as text or None, with places (line, column from 1).

    The places are those of the items of a top-level list, or the one of a top-level mapping.

    Raises:
        Irregular: the document is not one plain mapping or list of this program's YAML.
        yaml.YAMLError: it is not YAML.
    """
    following: Callable[[], Any] = event_source(text)
    if len(text) > _FEW_EVENTS:
        following = islice(iter(following, None), MAX_EVENTS).__next__
    try:
        following(), following()
        value, places = _document(following)
        if following().__class__ is not DocumentEndEvent or following().__class__ is not StreamEndEvent:
            raise Irregular
    except StopIteration:
        raise Irregular from None
    return value, places


def _document(following: Callable[[], Any]) -> tuple[object, list[Place]]:
    start = following()
    if start.__class__ is MappingStartEvent:
        return _value(start, following, 1), [place_at(start)]
    if start.__class__ is not SequenceStartEvent or start.anchor or start.tag:
        raise Irregular
    items, places = [], []
    while (event := following()).__class__ is not SequenceEndEvent:
        places.append(place_at(event))
        items.append(_value(event, following, 2))
    return items, places


def place_at(event: Any) -> Place:  # noqa: ANN401 - the parser's events have no common type
    """Line and column, from 1, where an event begins."""
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _value(event: Any, following: Callable[[], Any], depth: int) -> object:  # noqa: ANN401 - as above
    if event.anchor is not None or event.tag is not None:
        raise Irregular
    kind = event.__class__
    if kind is ScalarEvent:
        text = event.value
        return None if len(text) < _LONGER and text in _NULLS and event.style in _PLAIN else text
    if depth > MAX_DEPTH:
        raise Irregular
    if kind is MappingStartEvent:
        return _mapping(following, depth)
    items: list[object] = []
    while (event := following()).__class__ is not SequenceEndEvent:
        # As in a mapping: long lists are lists of texts.
        if event.__class__ is ScalarEvent and event.anchor is None and event.tag is None:
            text = event.value
            items.append(None if len(text) < _LONGER and text in _NULLS and event.style in _PLAIN else text)
        else:
            items.append(_value(event, following, depth + 1))
    return items


def _mapping(following: Callable[[], Any], depth: int) -> dict[str, object]:
    values: dict[str, object] = {}
    while (key := following()).__class__ is ScalarEvent:
        name = key.value
        if name in values or key.anchor is not None or key.tag is not None:
            raise Irregular
        event = following()
        # Most values are texts: without a call for each, a file is read a tenth faster.
        if event.__class__ is ScalarEvent and event.anchor is None and event.tag is None:
            text = event.value
            values[name] = None if len(text) < _LONGER and text in _NULLS and event.style in _PLAIN else text
        else:
            values[name] = _value(event, following, depth + 1)
    if key.__class__ is not MappingEndEvent:
        raise Irregular
    return values
