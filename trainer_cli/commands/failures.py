"""How a command ends when it does not succeed: exit codes, and the exceptions that carry them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.text.problem import Problem


class Exit(IntEnum):
    """What the exit code of a command means."""

    SOUND = 0
    PROBLEMS = 1
    USAGE = 2
    FAULT = 3
    INPUT_OUTPUT = 74
    LOCKED = 75
    NOT_ALLOWED = 77
    INTERRUPTED = 130
    TERMINATED = 143


class Refused(Exception):  # errors are named for what happened
    """The command found problems and ends with exit code 1 (74 when a file could not be read)."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(problems)


class WrongUsage(Exception):  # errors are named for what happened
    """The words of the command line don't fit; ends with exit code 2."""


class NotAllowed(Exception):  # errors are named for what happened
    """The actor may not do this; ends with exit code 77."""
