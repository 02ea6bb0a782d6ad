"""From the bytes of one file to its records: the reader of each format, one call for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.convert import all_converted, converted
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.columns import NAMES, REQUIRED

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer_cli.model.base import Record
    from trainer_cli.text.yaml_reader import YamlFile
    from trainer_cli.workspace.layout import Kind

Parsed = tuple[list["Record"], list[Problem]]


def parsed(kind: Kind, path: str, data: bytes) -> Parsed:
    """The records of one file of `kind`, and all its problems; a bad record does not hide the others."""
    return _READERS[kind.format](kind, path, data)


def added(kind: Kind, path: str, data: bytes, size: int) -> list[Record] | None:
    """The records of the lines that a table of `kind` grew by, since its first `size` bytes were all of it.

    These bytes were parsed without any problem. None where the whole is to be parsed again.
    """
    from trainer_cli.text.csv_added import added_records  # noqa: PLC0415  # see `_csv`

    return added_records(data, size, path, NAMES[kind.name], kind.record, required=REQUIRED[kind.name])


def _yaml(kind: Kind, path: str, data: bytes) -> Parsed:
    file = _read_yaml(data, path)
    if file.problems:
        return [], list(file.problems)
    line, column = next(iter(file.places), (1, 1))  # an empty list has no place
    return _one(file.value, kind, Source(path, line, column))


def _yaml_list(kind: Kind, path: str, data: bytes) -> Parsed:
    file = _read_yaml(data, path)
    if file.problems:
        return [], list(file.problems)
    if not isinstance(file.value, list):
        problem = Problem(
            code="file-not-list",
            message="the file must be a list: each entry begins with `- `",
            source=Source(path),
            remedy="put `- ` before the first key of each entry and indent the rest",
        )
        return [], [problem]
    sources = [Source(path, line, column) for line, column in file.places]
    return all_converted(file.value, kind.record, sources)


def _read_yaml(data: bytes, path: str) -> YamlFile:
    from trainer_cli.text.yaml_reader import read_yaml  # noqa: PLC0415  # on most days only tables are new

    return read_yaml(data, path)


def _one(value: object, kind: Kind, source: Source) -> Parsed:
    record, problems = converted(value, kind.record, source)
    return ([] if record is None else [record]), problems


def _csv(kind: Kind, path: str, data: bytes) -> Parsed:
    from trainer_cli.text.csv_reader import read_records  # noqa: PLC0415  # a command may read no table

    found, problems = read_records(data, path, NAMES[kind.name], kind.record, required=REQUIRED[kind.name])
    return list(found), problems


def _handout(kind: Kind, path: str, data: bytes) -> Parsed:
    from trainer_cli.model.curriculum import Paragraph  # noqa: PLC0415  # as above
    from trainer_cli.text.front_matter import numbered_paragraphs, read_front_matter  # noqa: PLC0415  # as above

    document = read_front_matter(data, path)
    if document.problems:
        return [], list(document.problems)
    numbered, problems = numbered_paragraphs(document, path)
    paragraphs = tuple(
        Paragraph(number=one.number, date=one.date, text=one.text, source=one.source) for one in numbered
    )
    line, column = document.places[0]
    if "paragraphs" in document.value:
        problems.append(_paragraphs_are_text(Source(path, line, column)))
    found, wrong = _one(document.value, kind, Source(path, line, column))
    return [msgspec.structs.replace(one, paragraphs=paragraphs) for one in found], problems + wrong


def _paragraphs_are_text(source: Source) -> Problem:
    return Problem(
        code="field-unknown",
        message="`paragraphs` is no key: paragraphs are the lines of the text that begin with §",
        source=source.at("paragraphs"),
        remedy="remove the key",
    )


_READERS: dict[str, Callable[[Kind, str, bytes], Parsed]] = {
    "yaml": _yaml,
    "yaml-list": _yaml_list,
    "csv": _csv,
    "handout": _handout,
}
