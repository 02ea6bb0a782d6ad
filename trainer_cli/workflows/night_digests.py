"""The digests that a night records, as lines of a table, so that the next night can say what changed."""

from __future__ import annotations

import csv
from contextlib import suppress
from typing import TYPE_CHECKING

from trainer_cli.text.csv_writer import BOM, csv_line
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

COLUMNS = ("kind", "path", "digest")
KINDS = ("input", "derived")
SHORT = len("sha256:") + 16
"""Digests are recorded by their first 64 bits: they tell change, they prove nothing."""

Kinds = dict[str, dict[str, str]]
"""Each of `KINDS` to the short digests of its files by path."""


def digest_lines(files: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The lines for all `files`, given by kind and path, in order; few need the care of a table of people."""
    if all(_is_plain(files[kind]) for kind in KINDS):
        return [
            f"{kind},{path},{files[kind][path][:SHORT]}" for kind in KINDS for path in sorted(files[kind])
        ]
    return [
        csv_line((kind, path, files[kind][path][:SHORT])) for kind in KINDS for path in sorted(files[kind])
    ]


def digest_table(lines: Iterable[str]) -> bytes:
    """The table of some lines, as it is recorded."""
    return BOM + "\n".join((csv_line(COLUMNS), *lines, "")).encode()


def recorded_lines(place: Path) -> list[str]:
    """The lines of a recorded table, also of one that was spoiled; none where it is lost."""
    try:
        return read_bytes(place).decode("utf-8-sig", errors="replace").splitlines()[1:]
    except OSError:
        return []


def digests_in(lines: Iterable[str]) -> Kinds:
    """What lines say; those that a merge spoiled tell nothing."""
    found: Kinds = {kind: {} for kind in KINDS}
    with suppress(csv.Error):  # a cell without an end
        for row in csv.reader(lines):
            if len(row) == len(COLUMNS) and row[0] in found:
                found[row[0]][row[1]] = row[2]
    return found


def _is_plain(paths: Iterable[str]) -> bool:
    """Whether no path needs quotes in a table; no path of ours begins like a formula."""
    text = "".join(paths)
    return "".join(text.split()) == text and not any(sign in text for sign in '",;')
