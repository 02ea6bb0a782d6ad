"""The slow way through a YAML file that is not sound: every event looked at, every problem with its place."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec
import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

from trainer_cli.text.characters import forbidden_in, forbidden_problem
from trainer_cli.text.decode import empty_problem
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.yaml_build import MAX_DEPTH, MAX_EVENTS, event_source
from trainer_cli.text.yaml_errors import syntax_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_SCALAR = 1_000_000
_MOST_PROBLEMS = 100


class _Open(msgspec.Struct):
    """A collection that is not closed yet; `keys` maps a key to its line, None for a list."""

    keys: dict[str, int] | None
    at_key: bool


def inspected(text: str, path: str) -> list[Problem]:
    """Everything that keeps `text` from being read, in file order, at most a hundred findings."""
    return list(islice(_findings(text, path), _MOST_PROBLEMS))


def _findings(text: str, path: str) -> Iterator[Problem]:
    try:
        yield from _event_findings(iter(event_source(text), None), path)
    except yaml.YAMLError as error:
        yield syntax_problem(error, text, path)


def _event_findings(events: Iterator[Any], path: str) -> Iterator[Problem]:
    """Go through the events of a file; stops where going on makes no sense."""
    opened: list[_Open] = []
    documents = 0
    for number, event in enumerate(events):
        source = Source(path, event.start_mark.line + 1, event.start_mark.column + 1)
        kind = event.__class__
        if number == MAX_EVENTS:
            yield _too_much(source, f"more than {MAX_EVENTS:,} values", "split the file")
            return
        if kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                yield _second_document(source)
                return
        elif isinstance(event, CollectionEndEvent):
            opened.pop()
        elif isinstance(event, (ScalarEvent, AliasEvent, CollectionStartEvent)):
            yield from _node_findings(event, opened, source)
            if isinstance(event, CollectionStartEvent):
                opened.append(
                    _Open({} if kind is MappingStartEvent else None, at_key=kind is MappingStartEvent)
                )
                if len(opened) > MAX_DEPTH:
                    yield _too_much(
                        source, f"nesting deeper than {MAX_DEPTH} levels", "make the structure flatter"
                    )
                    return
    if documents == 0:
        yield empty_problem(path)


def _node_findings(event: Any, opened: list[_Open], source: Source) -> Iterator[Problem]:  # noqa: ANN401 - events have no common type
    yield from _mark_findings(event, source)
    if event.__class__ is ScalarEvent:
        yield from _scalar_findings(event, source)
        if not opened:
            yield _top_level(source)
    if opened and opened[-1].keys is not None:
        if opened[-1].at_key:
            yield from _key_findings(event, opened[-1].keys, source)
        opened[-1].at_key = not opened[-1].at_key


def _mark_findings(event: Any, source: Source) -> Iterator[Problem]:  # noqa: ANN401 - as above
    if event.__class__ is AliasEvent:
        yield _refused("alias", f"`*{event.anchor}` repeats another place of the file", source)
    elif event.anchor is not None:
        yield _refused("anchor", f"`&{event.anchor}` marks a value for repetition", source)
    if getattr(event, "tag", None) is not None:
        yield _refused("tag", "`!` gives the value a type of its own", source)


def _scalar_findings(event: ScalarEvent, source: Source) -> Iterator[Problem]:
    if len(event.value) > MAX_SCALAR:
        yield _too_much(
            source, f"a text longer than {MAX_SCALAR:,} characters", "put it into a file of its own"
        )
    character = forbidden_in(event.value)
    if character is not None:
        yield forbidden_problem(character, source)


def _key_findings(event: Any, keys: dict[str, int], source: Source) -> Iterator[Problem]:  # noqa: ANN401 - as above
    if event.__class__ is not ScalarEvent:
        yield Problem(
            code="yaml-key",
            message="a key must be a plain text",
            source=source,
            remedy="write `key: value`; put quotes around a text that begins with [ or {",
        )
    elif event.value in keys:
        yield Problem(
            code="yaml-duplicate-key",
            message=f"the key `{event.value}` stands here and already in line {keys[event.value]}",
            source=source,
            remedy="keep one of the two",
        )
    else:
        keys[event.value] = source.line


def _refused(what: str, message: str, source: Source) -> Problem:
    return Problem(
        code=f"yaml-{what}",
        message=f"{message}, which is not allowed",
        source=source,
        remedy="write the value out; if it is an ordinary text, put quotes around it",
    )


def _second_document(source: Source) -> Problem:
    return Problem(
        code="yaml-second-document",
        message="a second document begins here",
        source=source,
        remedy="delete the line `---`, or put what follows into a file of its own",
    )


def _top_level(source: Source) -> Problem:
    return Problem(
        code="yaml-top-level",
        message="the file holds a single text where keys or a list are expected",
        source=source,
        remedy="write `key: value` lines, or items that begin with `- `",
    )


def _too_much(source: Source, what: str, remedy: str) -> Problem:
    return Problem(code="file-too-large", message=f"{what} can't be read", source=source, remedy=remedy)
