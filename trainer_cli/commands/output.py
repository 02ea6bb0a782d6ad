"""Printing: problems in three formats, text that stays inert on a terminal."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.characters import visible
from trainer_cli.text.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trainer_cli.text.problem import Problem
    from trainer_cli.text.wording import Wording


MOST_SHOWN = 200
"""Characters of a line that are shown under a problem."""
BY_CHARACTER = frozenset({"character-forbidden", "encoding-not-utf-8"})
"""Problems of a table whose column counts characters, not cells: nobody knows yet what its cells are."""
_CELL = r"""(?:"[^"]*+"?+|[^",]++)*+,"""
"""A cell of a CSV line with its comma; one in quotes may hold others."""


def write(text: str) -> None:
    """Print to standard output, control characters made visible; what the encoding lacks is escaped."""
    stream = sys.stdout
    encoding = stream.encoding or "utf-8"
    stream.write(visible(text).encode(encoding, "backslashreplace").decode(encoding))


def silence() -> None:
    """Let what was not printed go nowhere: Python would try again at its end."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # open until the end


def note(text: str) -> None:
    """Print a line to standard error: what is not the result itself; nothing where that is closed."""
    stream = sys.stderr
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    stream.write(visible(text).encode(encoding, "backslashreplace").decode(encoding) + "\n")


def write_json(document: object) -> None:
    """Print a document as one JSON text."""
    raw = msgspec.json.encode(document, order="deterministic")
    write(msgspec.json.format(raw, indent=2).decode() + "\n")


def colored() -> bool:
    """Whether standard output is a terminal that wants colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def as_text(problems: Sequence[Problem], line_of: Callable[[Problem], str], said: Wording = ENGLISH) -> str:
    """Problems for people: position, message, the line with a caret, the remedy."""
    blocks = []
    for problem in problems:
        clause = f", {problem.clause}" if problem.clause else ""
        place = f"{problem.source}: " if problem.source.path else ""
        message = said(problem.message.replace("\n", "↵"))  # of a cell with several lines
        head = f"{place}{said(problem.level)}: {message} ({problem.code}{clause})"
        parts = [head, _excerpt(line_of(problem), problem)]
        if problem.remedy:
            parts.append(f"  → {said(problem.remedy)}")
        blocks.append("\n".join(part for part in parts if part))
    return "\n".join(blocks) + "\n" if blocks else ""


def as_github(problems: Sequence[Problem], said: Wording = ENGLISH) -> str:
    """Problems as annotations of a GitHub workflow run."""
    lines = []
    for problem in problems:
        place = problem.source
        text = _escaped(f"{said(problem.message)}. {said(problem.remedy)}".strip())
        where = f"file={_property(place.path)},line={place.line},col={place.column}," if place.path else ""
        lines.append(f"::{problem.level} {where}title={problem.code}::{text}\n")
    return "".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def rows_of(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """Problems as the objects of the JSON output."""
    return [
        {
            "code": problem.code,
            "level": problem.level,
            "path": problem.source.path,
            "line": problem.source.line,
            "column": problem.source.column,
            "message": problem.message,
            "remedy": problem.remedy,
            "clause": problem.clause,
        }
        for problem in problems
    ]


def _excerpt(line: str, problem: Problem) -> str:
    if not line.strip():
        return ""
    from trainer_cli.text.characters import display_width  # noqa: PLC0415  # only where a line is shown

    shown = line if len(line) <= MOST_SHOWN else line[:MOST_SHOWN] + "…"
    column = problem.source.column
    before = visible(shown[: column - 1])
    if problem.source.path.endswith(".csv") and problem.code not in BY_CHARACTER:
        before = "".join(re.findall(_CELL, f"{shown},")[: column - 1])
    return f"    {shown}\n    {' ' * display_width(before)}^"
