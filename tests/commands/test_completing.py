"""What the shell offers after TAB, without loading the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, PLAN
from trainer_cli.commands import completing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.team import Team


def test_ids_that_begin_so(team: Callable[[str], Team], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PWD", str(team("assembled").root / "curricula"))
    assert completing.plans("J") == [PLAN]
    assert completing.plans("") == ["2026", PLAN]
    assert completing.tiers("s") == ["senior"]
    assert completing.exams("junior") == [EXAM]
    assert completing.agents("a00")[:2] == ["A001", "A002"]
    assert completing.agents("Z") == []


def test_outside_a_workspace_there_is_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PWD", str(tmp_path))
    assert completing.plans("") == completing.agents("") == []
