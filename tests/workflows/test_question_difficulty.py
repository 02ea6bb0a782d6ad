"""The difficulty that was observed goes into the bank by an edit that keeps comments (T37)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.workflows.question_difficulty import difficulty_proposal
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

RULES = "curricula/junior/questions/rules.yaml"


def test_only_the_value_changes_and_the_question_awaits_approval(team: Callable[[str], Team]) -> None:
    at = team("sample")
    before = at.text(RULES).splitlines()
    old = at.workspace.questions["rules-001"].difficulty
    proposal, problems = difficulty_proposal(at.root, at.workspace, {"rules-001": Decimal("0.31")})
    assert proposal is not None
    assert (problems, proposal.what) == ([], f"`rules-001`: {old} becomes 0.31")
    assert proposal.document == {"questions": ["rules-001"]}
    at.do(proposal, problems)
    after = at.text(RULES).splitlines()
    assert [(old, new) for old, new in zip(before, after, strict=True) if old != new] == [
        (f"  difficulty: {old}", "  difficulty: 0.31")
    ]
    approved = approved_questions(at.workspace)
    assert "rules-001" not in approved
    assert "rules-002" in approved


def test_nothing_observed_changes_nothing(team: Callable[[str], Team]) -> None:
    at = team("sample")
    proposal, _ = difficulty_proposal(at.root, at.workspace, {})
    assert proposal is not None
    assert (proposal.changes, proposal.nothing) == (
        (),
        "No question is surely easier or harder than expected.",
    )


def test_a_file_in_brackets_is_left_to_its_author(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.write(
        "curricula/junior/questions/rules.yaml",
        "[{id: rules-900, type: true_false, stem: 甲, answer: true}]\n",
    )
    proposal, problems = difficulty_proposal(at.root, at.workspace, {"rules-900": Decimal("0.5")})
    assert proposal is None
    assert [(one.code, one.source.path) for one in problems] == [("question-file-style", RULES)]
