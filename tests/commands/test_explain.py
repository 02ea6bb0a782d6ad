"""`trainer explain`: a score down to the line it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_score_is_opened(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("explain", "A002", EXAM, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "`curricula/junior/questions/" in ran.out
    assert at("explain", "A002", "--json").document["exam"]["id"] == EXAM


def test_who_did_not_sit_for_it_has_nothing_to_explain(shell: Callable[[str], Shell]) -> None:
    ran = shell("released")("explain", "A013", EXAM, "--json")
    assert (ran.code, len(ran.codes)) == (1, 1)
