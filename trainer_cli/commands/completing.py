"""What the shell offers after TAB: ids, read from the names of files, without loading the workspace."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.options import split_globals
from trainer_cli.workspace.places import found_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_OFFERED = 200


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


def plans(incomplete: str) -> list[str]:
    """Plans whose id begins so."""
    return _offered(incomplete, (path.stem for path in _inside("plans", "*.yaml")))


def tiers(incomplete: str) -> list[str]:
    """Tiers whose id begins so."""
    return _offered(incomplete, (path.parent.name for path in _inside("curricula", "*/tier.yaml")))


def exams(incomplete: str) -> list[str]:
    """Exams whose id begins so."""
    return _offered(incomplete, (path.parent.name for path in _inside("records/exams", "*/exam.yaml")))


def agents(incomplete: str) -> list[str]:
    """Agents whose id begins so."""
    for path in _inside("roster", "agents.csv"):
        lines = path.read_text("utf-8-sig", errors="replace").splitlines()[1:]
        return _offered(incomplete, (line.partition(",")[0] for line in lines))
    return []


def _inside(folder: str, pattern: str) -> list[Path]:
    """Files of the workspace that the shell stands in; none outside one."""
    root = found_root(Path(os.environ.get("PWD", ".")).absolute())
    return sorted((root / folder).glob(pattern)) if root else []


def _words(line: str) -> list[str]:
    """The words of a line; a quotation that is not closed yet ends with it."""
    try:
        return shlex.split(line)
    except ValueError:
        return line.split()


def _offered(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith(incomplete)][:MOST_OFFERED]
