from __future__ import annotations

from tests.reports.facts import WORKSPACE
from trainer_cli.curriculum.table import COLUMNS
from trainer_cli.reports.curriculum import curriculum_report


def test_the_table_of_a_tier() -> None:
    # T6
    report = curriculum_report(WORKSPACE, ["junior"])
    assert report.columns == tuple(COLUMNS.values())
    assert [(row.course, row.kind, row.examined) for row in report.rows] == [
        ({"zh-Hant": "店內守則", "zh-Hans": "店内守则", "en": "House rules"}, "mixed", True),
        ({"zh-Hant": "參觀", "en": "Tour"}, "practice", False),
    ]


def test_only_the_tiers_asked_for() -> None:
    assert curriculum_report(WORKSPACE, ["senior"]).rows == ()
