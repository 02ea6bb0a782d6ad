"""The command line as somebody types it, in this process."""

from __future__ import annotations

import io
import json
import shlex
from typing import TYPE_CHECKING, Any, NamedTuple

from trainer_cli.cli import run
from trainer_cli.commands.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401  # whatever a command answers
        """Its answer to a script."""
        return json.loads(self.out)


class Shell:
    """A shell that stands in a folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._capsys = capsys
        self._patch = patch
        patch.chdir(folder)

    def __call__(self, line: str) -> Ran:
        """Run a line as a shell would split it."""
        self._capsys.readouterr()
        code = run(shlex.split(line))
        printed = self._capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    def at_terminal(self, answers: str = "") -> None:
        """From now on somebody sits there and types `answers`."""
        self._patch.setattr(Session, "interactive", True)
        self._patch.setattr("sys.stdin", io.StringIO(answers))
