"""Reading an authored YAML file: bytes to plain values with places, or problems with exact positions."""

from __future__ import annotations

import re

import msgspec

from trainer_cli.text.characters import forbidden_problems
from trainer_cli.text.conflicts import conflict_problems
from trainer_cli.text.decode import decode_utf8
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.yaml_flat import flat_mapping

MAX_BYTES = 10_000_000
_LONG = 1_000_000
_SHORT = 4_000  # bytes; a longer file needs the library anyway, and is not looked through in vain
_ESCAPE = r"\\[0abefrvNLPxuU]"


class YamlFile(msgspec.Struct, frozen=True):
    """What a YAML file holds; `value` is None and `places` empty where there are problems.

    `value` is a `dict` with text keys or a `list`; scalars are text, or None for a plain `null`, `~` or
    nothing: the declared type of a field decides the rest, so `007`, `no` and `12:30` stay as written.
    `places` are (line, column) from 1 of each item of a top-level list, or the one of a top-level mapping.
    """

    value: object
    places: list[tuple[int, int]]
    problems: list[Problem]


def read_yaml(data: bytes, path: str) -> YamlFile:
    """The content of one authored YAML file, which `path` names in problems.

    Refused, each with its place: what is not UTF-8, empty or above 10 MB, control characters, merge-conflict
    markers, syntax errors, duplicate keys, anchors, aliases, tags, a second document, nesting deeper than 64,
    a text above 1 MB, a single text at the top.
    """
    if len(data) > MAX_BYTES:
        return YamlFile(None, [], [_too_large(path)])
    decoded = decode_utf8(data, path)
    problems = decoded.problems or _text_problems(decoded.text, path)
    if problems:
        return YamlFile(None, [], problems)
    flat = flat_mapping(decoded.text) if len(data) < _SHORT else None
    return _read(data, decoded.text, path) if flat is None else YamlFile(flat, [(1, 1)], [])


def _read(data: bytes, text: str, path: str) -> YamlFile:
    # Here, because a warm cache needs no YAML library.
    from yaml import YAMLError  # noqa: PLC0415 - see above

    from trainer_cli.text.yaml_build import Irregular, built  # noqa: PLC0415 - see above

    try:
        value, places = built(data)
    except (Irregular, YAMLError):
        return YamlFile(None, [], _inspected(text, path))
    if len(text) > _LONG or ("\\" in text and re.search(_ESCAPE, text)):
        problems = _inspected(text, path)
        if problems:
            return YamlFile(None, [], problems)
    return YamlFile(value, places, [])


def _inspected(text: str, path: str) -> list[Problem]:
    from trainer_cli.text.yaml_inspect import inspected  # noqa: PLC0415 - sound files need no closer look

    return inspected(text, path)


def _text_problems(text: str, path: str) -> list[Problem]:
    return forbidden_problems(text, path) or conflict_problems(text, path)


def _too_large(path: str) -> Problem:
    return Problem(
        code="file-too-large",
        message=f"the file has more than {MAX_BYTES // 1_000_000} MB",
        source=Source(path),
        remedy="split it; tables of people and facts belong into CSV",
    )
