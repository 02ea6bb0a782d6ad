"""What the shell offers after TAB: ids, read from the names of files, without loading the workspace."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_cli.workspace.places import found_root

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_OFFERED = 200


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


def _offered(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith(incomplete)][:MOST_OFFERED]
