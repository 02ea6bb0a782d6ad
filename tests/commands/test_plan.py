"""`trainer plan` (S12, S67–S72, T3, T15–T22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

NEW = "--today 2026-02-02 --by TR01 plan new junior --start 2026-02-09"


def test_new_approve_show(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    made = trainer(f"{NEW} --agents A001,A002")
    assert made.out == (
        f"Plan {PLAN}: 2 agents, 6 stages, 2026-02-09 to 2026-03-12.\nNext: trainer plan approve {PLAN} --by ID\n"
    )
    approved = trainer(f"--today 2026-02-02 plan approve {PLAN} --by D01")
    assert (approved.code, approved.out) == (0, "Approved by D01: 1 plan.\n")
    again = trainer(f"--today 2026-02-02 plan approve {PLAN} --by D01")
    assert again.out == f"{PLAN} is approved already, exactly as it stands.\n"
    shown = trainer(f"plan show {PLAN}")
    assert "周廷安" in shown.out
    assert trainer("plan show 2026").code == 0
    assert PLAN in trainer("plan list").out


def test_what_changed_since_the_approval_is_shown(shell: Callable[[str], Shell]) -> None:  # S71
    trainer = shell("approved")
    path = trainer.folder / f"plans/{PLAN}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("responsible: D03", "responsible: D02"), encoding="utf-8")
    shown = trainer(f"plan show {PLAN}")
    assert "responsible" in shown.out
    assert "D03" in shown.out
    assert "D02" in shown.out


def test_a_whole_team(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    answer = trainer(f"{NEW} --agents @west --json").json
    assert answer["written"] is True
    assert answer["files"] == [f"plans/{PLAN}.yaml"]
    assert "A001" in answer["agents"]
    assert "A002" not in answer["agents"]


def test_a_dry_run_writes_nothing(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    assert trainer(f"{NEW} --agents A001 -n").out.startswith(f"would add    plans/{PLAN}.yaml\n")
    answer = trainer(f"{NEW} --agents A001 -n --json").json
    assert (answer["written"], answer["files"]) == (False, [f"plans/{PLAN}.yaml"])
    assert not (trainer.folder / f"plans/{PLAN}.yaml").exists()


def test_a_person_is_asked_for_what_is_missing_and_shown_the_plan(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    trainer.at_terminal("2026-02-09\nA001\ny\n")
    made = trainer("--today 2026-02-02 --by TR01 plan new junior")
    assert made.code == 0
    assert "客服基礎培訓" in made.out
    assert f"Plan {PLAN}: 1 agents" in made.out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("plan new junior --agents A001", 2, "--start is missing"),
        ("plan new junior --start soon --agents A001", 2, "--start must be a date"),
        ("plan new junior --start 2026-02-09 --agents A099", 1, "there is no agent `A099`"),
        ("plan new junior --start 2026-02-15 --agents A001", 1, "2026-02-15 is not a working day"),
        ("plan approve 2027", 1, "there is no plan `2027`"),
        ("plan approve 2026 --by A001", 0, "approved already"),
    ],
)
def test_what_does_not_fit(shell: Callable[[str], Shell], words: str, code: int, said: str) -> None:
    ended = shell("sample")(words)
    assert ended.code == code
    assert said in ended.out + ended.err


def test_an_agent_approves_no_plan(shell: Callable[[str], Shell]) -> None:  # S70
    ended = shell("planned")(f"plan approve {PLAN} --by A001")
    assert ended.code == 1
    assert "a plan is approved by a leader or head" in ended.out
