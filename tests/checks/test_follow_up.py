"""S96: who did not pass is coached or sits the exam again, in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path

EXAM = "junior-2026-02-09-theory"
RELEASE = f"records/releases/{EXAM}/r1"
RESULTS = {
    f"{RELEASE}/release.yaml": (
        f"id: r1\nexam: {EXAM}\nat: 2026-02-11T09:00:00+08:00\nby: TR01\npass_mark: 60\nforms: {{}}\n"
    ),
    f"{RELEASE}/scores.csv": "agent,outcome,form,points,passed\nA001,sat,A,50,false\n",
}
COACHING = {
    f"records/coaching/{EXAM}/c1/coaching.yaml": (
        f"id: c1\nexam: {EXAM}\nagent: A001\ntopics: [rules]\ncoach: TR01\nuntil: 2026-02-27\n"
        "at: 2026-02-12T09:00:00+08:00\nby: TR01\n"
    )
}


def told(root: Path, files: dict[str, str], today: str) -> list[str]:
    return found(root, "follow-up", files, today=today)


def test_after_the_day_those_without_either_are_named(tmp_path: Path) -> None:
    assert told(tmp_path, RESULTS, "2026-12-31") == [
        (
            f"records/exams/{EXAM}/exam.yaml:1:5 follow-up-missing: "
            "no resit and no coaching plan, due on 2026-02-25: A001"
        )
    ]


def test_beyond_the_published_years_no_day_is_due(tmp_path: Path) -> None:
    later = {path: text.replace("at: 2026-02-11", "at: 2091-02-11") for path, text in RESULTS.items()}
    assert told(tmp_path, later, "2092-01-01") == []


def test_until_that_day_nobody_is(tmp_path: Path) -> None:
    assert told(tmp_path, RESULTS, "2026-02-25") == []


def test_a_coaching_plan_is_enough(tmp_path: Path) -> None:
    assert told(tmp_path, {**RESULTS, **COACHING}, "2026-12-31") == []


def test_nothing_is_announced(tmp_path: Path) -> None:
    assert told(tmp_path, {}, "2026-12-31") == []
