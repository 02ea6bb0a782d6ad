"""T40: who sat has signed."""

from __future__ import annotations

from pathlib import Path

from tests.checks.laid import found

EXAM = "records/exams/junior-2026-02-09-theory/exam.yaml"
CASE = Path(__file__).parent.parent / "errors" / "exam-declaration-missing" / "records"
FILES = {
    f"records/{path.relative_to(CASE).as_posix()}": path.read_text("utf-8")
    for path in sorted(CASE.rglob("*.*"))
}
"""An exam with a declaration, and two sheets."""
SITTING = """\
id: s1
exam: junior-2026-02-09-theory
start: "09:00"
end: "09:30"
invigilators: [TR01]
declarations: [A001, A002]
at: 2026-02-10T11:00:00+08:00
by: TR01
"""


def test_nobody_signed(tmp_path: Path) -> None:
    [line] = found(tmp_path, "exam-declaration", FILES)
    assert line.startswith(f"{EXAM}:")
    assert line.endswith(
        "exam-declaration-missing: 2 candidates sat, and no signed declaration of theirs is on record: A001, A002"
    )


def test_everybody_signed(tmp_path: Path) -> None:
    path = "records/sittings/junior-2026-02-09-theory/s1/sitting.yaml"
    assert found(tmp_path, "exam-declaration", {**FILES, path: SITTING}) == []


def test_before_sheets_come_in_nothing_is_asked(tmp_path: Path) -> None:
    assert found(tmp_path, "exam-declaration", {EXAM: FILES[EXAM]}) == []
