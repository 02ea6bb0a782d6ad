"""Which questions the options of the bank's commands mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_states_and_types_are_checked(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    told = at("question", "list", "--status", "old").err
    assert told == "trainer: --status can be `draft`, `review`, `approved`, `retired`, `waiting`, not `old`\n"
    assert "--type can be `single`" in at("question", "list", "--type", "打字").err


def test_each_state_has_its_questions(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write(
        "curricula/junior/questions/rules/new.yaml",
        "- {id: rules-099, type: true_false, stem: 問, answer: true}\n",
    )
    at.team.edit("curricula/junior/questions/rules.yaml", "哪一位的依據合乎守則？", "哪一位做得對？")
    assert at("question", "retire", "rules-002", "--reason", "old", "--by", "TR01").code == 0

    def ids(state: str) -> list[str]:
        rows = at("question", "list", "--status", state, "--course", "rules", "--json").document["rows"]
        return [row["id"] for row in rows]

    assert (ids("draft"), ids("review"), ids("retired")) == (["rules-099"], ["rules-001"], ["rules-002"])
    assert ids("waiting") == ["rules-001", "rules-099"]
    assert not {"rules-001", "rules-002", "rules-099"} & set(ids("approved"))


def test_nobody_can_approve_questions_under_two_people(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.edit("trainer.yaml", "two_person: [", "two_person: [question, ")
    assert "questions have no author" in at("question", "approve", "--all", "--by", "TR01").err
