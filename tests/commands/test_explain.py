"""`trainer explain` (T44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_every_line_names_its_place(shell: Callable[[str], Shell]) -> None:
    trainer = shell("marked")
    shown = trainer(f"explain A002 {EXAM}")
    assert shown.code == 0
    assert "original.csv:3" in shown.out
    assert "curricula/junior/questions/" in shown.out
    assert len(trainer(f"explain A002 {EXAM} --json").json["lines"]) == 50


def test_who_did_not_sit_it(shell: Callable[[str], Shell]) -> None:
    ended = shell("marked")(f"explain A013 {EXAM}")
    assert ended.code == 1
    assert f"A013 is not a candidate of `{EXAM}`" in ended.out
