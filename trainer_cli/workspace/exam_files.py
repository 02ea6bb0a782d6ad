"""The large files of an exam, read without a record a line: who may sit it, and who has handed in; the missing ones."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cached_property
from sys import intern
from typing import TYPE_CHECKING

from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from trainer_cli.workspace.workspace import ExamFacts

BLOCK = 1 << 20


def missing_forms(facts: ExamFacts) -> list[str]:
    """The forms that have sheets but can't be read: nobody may be scored without them."""
    return sorted(facts.sheets.keys() - facts.forms.keys())


def first_fields(data: bytes) -> Iterator[str]:
    """The first field of each line behind the header, of a file that this program wrote."""
    lines = iter(data.removeprefix(b"\xef\xbb\xbf").splitlines())
    next(lines, None)
    return (line.partition(b",")[0].decode().strip('"') for line in lines)


def dealt_forms(path: Path) -> dict[str, str | None]:
    """The agents of a `candidates.csv`, each with the form dealt to them; none where there is no such file."""
    found: dict[str, str | None] = {}
    try:
        with path.open("rb") as file:
            next(file, None)
            for line in file:
                agent, _, form = line.decode().partition(",")
                found[agent.strip('"')] = intern(form.strip().strip('"'))
    except FileNotFoundError:
        pass
    return found


def handed_in(paths: Iterable[Path]) -> set[str]:
    """The agents whose sheets stand in stored sheet files."""
    return {agent for path in paths for agent in first_fields(read_bytes(path))}


def line_count(path: Path) -> int:
    """Lines behind the header."""
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(BLOCK), b"")) - 1


def lines(paths: Iterable[Path]) -> Iterator[bytes]:
    """The lines of stored sheet files, header lines left out."""
    for path in paths:
        with path.open("rb") as file:
            next(file, None)
            yield from file


class LazyIds(AbstractSet[str]):
    """Ids that are read only when somebody asks: most runs never need to know the whole roster."""

    def __init__(self, read: Callable[[], AbstractSet[str]]) -> None:
        self._read = read

    @cached_property
    def _ids(self) -> AbstractSet[str]:
        return self._read()

    def __contains__(self, value: object) -> bool:
        return value in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
