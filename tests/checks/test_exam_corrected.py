"""T43: corrections of keys that contradict one another, or do not fit the forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path

EXAM = "junior-2026-02-09-theory"


def record(name: str, said: str, *, hour: int = 9) -> dict[str, str]:
    """A correction of the base's exam."""
    return {
        f"records/corrections/{EXAM}/{name}/correction.yaml": (
            f"id: {name}\nexam: {EXAM}\n{said}\nreason_code: wrong_key\nreason: typo\n"
            f"at: 2026-02-11T{hour:02}:00:00+08:00\nby: TR01\n"
        )
    }


def test_a_correction_that_fits(tmp_path: Path) -> None:
    files = record("c1", "question: rules-001\naction: replace\nkeys: {A: [A]}")
    assert found(tmp_path, "exam-corrected", files) == []


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        ("question: rules-999\naction: void_full", "3:11", "the exam has no question `rules-999`"),
        (
            "question: rules-001\naction: also\nkeys:\n  A: [A, B]\n  C: [A]",
            "7:6",
            "form C has no question `rules-001`",
        ),
        (
            "question: rules-001\naction: replace\nkeys:\n  C: [A]",
            "6:3",
            "`keys` names no answer for form A, which has `rules-001`",
        ),
        (
            "question: rules-001\naction: also\nkeys:\n  A: [B, AB]",
            "6:10",
            "`AB` can't be an answer to item 1 of form A",
        ),
        (
            "question: rules-004\naction: replace\nkeys:\n  A: [what the card says]",
            "6:7",
            "`what the card says` can't be an answer to item 2 of form A",
        ),
    ],
)
def test_what_the_forms_do_not_have(tmp_path: Path, said: str, place: str, message: str) -> None:
    path = f"records/corrections/{EXAM}/c1/correction.yaml"
    assert f"{path}:{place} exam-corrected-unknown: {message}" in found(
        tmp_path, "exam-corrected", record("c1", said)
    )


def test_two_branches_that_corrected_differently(tmp_path: Path) -> None:
    files = record("c1", "question: rules-001\naction: void_full") | record(
        "c2", "question: rules-001\naction: replace\nkeys: {A: [A]}", hour=10
    )
    assert found(tmp_path, "exam-corrected", files) == [
        (
            f"records/corrections/{EXAM}/c2/correction.yaml:1:1 exam-corrected-disputed: "
            "`c2` and `c1` correct `rules-001` differently; neither counts"
        )
    ]


def test_one_more_correction_settles_it(tmp_path: Path) -> None:
    files = record("c1", "question: rules-001\naction: void_full") | record(
        "c2", "question: rules-001\naction: replace\nkeys: {A: [A]}\nsupersedes: [c1]", hour=10
    )
    assert found(tmp_path, "exam-corrected", files) == []
