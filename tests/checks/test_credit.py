"""T38: a policy of credit fits its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

BLUEPRINT = "curricula/junior/exams/theory.yaml"
BANK = "curricula/junior/questions/rules/several.yaml"
QUESTIONS = """
- id: r-7
  type: multiple
  stem: What needs a photo?
  options: {A: a crack, B: a stain, C: a size, D: a colour}
  answer: AB
- id: r-8
  type: multiple
  stem: What needs an order number?
  options: {A: a refund, B: an exchange, C: a question}
  answer: AB
- id: r-9
  type: multiple
  stem: Unsound, and so not counted
  options: {A: a refund, B: an exchange}
  answer: AB
"""


def laid(section: str) -> dict[str, str]:
    return base(BLUEPRINT, ("{type: single, count: 1, points: 1}", section)) | {BANK: QUESTIONS}


@pytest.mark.parametrize(
    ("section", "message"),
    [
        (
            "{type: single, count: 1, points: 1, credit: half}",
            "8:49 credit-no-parts: the credit `half` needs answers with parts; those of `single` have none",
        ),
        (
            "{type: multiple, count: 1, points: 1, credit: half, penalty: 0.5}",
            "8:66 credit-penalty-unused: the penalty is not used by the credit `half`",
        ),
        (
            "{type: multiple, count: 1, points: 4, credit: net, penalty: 0.4}",
            "8:65 credit-penalty-small: with the penalty 0.4, ticking every option of `r-8` earns 2.4 of 4 points",
        ),
    ],
)
def test_policies_that_do_not_fit(tmp_path: Path, section: str, message: str) -> None:
    assert found(tmp_path, "credit", laid(section)) == [f"{BLUEPRINT}:{message}"]


@pytest.mark.parametrize(
    "section",
    [
        "{type: single, count: 1, points: 1, credit: exact}",
        "{type: multiple, count: 1, points: 1, credit: net}",
        "{type: multiple, count: 1, points: 1, credit: net, penalty: 1}",
        "{type: match, count: 1, points: 1, credit: net, penalty: 0}",
        "{type: essay, count: 1, points: 1, credit: half}",  # the check theory-exam tells the type
    ],
)
def test_policies_that_fit(tmp_path: Path, section: str) -> None:
    assert found(tmp_path, "credit", laid(section)) == []


def test_without_questions_nothing_can_be_ticked(tmp_path: Path) -> None:
    section = "{type: multiple, count: 1, points: 1, credit: net, penalty: 0}"
    files = base(BLUEPRINT, ("{type: single, count: 1, points: 1}", section))
    assert found(tmp_path, "credit", files) == []
