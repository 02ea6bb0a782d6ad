"""S10, T37: a question that waits and asks nearly the same as another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path

PATH = "curricula/junior/questions/rules/more.yaml"
AGAIN = """\
- id: rules-007
  type: single
  point: rules-p1
  stem: Who approves a refund above 400?
  options: {A: the agent, B: the team leader}
  answer: B
"""


def test_a_draft_like_an_approved_question_of_the_bank(tmp_path: Path) -> None:
    assert found(tmp_path, "question-alike", {PATH: AGAIN}) == [
        f"{PATH}:4:9 question-alike: the question `rules-007` asks nearly the same as `rules-002` (97 %)"
    ]


def test_two_that_never_meet(tmp_path: Path) -> None:
    assert found(tmp_path, "question-alike", {PATH: AGAIN + "  not_with: [rules-002]\n"}) == []


def test_nothing_waits(tmp_path: Path) -> None:
    assert found(tmp_path, "question-alike", {}) == []
