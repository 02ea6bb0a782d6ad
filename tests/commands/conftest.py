"""The command line in the hands of a test: a copy of the sample, and what a command said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


@pytest.fixture
def shell(team: Callable[[str], Team], capsys: pytest.CaptureFixture[str]) -> Callable[[str], Shell]:
    """A shell that stands in a fresh copy of the sample at a stage, `sample` to `released`."""
    return lambda stage: Shell(team(stage), capsys)


@pytest.fixture
def outside(capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell that stands in no workspace in particular."""
    return Shell(None, capsys)
