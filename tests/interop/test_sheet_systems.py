from __future__ import annotations

from trainer_cli.interop.format import Foreign
from trainer_cli.interop.sheet_systems import TELLING, foreign_columns, foreign_layout


def test_our_own_columns_are_no_system() -> None:
    assert foreign_layout(["工號", "1", "2"]) is None
    assert foreign_columns(["工號", "1", "2"]) is None


def test_what_another_system_has_for_our_columns() -> None:
    assert foreign_columns(["QuizName", "StudentID", "Stu1", "Stu2"]) == Foreign(
        "ZipGrade", {"StudentID": "agent"}, 2
    )
    assert foreign_columns(["Timestamp", "姓名", "q"]) == Foreign("", {}, 0)
    assert all(name == field for name, field in TELLING.items())
