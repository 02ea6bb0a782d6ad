"""Which agents a changed roster concerns: those whose id stands in a line that is not as it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.csv_header import Header, fields_of, folded_names, header_of
from trainer_cli.text.decode import encoding_of
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.columns import NAMES

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Grown

AGENTS = "roster/agents.csv"
TABLES = {AGENTS: "agents", "roster/postings.csv": "postings"}
"""Tables with a line for an agent, and the kind of each: nobody else's archive shows what stands in it."""
_ID = re.compile(rb"[A-Za-z0-9_.\-]+")


class Inputs(msgspec.Struct, frozen=True):
    """What pages are made from.

    `digests` are those of the files by path, `common` is that of what all pages rest on beside: code, templates,
    words; `table` gives the bytes of one of `TABLES`, None where they are lost.
    """

    common: str
    digests: Mapping[str, str]
    table: Callable[[str], bytes | None]


def differing_files(before: Inputs, now: Inputs) -> frozenset[str] | None:
    """The paths of the files that came, changed or went; None where pages differ also from the same files."""
    if before.common != now.common:
        return None
    return frozenset(path for path, _ in before.digests.items() ^ now.digests.items())


def concerned(before: Inputs, now: Inputs, grown: Grown | None = None) -> frozenset[str] | None:
    """The ids of the agents whose archives may differ; None where it may be anybody's.

    `grown` tells whose lines came since some state of a table; if it was that `before`, nobody need compare the two.
    """
    differing = differing_files(before, now)
    if differing is None or not differing <= TABLES.keys():
        return None
    ids: set[str] = set()
    for path in differing:
        if grown is not None and grown.since(path, before.digests.get(path)):
            found: frozenset[str] | None = grown.agents
        else:
            found = _differing_ids(path, before, now)
        if found is None:
            return None
        ids |= found
    return frozenset(ids)


def _differing_ids(path: str, before: Inputs, now: Inputs) -> frozenset[str] | None:
    old, new = _read(before, path), _read(now, path)
    return None if old is None or new is None else differing_ids(TABLES[path], old, new)


def differing_ids(kind: str, before: bytes, now: bytes) -> frozenset[str] | None:
    """The ids in the lines that came or went between two states of a table of `kind`; None where one can't tell.

    That is so with quoted cells, which go over lines, when lines changed places, or when the header changed or
    what the bytes are read as, which gives every line another meaning.
    """
    column = _id_column(kind, now)
    if b'"' in before or b'"' in now or column is None or column != _id_column(kind, before):
        return None
    if before.endswith(b"\n") and now.startswith(before):  # most nights add lines at the end
        before, now = b"", now[len(before) :]
    old, new = before.splitlines(), now.splitlines()
    same = set(old).intersection(new)
    if [line for line in old if line in same] != [line for line in new if line in same]:
        return None
    found = [line.split(b",")[column.number :][:1] for line in (*old, *new) if line not in same]
    if not all(cell and _ID.fullmatch(cell[0]) for cell in found):
        return None
    return frozenset(cell[0].decode() for cell in found)


class _Column(msgspec.Struct, frozen=True):
    """Where the id stands in a table whose rows are lines of cells with commas between them."""

    encoding: str
    header: Header
    number: int


def _id_column(kind: str, data: bytes) -> _Column | None:
    encoding = encoding_of(data, "")
    if encoding not in {"utf-8", "utf-8-sig"}:
        return None
    names = folded_names(NAMES[kind])
    header = header_of(data, encoding, names)
    fields = fields_of(header.cells, names) if header else []
    if header is None or header.part != "," or "id" not in fields:
        return None
    return _Column(encoding, header, fields.index("id"))


def _read(inputs: Inputs, path: str) -> bytes | None:
    """The bytes of a table, if they are those of which there is a digest."""
    data = inputs.table(path)
    return data if data is not None and digest_bytes(data) == inputs.digests.get(path) else None
