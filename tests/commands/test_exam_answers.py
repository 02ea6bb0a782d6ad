"""`trainer exam answers|mistakes` (T43, T44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_answers_before_the_release_are_refused(shell: Callable[[str], Shell]) -> None:
    at = shell("marked")
    for words in ([], ["--agent", "A001"], ["--to", "out/"]):
        ran = at("exam", "answers", EXAM, *words)
        assert ran.code == 1
        assert "answers-not-released" in ran.out
        assert not (at.team.root / "out").exists()


def test_the_answers_of_a_form(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    key = at.team.exam.forms["B"].items[0]
    ran = at("exam", "answers", EXAM, "--form", "b")
    assert ran.code == 0
    assert f"**答案：** {key.key[0]} {key.options[key.key[0]]}" in ran.out


def test_the_mistakes_of_an_agent(shell: Callable[[str], Shell]) -> None:
    ran = shell("released")("exam", "answers", EXAM, "--agent", "A002", "--json")
    assert [one["number"] for one in ran.document["mistakes"]][:5] == [1, 2, 3, 4, 5]


def test_who_did_not_sit_has_none(shell: Callable[[str], Shell]) -> None:
    ran = shell("released")("exam", "answers", EXAM, "--agent", "A007", "--json")
    assert (ran.code, ran.codes) == (1, ["answers-no-sheet"])


def test_a_folder_gets_a_file_for_each(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    assert at("exam", "answers", EXAM, "--to", "out/", "--as", "md").code == 0
    files = sorted(path.name for path in (at.team.root / "out").iterdir())
    sat = [one.agent for one in at.team.scores if one.form]
    assert files == sorted([*(f"{agent}.md" for agent in sat), "answers-A.md", "answers-B.md"])
    assert "陳柏宇" in at.team.text("out/A002.md")


def test_the_class_has_its_weak_places_before_the_release_too(shell: Callable[[str], Shell]) -> None:
    at = shell("marked")
    ran = at("exam", "mistakes", EXAM, "--lang", "en")
    assert ran.code == 0
    assert "**Not released: for the training department only.**" in ran.out
    form = next(one.form for one in at.team.scores if one.agent == "A002")
    assert f"| {form}    |   1 |" in ran.out
