"""T19, T38, T39, T40: what a theory exam asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

TIER = "curricula/junior/tier.yaml"
BLUEPRINT = "curricula/junior/exams/theory.yaml"
PLAN = "plans/junior-2026-02-09.yaml"


def test_no_blueprint_in_tier_and_plan(tmp_path: Path) -> None:  # T19
    files = base(TIER, (", exam: theory", "")) | base(PLAN, ("    exam: theory\n", ""))

    assert found(tmp_path, "theory-exam", files) == [
        f"{TIER}:9:5 theory-exam-blueprint: stage 2 is a theory exam, but names no blueprint",
        f"{PLAN}:19:5 theory-exam-blueprint: stage 2 is a theory exam, but names no blueprint",
    ]


def test_courses_taught_before_are_asked(tmp_path: Path) -> None:  # T19
    files = base(PLAN, ("courses: [rules]", "courses: [rules, cases, tone, cases]"))

    assert found(tmp_path, "theory-exam", files) == [
        f"{PLAN}:27:11 theory-exam-courses: the exam `theory` omits cases, tone, taught before it"
    ]


def test_courses_taught_after_it_are_not(tmp_path: Path) -> None:  # T19
    third = "  - {number: 3, name: Cases, kind: teaching, days: 1, trainers: [TR01], courses: [cases]}\n"
    text = base(TIER)[TIER]

    assert found(tmp_path, "theory-exam", {TIER: text + third}) == []


def test_an_unknown_blueprint_is_the_check_reference(tmp_path: Path) -> None:
    assert found(tmp_path, "theory-exam", base(TIER, ("exam: theory", "exam: test"))) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("type: short", "type: essay", "9:12 theory-exam-type: there is no question type `essay`"),
        ("points: 3", "points: 2.5", "4:9 theory-exam-points: the sections add up to 3 points, not 2.5"),
        (
            "pass_mark: 2",
            "pass_mark: 3.5",
            "5:12 theory-exam-pass-mark: the pass mark 3.5 lies outside 0 to 3 points",
        ),
        (
            "pass_mark: 2",
            "pass_mark: -1",
            "5:12 theory-exam-pass-mark: the pass mark -1 lies outside 0 to 3 points",
        ),
        (
            "minutes: 30",
            "minutes: 151",
            "3:10 theory-exam-minutes: the exam takes 151 minutes, at most 150 are allowed",
        ),
        (
            "declaration: This is my own work.",
            'declaration: " "',
            "10:14 theory-exam-declaration: the exam has no declaration for candidates to sign",
        ),
    ],
)
def test_blueprints(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert found(tmp_path, "theory-exam", base(BLUEPRINT, (old, new))) == [f"{BLUEPRINT}:{message}"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("pass_mark: 2", "pass_mark: 3"), ("pass_mark: 2", "pass_mark: 0"), ("minutes: 30", "minutes: 150")],
)
def test_edges_are_sound(tmp_path: Path, old: str, new: str) -> None:
    assert found(tmp_path, "theory-exam", base(BLUEPRINT, (old, new))) == []


def test_the_default_composition_adds_up(tmp_path: Path) -> None:  # T38
    sections = (
        "  - {type: single, count: 25, points: 1}\n"
        "  - {type: true_false, count: 15, points: 1}\n"
        "  - {type: short, count: 5, points: 5}\n"
        "  - {type: analysis, count: 5, points: 7}\n"
    )
    text = base(BLUEPRINT, ("points: 3", "points: 100"))[BLUEPRINT]
    head, _, rest = text.partition("  - {")

    files = {BLUEPRINT: head + sections + rest[rest.index("declaration") :]}

    assert found(tmp_path, "theory-exam", files) == []
