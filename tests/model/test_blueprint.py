from __future__ import annotations

from decimal import Decimal

import pytest

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.blueprint import Blueprint

BLUEPRINT = """\
id: theory
name: 理論考核
minutes: 150
points: 100
pass_mark: 60
courses: [rules]
sections:
  - {type: single, count: 25, points: 1}
"""


def test_a_blueprint_as_it_is_written() -> None:  # T38
    blueprint = written(BLUEPRINT, Blueprint)
    assert (blueprint.points, blueprint.evenness, blueprint.difficulty) == (Decimal(100), 1, None)


def test_sections_of_a_blueprint_have_questions_and_points() -> None:
    assert refused(BLUEPRINT.replace("points: 1}", "points: 0}"), Blueprint) == [
        "sections.0.points: `points` must be more than 0"
    ]
    assert refused(BLUEPRINT.replace("count: 25", "count: 0"), Blueprint) == [
        "sections.0.count: `count` must be a whole number like 3, at least 1"
    ]
    assert refused(BLUEPRINT.replace("points: 1}", "points: 1, credit: net, penalty: 1.5}"), Blueprint) == [
        "sections.0.penalty: `penalty` must lie between 0 and 1"
    ]
    assert refused(BLUEPRINT.replace("minutes: 150", "minutes: 0"), Blueprint) == [
        "minutes: `minutes` must be a whole number like 3, at least 1"
    ]


def test_a_section_may_say_its_share_of_the_points() -> None:  # T37, T38
    shared = BLUEPRINT.replace("count: 25, points: 1}", "share: 25%, points: 1}")
    assert shared != BLUEPRINT
    assert written(shared, Blueprint) == written(BLUEPRINT, Blueprint)


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("points: 1}", "a section has either `count` or `share`"),
        ("count: 25, share: 25%, points: 1}", "a section has either `count` or `share`"),
        ("share: 24.5%, points: 1}", "`share`: 24.5% of 100 points is no number of questions of 1"),
        ("share: 0%, points: 1}", "`share`: 0% of 100 points is no number of questions of 1"),
        ("share: 25, points: 1}", "`share` must be text (a share of the exam's points like 25%)"),
    ],
)
def test_a_section_has_so_many_questions_one_way_or_the_other(section: str, message: str) -> None:
    [told] = refused(BLUEPRINT.replace("count: 25, points: 1}", section), Blueprint)
    assert told.endswith(message)


def test_a_blueprint_says_numbers_and_shares_of_courses_levels_and_cells() -> None:  # T37
    text = (
        BLUEPRINT
        + """\
by_course: {rules: 6}
by_level: {apply: 33.3%}
cells:
  - {course: rules, level: apply, count: 2}
difficulty: {target: 0.7, tolerance: 0.05, spread: 0.15, nearest: true}
exposure: {most: 2, days: 365}
"""
    )
    blueprint = written(text, Blueprint)
    assert (blueprint.by_course, blueprint.by_level) == ({"rules": "6"}, {"apply": "33.3%"})
    assert (blueprint.cells[0].level, blueprint.cells[0].count) == ("apply", "2")
    assert blueprint.difficulty is not None
    assert (blueprint.difficulty.spread, blueprint.difficulty.nearest) == (Decimal("0.15"), True)
    assert blueprint.exposure is not None
    assert (blueprint.exposure.most, blueprint.exposure.days) == (2, 365)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("by_level: {apply: 120%}", "`apply` must be text (a number like 6 or a share like 25%)"),
        ("by_course: {rules: -1}", "`rules` must be text (a number like 6 or a share like 25%)"),
        ("cells: [{course: rules, count: 1}]", "a cell names two of `course`, `type` and `level`"),
        (
            "cells: [{course: rules, type: single, level: apply, count: 1}]",
            "a cell names two of `course`, `type` and `level`",
        ),
        ("difficulty: {target: 0.7, tolerance: -0.1}", "a tolerance must not be less than 0"),
        (
            "difficulty: {target: 0.7, tolerance: 0.1, spread: NaN}",
            "`spread` must be a number like 12 or 0.5",
        ),
    ],
)
def test_what_a_blueprint_refuses(line: str, message: str) -> None:  # T37
    assert [one.partition(": ")[2] for one in refused(BLUEPRINT + line + "\n", Blueprint)] == [message]
