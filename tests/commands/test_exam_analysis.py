"""`trainer exam analyse`: the items of an exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

EXAM = "junior-2026-02-09-theory"


def test_forms_with_their_items(shell: Callable[[str], Shell]) -> None:
    document = shell("marked")("exam", "analyse", EXAM, "--json").document
    assert (document["exam"], [form["form"] for form in document["forms"]]) == (EXAM, ["A", "B"])
    assert document["questions"] == []
    form = document["forms"][0]
    assert (len(form["items"]), form["left_out"], form["kr20"]) == (50, [], None)
    assert {"facility", "sd", "r_total", "r_rest", "d27", "alpha_without", "options"} <= set(form["items"][0])


def test_the_page(shell: Callable[[str], Shell]) -> None:
    ran = shell("answered")("exam", "analyse", "--lang", "en", "--options")
    assert ran.code == 0
    assert ran.out.startswith(f"# Items: {EXAM}\n\n## Form A\n")
    assert "Left out, because marks are missing or they are void: " in ran.out
    assert "Too few people to say what stands out; at least 30" in ran.out


@pytest.mark.parametrize("command", ["analyse", "integrity"])
def test_before_anybody_sat(shell: Callable[[str], Shell], command: str) -> None:
    ran = shell("assembled")("exam", command, EXAM, "--json")
    assert (ran.code, ran.codes) == (1, ["analysis-no-sheets"])


def test_what_is_worth_a_look(shell: Callable[[str], Shell]) -> None:  # T40
    run = shell("answered")
    document = run("exam", "integrity", EXAM, "--json").document
    assert (document["exam"], document["n"], document["pairs"]) == (EXAM, 11, 25)
    assert (document["alike"], document["short"], document["known"]) == ([], [], [])
    ran = run("exam", "integrity", "--lang", "en")
    assert ran.code == 0
    assert ran.out.startswith(f"# Worth a look: {EXAM}\n")
    assert "They are no proof" in ran.out
