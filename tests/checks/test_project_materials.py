"""T8, T10, S14: materials are there and in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path

REGISTER = "curricula/junior/materials.yaml"
FILE = base(REGISTER, ("url: https://shop.example/M01", "path: attachments/M01.pptx"))


def test_a_project_without_materials(tmp_path: Path) -> None:  # T8
    project = "curricula/junior/projects/basics.yaml"

    assert found(tmp_path, "project-materials", base(project, ("materials: [M01]", "materials: []"))) == [
        f"{project}:4:12 project-materials-none: the project `basics` has no material"
    ]


@pytest.mark.parametrize(
    ("attachments", "messages"),
    [
        (None, []),
        (frozenset({"attachments/M01.pptx"}), []),
        (frozenset({"attachments/M01.docx"}), ["the file `attachments/M01.pptx` does not exist"]),
    ],
)
def test_files_are_missing_only_where_somebody_looked(
    tmp_path: Path, attachments: frozenset[str] | None, messages: list[str]
) -> None:  # T10
    found_ = problems(tmp_path, FILE, only=["project-materials"], attachments=attachments)

    assert [one.message for one in found_] == messages


def test_a_material_that_is_nowhere(tmp_path: Path) -> None:  # T10
    files = base(REGISTER, ("  url: https://shop.example/M01\n", ""))

    assert found(tmp_path, "project-materials", files) == [
        f"{REGISTER}:1:3 project-materials-place: the material `M01` has neither a `path` nor a `url`"
    ]


@pytest.mark.parametrize("courses", ["[rules]", "[]"])
def test_unused(tmp_path: Path, courses: str) -> None:  # S14
    text = base(REGISTER)[REGISTER]
    second = text.replace("M01", "M02").replace("[rules]", courses)

    found_ = problems(tmp_path, {REGISTER: text + second}, only=["project-materials"])

    assert [(one.code, one.level, one.source.line) for one in found_] == [
        ("project-materials-unused", "warning", 10)
    ]


def test_a_lesson_is_a_use(tmp_path: Path) -> None:  # S14
    text = base(REGISTER)[REGISTER]
    lesson = base("curricula/junior/lessons/rules.yaml", ("material: M01", "material: M02"))

    assert found(tmp_path, "project-materials", {REGISTER: text + text.replace("M01", "M02")} | lesson) == []


def test_an_orphan(tmp_path: Path) -> None:  # S14
    files = base(REGISTER, ("courses: [rules]", "courses: []"))

    found_ = problems(tmp_path, files, only=["project-materials"])

    assert [(one.code, one.level, one.message) for one in found_] == [
        ("project-materials-orphan", "warning", "the material `M01` belongs to no course")
    ]
