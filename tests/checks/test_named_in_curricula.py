"""T1: the ids in `curricula/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path


def test_tiers(tmp_path: Path) -> None:
    files = base(
        "curricula/junior/tier.yaml",
        ("trainers: [TR01]", "trainers: [TR01, TR9]"),
        ("courses: [rules]", "courses: [rule]"),
        ("exam: theory", "exam: practice"),
    )

    assert found(tmp_path, "reference", files) == [
        "curricula/junior/tier.yaml:8:73 reference-unknown: there is no trainer `TR9`",
        "curricula/junior/tier.yaml:8:89 reference-unknown: there is no course `rule`",
        "curricula/junior/tier.yaml:9:90 reference-unknown: there is no blueprint `practice`",
    ]


def test_projects_and_courses(tmp_path: Path) -> None:
    files = base(
        "curricula/junior/projects/basics.yaml",
        ("materials: [M01]", "materials: [M1]"),
        ("topics: [language]", "topics: [languages]"),
        ("materials: [M01]", "materials: [M02]"),
    )

    assert found(tmp_path, "reference", files) == [
        "curricula/junior/projects/basics.yaml:4:13 reference-unknown: there is no material `M1`",
        "curricula/junior/projects/basics.yaml:13:14 reference-unknown: there is no topic `languages`",
        "curricula/junior/projects/basics.yaml:14:17 reference-unknown: there is no material `M02`",
    ]


def test_materials(tmp_path: Path) -> None:
    files = base(
        "curricula/junior/materials.yaml",
        ("author: TR01", "author: TR02"),
        ("owner: TR01", "owner: D01"),
        ("[rules]", "[rules, cases]"),
    )

    assert found(tmp_path, "reference", files) == [
        "curricula/junior/materials.yaml:7:11 reference-unknown: there is no person `TR02`",
        "curricula/junior/materials.yaml:9:20 reference-unknown: there is no course `cases`",
    ]


def test_blueprints_and_handouts(tmp_path: Path) -> None:
    files = base("curricula/junior/exams/theory.yaml", ("[rules]", "[rules, cases]")) | base(
        "curricula/junior/handouts/rules.md",
        ("author: TR01", "author: TR02"),
        ("course: rules", "course: rule"),
    )

    assert found(tmp_path, "reference", files) == [
        "curricula/junior/exams/theory.yaml:6:18 reference-unknown: there is no course `cases`",
        "curricula/junior/handouts/rules.md:2:9 reference-unknown: there is no course `rule`",
        "curricula/junior/handouts/rules.md:6:9 reference-unknown: there is no person `TR02`",
    ]


def test_lessons(tmp_path: Path) -> None:
    files = base(
        "curricula/junior/lessons/rules.yaml",
        ("trainer: TR01", "trainer: D01"),
        ("points: [rules-p1], material: M01", "points: [rules-p2], material: M02"),
    )

    assert found(tmp_path, "reference", files) == [
        "curricula/junior/lessons/rules.yaml:3:10 reference-unknown: there is no trainer `D01`",
        "curricula/junior/lessons/rules.yaml:7:65 reference-unknown: there is no point `rules-p2`",
        "curricula/junior/lessons/rules.yaml:7:86 reference-unknown: there is no material `M02`",
    ]


def test_the_points_of_an_unknown_course_are_not_judged(tmp_path: Path) -> None:
    files = base("curricula/junior/lessons/rules.yaml", ("course: rules", "course: rule"))

    assert found(tmp_path, "reference", files) == [
        "curricula/junior/lessons/rules.yaml:1:9 reference-unknown: there is no course `rule`",
    ]


def test_questions(tmp_path: Path) -> None:
    files = base("curricula/junior/questions/rules.yaml", ("point: rules-p1", "point: rules-p2")) | {
        "curricula/junior/questions/cases.yaml": (
            "- {id: cases-001, type: true_false, point: cases-p1, stem: Cases differ., answer: true}\n"
            "- {id: cases-002, type: true_false, point: cases-p1, stem: Cases are alike., answer: false}\n"
        )
    }

    assert found(tmp_path, "reference", files) == [
        "curricula/junior/questions/cases.yaml:1:3 reference-unknown: there is no course `cases`",
        "curricula/junior/questions/rules.yaml:3:10 reference-unknown: there is no point `rules-p2`",
    ]
