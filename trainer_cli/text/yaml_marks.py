"""A YAML document as a tree of places, without its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from yaml.events import CollectionEndEvent, MappingStartEvent, SequenceStartEvent, StreamEndEvent

from trainer_cli.text.yaml_build import Place, event_source, place_at

if TYPE_CHECKING:
    from collections.abc import Callable


class Node(msgspec.Struct, frozen=True):
    """A value: its `place` (line, column from 1), those of its keys, and its parts by key or index."""

    place: Place
    keys: dict[str | int, Place] = {}
    parts: dict[str | int, Node] = {}


def marked(text: str) -> Node | None:
    """The tree of the first document of `text`, which `read_yaml` accepts; None if it holds no document.

    Raises:
        yaml.YAMLError: it is not YAML.
    """
    following = event_source(text)
    following()
    if following().__class__ is StreamEndEvent:
        return None
    return _node(following(), following)


def _node(event: Any, following: Callable[[], Any]) -> Node:  # noqa: ANN401 - the parser's events have no common type
    node = Node(place_at(event))
    if event.__class__ is MappingStartEvent:
        while not isinstance(key := following(), CollectionEndEvent):
            node.keys[key.value] = place_at(key)
            node.parts[key.value] = _node(following(), following)
    elif event.__class__ is SequenceStartEvent:
        while not isinstance(item := following(), CollectionEndEvent):
            node.parts[len(node.parts)] = _node(item, following)
    return node
