"""The line that a shell asks to complete, as typer understands it."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.options import split_globals

if TYPE_CHECKING:
    from collections.abc import Mapping


def without_globals(settings: Mapping[str, str]) -> dict[str, str]:
    """What a shell says of the line to complete, without the global options, which no command knows itself.

    Args:
        settings: the environment; bash sets `COMP_WORDS` and `COMP_CWORD`, others `_TYPER_COMPLETE_ARGS`.

    Returns:
        the variables to change, `PWD` among them where `-C` names the folder to look in.
    """
    line = settings.get("_TYPER_COMPLETE_ARGS", settings.get("COMP_WORDS", ""))
    words = _words(line)
    complete = len(words) if line.endswith(" ") else len(words) - 1
    cut = int(settings.get("COMP_CWORD", complete))
    try:
        options, rest = split_globals(words[:cut])
    except WrongUsage:
        return {}
    left = shlex.join(rest) + " " + shlex.join(words[cut : cut + 1])
    here = Path(settings.get("PWD", "."), options.directory)
    return {"COMP_WORDS": left, "COMP_CWORD": str(len(rest)), "_TYPER_COMPLETE_ARGS": left, "PWD": str(here)}


def _words(line: str) -> list[str]:
    """The words of a line; a quotation that is not closed yet ends with it."""
    try:
        return shlex.split(line)
    except ValueError:
        return line.split()
