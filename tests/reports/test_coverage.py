from __future__ import annotations

import msgspec

from tests.reports.facts import WORKSPACE
from trainer_cli.questions import TYPES
from trainer_cli.reports.coverage import GapRow, coverage_report

PATH = "curricula/junior/projects/basics.yaml"
RULES = {"zh-Hant": "店內守則", "zh-Hans": "店内守则", "en": "House rules"}
SINGLE, TRUE_FALSE = TYPES["single"].LABEL, TYPES["true_false"].LABEL


def test_every_topic_counts_its_questions_by_each_type_in_use() -> None:
    # S42, S43
    report = coverage_report(WORKSPACE, ())
    in_use = ("single", "true_false", "short", "analysis")
    assert report.types == tuple(TYPES[name].LABEL for name in in_use)
    assert [(row.coverage.topic.id, row.coverage.minutes, row.questions) for row in report.topics] == [
        ("language", 90, (1, 1, 1, 1)),
        ("listening", 0, (0, 0, 0, 0)),
    ]


def test_a_point_is_asked_by_approved_questions_only() -> None:
    # T11, T12: `hands_on` needs no question
    assert coverage_report(WORKSPACE, ()).gaps == (
        GapRow(course=RULES, point="承諾", types=(SINGLE, TRUE_FALSE), path=PATH),
    )
    assert coverage_report(WORKSPACE, {"rules-001"}).gaps == (
        GapRow(course=RULES, point="承諾", types=(TRUE_FALSE,), path=PATH),
    )


def test_without_a_taxonomy_there_are_no_topics() -> None:
    assert coverage_report(msgspec.structs.replace(WORKSPACE, topics=None), ()).topics == ()
