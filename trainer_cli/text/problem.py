"""A finding: what is wrong, where, and what to do about it. A user's mistake is a value, not an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.text.source import NOWHERE, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

Level = Literal["error", "warning"]


class Problem(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One finding.

    `code` names the rule (`question-answer`), `message` says what is wrong, `remedy` what to do,
    `clause` the row of the requirements that the rule serves (`T38`), empty where there is none.
    `secret` is true where the line of the file would show an answer key.
    """

    code: str
    message: str
    source: Source = NOWHERE
    level: Level = "error"
    remedy: str = ""
    clause: str = ""
    secret: bool = False


def in_backticks(words: Iterable[str]) -> str:
    """Words in a message that are data, the same in every language."""
    return ", ".join(f"`{word}`" for word in words)


def sort_key(problem: Problem) -> tuple[str, int, int, str, str]:
    """Order problems by file, then position, then code."""
    place = problem.source
    return place.path, place.line, place.column, problem.code, problem.message


def has_errors(problems: list[Problem], *, strict: bool = False) -> bool:
    """Whether a command must end with exit code 1; `strict` counts warnings too."""
    return any(strict or problem.level == "error" for problem in problems)
