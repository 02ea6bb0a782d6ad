"""T37: what must not stand together are two questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

BANK = "curricula/junior/questions/rules.yaml"


def test_a_question_that_names_itself(tmp_path: Path) -> None:
    files = base(BANK, ("  cite: rules#1", "  cite: rules#1\n  not_with: [rules-002, rules-001]"))
    assert found(tmp_path, "question-pair", files) == [
        f"{BANK}:8:25 question-pair-self: the question `rules-001` says that it must not stand with itself"
    ]


def test_both_ends_exist(tmp_path: Path) -> None:
    files = base(BANK, ("  cite: rules#1", "  cite: rules#1\n  not_with: [rules-002, rules-020]"))
    assert found(tmp_path, "question-pair", files) == []
    assert found(tmp_path / "again", "reference", files) == [
        f"{BANK}:8:25 reference-unknown: there is no question `rules-020`"
    ]
