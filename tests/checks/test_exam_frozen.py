"""T40, S101: forms stay as they were frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "records/exams/junior-2026-02-09-theory"
FORM = f"{FOLDER}/form-A.yaml"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("key: [B]", "key: [A]"),
        ("points: 1", "points: 1.5"),
        ("agent promise?", "agent promise"),
        ("line: 22", "line: 23"),
    ],
)
def test_any_change_of_a_form(tmp_path: Path, old: str, new: str) -> None:
    files = base(FORM, (old, new))

    assert found(tmp_path, "exam-frozen", files) == [
        f"{FORM}:1:1 exam-frozen-changed: form A is not the one that was frozen"
    ]


def test_the_style_of_the_file_is_no_content(tmp_path: Path) -> None:
    files = base(FORM, ("key: [B]", "key:   # the card\n      - B"), ("points: 2", "points: 2.0"))

    assert found(tmp_path, "exam-frozen", files) == []


def test_another_form(tmp_path: Path) -> None:
    files = base(f"{FOLDER}/exam.yaml", ("  A: ", "  B: "))

    assert found(tmp_path, "exam-frozen", files) == [
        (
            f"{FOLDER}/exam.yaml:16:6 exam-frozen-missing: "
            "form B of the exam `junior-2026-02-09-theory` is missing"
        ),
        f"{FORM}:1:1 exam-frozen-unknown: the exam `junior-2026-02-09-theory` has no form A",
    ]
