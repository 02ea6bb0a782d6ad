"""S28, S29, S30, S78: one lesson plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

LESSON = "curricula/junior/lessons/rules.yaml"
HEAD = "course: rules\nstage: 1\ntrainer: TR01\nobjectives: [keeps to the product card]\n"


def test_minutes(tmp_path: Path) -> None:  # S29
    assert found(tmp_path, "lesson", base(LESSON, ("minutes: 30", "minutes: 29"))) == [
        f"{LESSON}:6:3 lesson-minutes: the segments add up to 59 minutes, the course has 60"
    ]


def test_one_long_lecture(tmp_path: Path) -> None:  # S30, S78
    lecture = "segments:\n  - {minutes: 60, method: lecture, title: House rules, points: [rules-p1]}\n"

    assert found(tmp_path, "lesson", {LESSON: HEAD + lecture}) == [
        f"{LESSON}:6:3 lesson-interactive: no segment lets the agents take part",
        f"{LESSON}:6:3 lesson-methods: the only method is lecture",
    ]


def test_points_left_out(tmp_path: Path) -> None:  # S28
    project = "curricula/junior/projects/basics.yaml"
    more = "\n      - {id: rules-p2, name: Tone}\n      - {id: rules-p3, name: Refunds}\n"
    files = base(project, ("analysis]}\n", "analysis]}" + more))

    assert found(tmp_path, "lesson", files) == [
        f"{LESSON}:6:3 lesson-point: no segment teaches rules-p2, rules-p3"
    ]


def test_no_segment_at_all(tmp_path: Path) -> None:
    assert found(tmp_path, "lesson", {LESSON: HEAD + "segments: []\n"}) == [
        f"{LESSON}:5:11 lesson-interactive: no segment lets the agents take part",
        f"{LESSON}:5:11 lesson-minutes: the segments add up to 0 minutes, the course has 60",
        f"{LESSON}:5:11 lesson-point: no segment teaches rules-p1",
    ]


def test_the_length_of_an_unknown_course_is_not_judged(tmp_path: Path) -> None:
    files = base(LESSON, ("course: rules", "course: rule"), ("minutes: 30", "minutes: 29"))

    assert found(tmp_path, "lesson", files) == []
