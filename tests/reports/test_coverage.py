from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.assembling.bank import blueprint, single
from tests.reports.facts import WORKSPACE
from trainer_cli.questions import TYPES
from trainer_cli.reports.coverage import GapRow, coverage_report
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.question import Question

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
    assert coverage_report(replaced(WORKSPACE, topics=None), ()).topics == ()


def test_what_the_bank_can_not_serve_twice() -> None:  # T37
    ((key, plan),) = WORKSPACE.blueprints.items()
    rows = coverage_report(WORKSPACE, ()).unserved
    assert [(row.blueprint, row.path, row.why) for row in rows] == [
        (plan.name, plan.source.path, "short")
    ] * 6
    assert [(row.course, row.type, row.points, row.needed, row.there, row.lacking) for row in rows] == [
        ("", SINGLE, None, 2, 0, 2),
        ("", TRUE_FALSE, None, 2, 0, 2),
        ("", TYPES["short"].LABEL, Decimal(5), 2, 0, 2),
        ("", TYPES["analysis"].LABEL, Decimal(6), 2, 0, 2),
        (RULES, "", None, 2, 0, 2),
        ({"zh-Hant": "參觀", "en": "Tour"}, "", None, 2, 0, 2),
    ]
    assert key == ("junior", "theory")


def whys(plan: Blueprint, *questions: Question) -> list[tuple[object, str, str]]:
    """The course, level and reason of what a bank of one course can't serve."""
    workspace = replaced(WORKSPACE, blueprints={("junior", "theory"): plan}, bank={"elsewhere": questions})
    rows = coverage_report(workspace, {one.id for one in questions}).unserved
    return [(row.course, row.level, row.why) for row in rows]


def test_why_it_can_not() -> None:  # T37
    bank = [single(f"elsewhere-{n}", "0.5", not_with=("elsewhere-0",) if n else ()) for n in range(4)]
    assert whys(blueprint(["elsewhere"], ("single", 1, "1")), *bank) == []
    assert whys(blueprint(["elsewhere"], ("single", 2, "1")), *bank) == [("", "", "clash"), ("", "", "pairs")]
    assert whys(blueprint(["elsewhere"], ("single", 1, "1"), by_level={"apply": "1"}), *bank) == [
        ("", "apply", "short")
    ]
    assert whys(blueprint(["elsewhere"], ("single", 1, "1"), difficulty=("0.9", "0.1")), *bank) == [
        ("", "", "difficulty")
    ]
