"""Records from the text that a user writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trainer_cli.text.convert import converted
from trainer_cli.text.source import Source
from trainer_cli.text.yaml_reader import read_yaml

if TYPE_CHECKING:
    from trainer_cli.model.base import Record

R = TypeVar("R", bound="Record")


def written(text: str, type_: type[R], path: str = "file.yaml") -> R:
    """The record in a YAML file, read as the program reads it."""
    file = read_yaml(text.encode(), path)
    assert not file.problems
    line, column = file.places[0]
    record, problems = converted(file.value, type_, Source(path, line, column))
    assert not problems
    assert record is not None
    return record
