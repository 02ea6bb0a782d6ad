"""`trainer agent` (S99)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_come_move_leave(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    assert trainer("agent add 王小紅 --team west --joined 2026-03-02") == (
        0,
        "Agent A025 王小紅, west, junior, from 2026-03-02.\n",
        "",
    )
    moved = trainer("agent move A025 --team east --from 2026-04-01")
    assert moved.out == "A025 王小紅 stands in east, junior, from 2026-04-01.\n"
    assert trainer("agent leave A025 --from 2026-05-01").code == 2
    assert trainer("agent leave A025 --from 2026-05-01 -y").out == "A025 王小紅 leaves from 2026-05-01.\n"
    listed = trainer("--today 2026-04-15 agent list --team east")
    assert "王小紅" in listed.out
    assert "林雨晴" not in listed.out


def test_what_is_asked_of_a_person_is_demanded_of_a_script(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    ended = trainer("agent add 王小紅")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "trainer: --team is missing: Which team?\n"
    trainer.at_terminal("west\ny\n")
    assert "Agent A025 王小紅, west" in trainer("agent add 王小紅 --joined 2026/3/2").out


def test_names_count_at_a_terminal_only(shell: Callable[[str], Shell]) -> None:
    trainer = shell("released")
    assert trainer("agent show 林雨晴").code == 1
    trainer.at_terminal()
    assert trainer("agent show 林雨晴").out == trainer("agent show A001").out


def test_a_new_agent_that_can_not_be(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    ended = trainer("agent add 王小紅 --team north --json")
    assert ended.code == 1
    assert [one["message"] for one in ended.json["problems"]] == ["there is no team `north`"]
    assert trainer("agent move A001 --team north").code == 1
    assert trainer("agent move A001 --from soon").err == (
        "trainer: --from must be a date like 2026-02-09, not 'soon'\n"
    )
