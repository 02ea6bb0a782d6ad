"""`trainer check`: load, run the checks, say it all; nothing is worked out twice for the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.checks import Facts, check_problems
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.show_problems import located
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection
    from pathlib import Path

    from trainer_cli.workspace.workspace import Loaded


class Checked(msgspec.Struct, frozen=True):
    """What a check found: problems at their exact positions, and how many files were read or ignored."""

    problems: tuple[Problem, ...]
    files: int
    ignored: int

    def summary(self) -> str:
        """One line on what was looked at."""
        errors = sum(one.level == "error" for one in self.problems)
        warnings = len(self.problems) - errors
        return f"{self.files} files read, {self.ignored} ignored: {errors} errors, {warnings} warnings"


def checked(root: Path, today: dt.date, only: Collection[str] | None, cache: Path | None) -> Checked:
    """Check the workspace at `root`.

    Args:
        root: the workspace.
        today: the day that rules about dates go by.
        only: names of checks; None runs all.
        cache: a folder for results that may be deleted; None, no cache.
    """
    del cache
    loaded = load(root)
    problems = all_problems(root, loaded, today, only)
    return Checked(tuple(problems), len(loaded.digests), loaded.ignored)


def all_problems(
    root: Path, loaded: Loaded, today: dt.date, only: Collection[str] | None = None
) -> list[Problem]:
    """Every problem of a loaded workspace, at its exact position: of reading, and of the checks."""
    found = check_problems(Facts(workspace=loaded.workspace, today=today), only=only)
    return located(root, [*loaded.problems, *found])
