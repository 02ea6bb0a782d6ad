"""`trainer question`: the bank and its approval (S69)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team

BANK = "curricula/junior/questions/rules.yaml"


def edited(at: Team) -> None:
    """Question `rules-001` with another sentence."""
    at.edit(BANK, "哪一位的依據合乎守則？", "哪一位做得對？")


def test_an_edit_ends_the_approval(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("question", "list", "--course", "rules", "--waiting", "--json").document["rows"] == []
    edited(at.team)
    waiting = at("question", "list", "--waiting", "--json").document["rows"]
    assert [one["id"] for one in waiting] == ["rules-001"]


def test_questions_are_approved_by_course_or_name_or_all(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    edited(at.team)
    assert at("question", "approve", "rules-001", "--by", "TR01", "-n").out.startswith(
        "This approves 1 question, exactly as they stand.\nwould add    records/"
    )
    assert at("question", "approve", "--course", "business").out == (
        "All of these questions are approved already, exactly as they stand.\n"
    )
    assert at("question", "approve", "--all", "--by", "TR01").code == 0
    assert at("question", "list", "--waiting", "--json").document["rows"] == []


def test_nothing_is_approved_by_saying_nothing(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    told = "trainer: name questions, or give --course COURSE or --all\n"
    assert at("question", "approve") == (2, "", told)
    assert at("question", "approve", "--course", "nope", "--json").codes == ["name-unknown"]
    assert at("question", "approve", "rules-001", "rules-999", "--json").codes == ["name-unknown"]


def test_a_question_is_shown_with_its_key(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("question", "show", "rules-001", "--json").document["item"]["key"] == ["B"]
    assert at("question", "show", "rules-001").code == 0


def test_a_person_sees_which_questions(team: Callable[[str], Team]) -> None:
    at = team("sample")
    edited(at)
    with Terminal(at.root, "question", "approve", "--course", "rules", "--by", "TR01") as terminal:
        terminal.shows("1 questions: rules-001")
        terminal.shows("Write this? [Y/n]: ")
        terminal.types("n")
        terminal.shows("Nothing was written.")
        assert terminal.ends() == 0
