"""`trainer exam` up to the printed paper (T37–T41, S70)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import EXAM, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_an_exam_is_assembled(shell: Callable[[str], Shell]) -> None:
    trainer = shell("approved")
    ended = trainer(f"exam new {PLAN} --forms 2 --seed 7 --invigilator TR02 --by TR01 --now 2026-02-11T09:00")
    assert ended.code == 0
    assert ended.out.startswith(f"Exam {EXAM}: 2 forms of 50 questions, 100 points, 12 candidates,")
    listed = trainer("exam list")
    assert EXAM in listed.out
    record = (trainer.folder / f"records/exams/{EXAM}/exam.yaml").read_text(encoding="utf-8")
    assert "at: 2026-02-11T09:00:00+08:00\nby: TR01\n" in record


def test_a_dry_run_writes_nothing(shell: Callable[[str], Shell]) -> None:
    trainer = shell("approved")
    ended = trainer(f"exam new {PLAN} -n")
    assert ended.out == "".join(
        f"would add    records/exams/{EXAM}/{name}\n"
        for name in ("exam.yaml", "form-A.yaml", "form-B.yaml", "candidates.csv")
    ) + "\n" or ended.out.startswith(f"would add    records/exams/{EXAM}/exam.yaml\n")
    assert not (trainer.folder / "records/exams").exists()


def test_an_unapproved_plan_has_none(shell: Callable[[str], Shell]) -> None:
    ended = shell("planned")(f"exam new {PLAN}")
    assert ended.code == 1
    assert f"plans/{PLAN}.yaml:2:1: error: plan `{PLAN}` is draft" in ended.out
    assert f"  → trainer plan approve {PLAN} --by ID; or give --unapproved REASON\n" in ended.out


def test_paper_key_marker_and_candidates(shell: Callable[[str], Shell]) -> None:  # T40
    trainer = shell("assembled")
    paper = trainer(f"exam paper {EXAM} --form b --part paper")
    assert paper.code == 0
    assert "本人承諾獨立完成" in paper.out
    key = trainer(f"exam paper {EXAM} --form B --part key")
    assert key.out != paper.out
    everything = trainer(f"exam paper {EXAM}")
    parts = trainer(f"exam paper {EXAM} --json").json
    assert list(parts) == ["candidates", "key", "marker", "paper"] or set(parts) == {
        "candidates",
        "key",
        "marker",
        "paper",
    }
    assert "林雨晴" in everything.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--form C", f"trainer: {EXAM} has no form C; forms: A, B\n"),
        ("--part keys", "trainer: --part can be paper, key, marker, candidates or all, not keys\n"),
    ],
)
def test_what_there_is_none_of(shell: Callable[[str], Shell], words: str, said: str) -> None:
    assert shell("assembled")(f"exam paper {EXAM} {words}") == (2, "", said)


def test_the_state_of_an_exam(shell: Callable[[str], Shell]) -> None:
    trainer = shell("answered")
    assert EXAM in trainer("exam show").out
    assert trainer("exam show junior-2026").code == 1
