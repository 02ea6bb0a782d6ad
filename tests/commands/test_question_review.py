"""`trainer question review`: one question after another, and nothing lost (S10)."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from tests.commands.shell import Terminal
from trainer_cli.workspace.question_state import question_statuses

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team

BANK = "curricula/junior/questions/rules.yaml"
ASKED = "Approve it (a), skip it (s), or stop here (q)? [s]: "


def returned(at: Shell, *ids: str) -> Team:
    assert at("question", "return", *ids, "--reason", "why", "--by", "TR01").code == 0
    return at.team


def waiting(at: Team) -> list[str]:
    return [name for name, one in question_statuses(at.workspace).items() if one.state == "review"]


def reviewing(at: Team, *words: str) -> Terminal:
    return Terminal(
        at.root, "question", "review", *words, "--by", "TR01", "--lang", "en", "--now", "2026-02-12T13:00"
    )


def test_in_a_pipe_they_are_listed(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    returned(at, "rules-001", "business-001")
    rows = at("question", "review", "--course", "rules", "--json").document["rows"]
    assert [row["id"] for row in rows] == ["rules-001"]
    assert "`business-001`" in at("question", "review").out
    assert at("question", "review", "--change", "x", "--json").codes == ["name-unknown"]


def test_approve_skip_and_stop(shell: Callable[[str], Shell]) -> None:
    at = returned(shell("sample"), "rules-001", "rules-002", "rules-003", "rules-004")
    with reviewing(at) as terminal:
        terminal.shows("Questions that wait: 4.")
        terminal.shows("Sent back: why")
        terminal.shows(ASKED)
        terminal.types("x")
        terminal.shows(ASKED)
        terminal.types("a")
        terminal.shows("2/4")
        terminal.shows(ASKED)
        terminal.types("")
        terminal.shows("3/4")
        terminal.shows(ASKED)
        terminal.types("q")
        terminal.shows("Approved by TR01: 1 question.")
        assert terminal.ends() == 0
    assert waiting(at) == ["rules-002", "rules-003", "rules-004"]


def test_what_was_approved_is_kept_when_it_is_interrupted(shell: Callable[[str], Shell]) -> None:
    at = returned(shell("sample"), "rules-001", "rules-002", "rules-003")
    with reviewing(at) as terminal:
        for _ in range(2):
            terminal.shows(ASKED)
            terminal.types("a")
        terminal.shows("3/3")
        terminal.shows(ASKED)
        at.edit(BANK, "哪一位的依據合乎守則？", "哪一位做得對？")
        terminal.gets(signal.SIGINT)
        terminal.shows("Not approved, as it changed while you read it: rules-001")
        terminal.shows("Approved by TR01: 1 question.")
        assert terminal.ends() == 130
    assert waiting(at) == ["rules-001", "rules-003"]
