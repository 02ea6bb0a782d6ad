"""T38: sections are told apart by their names."""

from __future__ import annotations

from tests.exams.paper import exam, section
from trainer_cli.questions import TYPES
from trainer_cli.reports.section_labels import section_labels


def test_a_section_is_called_by_its_type() -> None:
    assert section_labels(exam().sections) == tuple(
        TYPES[name].LABEL for name in ("single", "true_false", "short", "analysis")
    )


def test_two_of_one_type_are_told_apart() -> None:
    labels = section_labels([section("single", 20, "1"), section("single", 5, "4"), section("short", 1, "5")])
    assert [label["zh-Hant"] for label in labels if isinstance(label, dict)] == [
        "選擇題 20 × 1",
        "選擇題 5 × 4",
        "簡答題",
    ]
