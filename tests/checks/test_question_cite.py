"""T44: a citation leads to the paragraph that explains the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path

BANK = "curricula/junior/questions/rules/more.yaml"


def cited(tmp_path: Path, cite: str) -> list[str]:
    """What is found for a question with a citation, without its place."""
    text = (
        f"- id: rules-007\n  type: true_false\n  stem: Ann sells lamps.\n  answer: true\n  cite: '{cite}'\n"
    )
    place = f"{BANK}:5:9 "
    return [one.removeprefix(place) for one in found(tmp_path, "question-cite", {BANK: text})]


@pytest.mark.parametrize("cite", ["rules#1", "rules#2", ""])
def test_sound(tmp_path: Path, cite: str) -> None:
    assert cited(tmp_path, cite) == []


@pytest.mark.parametrize("cite", ["rules", "rules#", "#1", "rules#0", "rules#one", "rules #1 ", "rules#1#2"])
def test_no_citation(tmp_path: Path, cite: str) -> None:
    assert cited(tmp_path, cite) == [f"question-cite-form: `{cite}` is no citation"]


def test_no_paragraph(tmp_path: Path) -> None:
    assert cited(tmp_path, "rules#3") == [
        (
            "question-cite-unknown: `rules#3` cites a paragraph that doesn't exist: "
            "the handout has 2 numbered paragraphs"
        )
    ]


def test_no_handout(tmp_path: Path) -> None:
    assert cited(tmp_path, "cases#1") == [
        "question-cite-unknown: `cases#1` cites a paragraph that doesn't exist: the course has no handout"
    ]
