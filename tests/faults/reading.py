"""What any command does to a file before it looks at its content: read, convert, locate."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from trainer_cli.text.convert import converted
from trainer_cli.text.csv_reader import read_records, read_table, records
from trainer_cli.text.front_matter import numbered_paragraphs, read_front_matter
from trainer_cli.text.locate import locate
from trainer_cli.text.source import NOWHERE, Source
from trainer_cli.text.yaml_reader import read_yaml

if TYPE_CHECKING:
    from trainer_cli.text.problem import Problem

Id = Annotated[str, msgspec.Meta(pattern=r"^[\w][\w.\-]{0,79}\Z")]


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A record with a field of every kind."""

    source: Source = NOWHERE
    id: Id
    stem: str
    tags: tuple[str, ...] = ()
    names: dict[str, str] = {}
    count: Annotated[int, msgspec.Meta(ge=0)] = 0
    points: Decimal = Decimal(0)
    due: dt.date | None = None
    done: bool = False
    level: Literal["low", "high"] = "low"


NAMES = {
    "id": "id",
    "工號": "id",
    "stem": "stem",
    "題幹": "stem",
    "count": "count",
    "points": "points",
    "due": "due",
}


def read(reader: str, data: bytes) -> tuple[list[Item], list[Problem]]:
    """The records of a file and its problems, each with its exact place."""
    items, problems = _READERS[reader](data)
    path = f"a.{reader}"
    return items, [msgspec.structs.replace(p, source=locate(data, _named(p.source, path))) for p in problems]


def _named(source: Source, path: str) -> Source:
    assert source.path == path
    return source


def _yaml(data: bytes) -> tuple[list[Item], list[Problem]]:
    file = read_yaml(data, "a.yaml")
    values = file.value if isinstance(file.value, list) else [file.value] * len(file.places)
    return _converted(list(zip(values, file.places, strict=True)), "a.yaml", file.problems)


def _csv(data: bytes) -> tuple[list[Item], list[Problem]]:
    return read_records(data, "a.csv", NAMES, Item, required=("id", "stem"))


def _xlsx(data: bytes) -> tuple[list[Item], list[Problem]]:
    return records(read_table(data, "a.xlsx", NAMES, required=("id", "stem")), Item, "a.xlsx")


def _markdown(data: bytes) -> tuple[list[Item], list[Problem]]:
    document = read_front_matter(data, "a.md")
    _, problems = numbered_paragraphs(document, "a.md")
    values: list[tuple[object, tuple[int, int]]] = [(document.value, place) for place in document.places]
    return _converted(values, "a.md", document.problems + problems)


def _converted(
    values: list[tuple[object, tuple[int, int]]], path: str, problems: list[Problem]
) -> tuple[list[Item], list[Problem]]:
    results = [converted(value, Item, Source(path, *place)) for value, place in values]
    items = [item for item, _ in results if item is not None]
    return items, [*problems, *(problem for _, wrong in results for problem in wrong)]


_READERS = {"yaml": _yaml, "csv": _csv, "md": _markdown, "xlsx": _xlsx}
