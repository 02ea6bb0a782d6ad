from __future__ import annotations

import msgspec
import pytest

from tests.reports.facts import FACTS, TWICE_MARKED, WORKSPACE
from trainer_cli.measuring.agreement import agreement
from trainer_cli.reports.markers import MarkerRow, markers_report
from trainer_cli.workspace.lazy import replaced

PAIR = replaced(
    TWICE_MARKED, marks=tuple(one for one in TWICE_MARKED.marks if one.agent == "A001"), scripts=()
)
"""Two markers only."""


def test_two_markers_have_every_figure() -> None:  # T42
    report = markers_report(WORKSPACE, PAIR)
    assert (report.answers, report.apart, report.pairs) == (2, 0, ())
    assert report.agreement == agreement([[5, 4], [6, 6]])
    assert report.markers == (
        MarkerRow(marker="TR01", name="陳思敏", answers=2, difference=0.25),
        MarkerRow(marker="TR02", name="羅啟明", answers=2, difference=-0.25),
    )


def test_of_more_markers_each_pair_is_told_and_third_marks_do_not_count() -> None:
    report = markers_report(WORKSPACE, TWICE_MARKED)
    assert (report.answers, report.apart) == (3, 1)
    assert report.agreement == agreement([[None, 5, 4], [None, 6, 6], [4, 1, None]])
    assert [(one.first, one.second, one.agreement.targets) for one in report.pairs] == [
        ("D01", "TR01", 1),
        ("TR01", "TR02", 2),
    ]
    assert [(one.marker, one.answers, one.difference) for one in report.markers] == [
        ("D01", 1, 1.5),
        ("TR01", 3, pytest.approx(-1 / 3)),
        ("TR02", 2, -0.25),
    ]


def test_nobody_marked_twice_and_a_mark_without_a_name() -> None:
    report = markers_report(WORKSPACE, replaced(FACTS, scripts=()))
    assert (report.answers, report.agreement, report.markers) == (0, None, ())
    unnamed = tuple(
        msgspec.structs.replace(one, marker="" if one.marker == "TR02" else one.marker) for one in PAIR.marks
    )
    rows = markers_report(WORKSPACE, replaced(PAIR, marks=unnamed)).markers
    assert [(one.marker, one.name) for one in rows] == [("", ""), ("TR01", "陳思敏")]
