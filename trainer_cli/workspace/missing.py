"""Files that are gone while others rest on what they held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

RESTS_ON = {"roster/postings.csv": "roster/agents.csv"}
"""A file to the one without which it says nothing."""


def missing_files(files: Container[str]) -> Iterator[Problem]:
    """One problem for each file that is gone; else each line that names what it held would be one.

    `files` are the paths of a workspace.
    """
    for file, wanted in RESTS_ON.items():
        if file in files and wanted not in files:
            yield Problem(
                code="file-missing",
                message=f"the file is missing, and `{file}` names people of it",
                source=Source(wanted),
                remedy="bring it back from git, or write it anew",
            )
