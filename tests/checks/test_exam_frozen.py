"""T40, S101: forms stay as they were frozen."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found, problems
from trainer_cli.checks import Facts, check_problems
from trainer_cli.workspace.load import load

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


def test_records_of_an_exam_that_is_gone(tmp_path: Path) -> None:
    """A folder once, at its first file; nothing is said while an exam can't be read."""
    other = "records/exams/junior-2026-02-06-theory"
    files = {f"{other}/form-A.yaml": base(FORM)[FORM], f"{other}/candidates.csv": "agent,form\nA001,A\n"}

    wrong = problems(tmp_path, files, only=["exam-frozen"])
    assert [f"{one.source} {one.code}: {one.message}" for one in wrong] == [
        (
            f"{other}/candidates.csv:1:1 exam-frozen-gone: "
            "there is no exam `junior-2026-02-06-theory`, so that nothing in this folder counts"
        )
    ]
    loaded = load(tmp_path)
    unread = Facts(loaded.workspace, dt.date(2026, 2, 12), None, loaded.digests, frozenset({"exams"}))
    assert check_problems(unread, only=["exam-frozen"]) == []


def test_the_list_of_candidates_is_gone(tmp_path: Path) -> None:
    problems(tmp_path, {})
    (tmp_path / FOLDER / "candidates.csv").unlink()
    loaded = load(tmp_path)

    def found_now(*unread: str) -> list[str]:
        facts = Facts(loaded.workspace, dt.date(2026, 2, 12), None, loaded.digests, unread=frozenset(unread))
        return [f"{one.source} {one.message}" for one in check_problems(facts, only=["exam-frozen"])]

    assert found_now() == [
        f"{FOLDER}/candidates.csv:1:1 the list of candidates of the exam `junior-2026-02-09-theory` is missing"
    ]
    assert found_now("candidates") == []
