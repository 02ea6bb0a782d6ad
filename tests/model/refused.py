"""What a record refuses in a file, as the reader says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer_cli.text.convert import converted
from trainer_cli.text.source import Source
from trainer_cli.text.yaml_reader import read_yaml

if TYPE_CHECKING:
    from trainer_cli.model.base import Record


def refused(text: str, record: type[Record]) -> list[str]:
    """All mistakes in a YAML file that should hold a `record`: `path.of.keys: message`."""
    value: Any = read_yaml(text.encode(), "file.yaml").value
    _, problems = converted(value, record, Source("file.yaml"))
    return [f"{'.'.join(str(key) for key in one.source.pointer)}: {one.message}" for one in problems]
