"""Merge-conflict markers: left in a file, they would be read as data."""

from __future__ import annotations

import re

from trainer_cli.text.characters import place_of
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_MARKER = r"(?m)^[ \t]*(?:<{7}|={7}|>{7}|\|{7})(?:[ \t].*)?$"


def conflict_problems(text: str, path: str) -> list[Problem]:
    """One problem at the first merge-conflict marker of `text`, also where it is indented."""
    # That a single character is missing is seen ten times as fast.
    if not any(mark[0] in text and mark in text for mark in _MARKS):
        return []
    found = re.search(_MARKER, text)
    if found is None:
        return []
    line, _ = place_of(text, found.start())
    return [conflict_problem(Source(path, line, len(found.group()) - len(found.group().lstrip()) + 1))]


def conflict_problem(source: Source) -> Problem:
    """The problem for a merge-conflict marker at `source`."""
    return Problem(
        code="merge-conflict",
        message="a merge conflict was left unresolved here",
        source=source,
        remedy="keep one of the two versions, delete the lines with <<<<<<<, ======= and >>>>>>>, and save",
    )
