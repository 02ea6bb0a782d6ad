"""T37: numbers and shares of courses, levels and cells."""

from __future__ import annotations

import pytest

from tests.assembling.bank import blueprint
from trainer_cli.assembling.draft import Cell, Kind
from trainer_cli.assembling.limits import Limit, even_courses, limits_of, questions_of, uses_levels
from trainer_cli.model.blueprint import CellDemand

PLAN = blueprint(
    ["company", "rules", "cases"],
    ("single", 20, "1"),
    ("short", 5, "5"),
    by_course={"rules": "6"},
    by_level={"apply": "30%", "analyse": "20%"},
    cells=(
        CellDemand(course="rules", level="apply", count="2"),
        CellDemand(type="short", level="apply", count="4%"),
    ),
)


def test_numbers_are_exact_and_shares_allow_the_whole_numbers_nearest_to_them() -> None:
    assert questions_of(PLAN) == 25
    assert limits_of(PLAN) == [
        Limit(6, 6, course="rules", pointer=("by_course", "rules")),
        Limit(7, 8, level="apply", pointer=("by_level", "apply")),  # 30 % of 25 are 7.5
        Limit(5, 5, level="analyse", pointer=("by_level", "analyse")),
        Limit(2, 2, course="rules", level="apply", pointer=("cells", 0)),
        Limit(1, 1, type="short", level="apply", pointer=("cells", 1)),
    ]


def test_courses_without_a_number_are_asked_evenly() -> None:
    assert even_courses(PLAN) == ["company", "cases"]


def test_levels_matter_where_any_is_named() -> None:
    one = CellDemand(course="rules", type="short", count="1")
    assert uses_levels(PLAN)
    assert not uses_levels(blueprint(["rules"], ("single", 1, "1"), cells=(one,)))
    assert uses_levels(
        blueprint(
            ["rules"], ("single", 1, "1"), cells=(CellDemand(course="rules", level="apply", count="1"),)
        )
    )


@pytest.mark.parametrize(("number", "off"), [(6, 1), (7, 0), (8, 0), (10, 2)])
def test_how_far_a_number_is_off(number: int, off: int) -> None:
    assert Limit(7, 8, level="apply").off(number) == off


def test_what_a_limit_counts_and_its_name() -> None:
    limit = Limit(2, 2, course="rules", level="apply")
    cells = [
        Cell("rules", Kind("single"), "apply"),
        Cell("rules", Kind("single"), "remember"),
        Cell("cases", Kind("single"), "apply"),
    ]
    assert [limit.takes(cell) for cell in cells] == [True, False, False]
    assert Limit(1, 1, type="single").takes(cells[0])
    assert not Limit(1, 1, type="short").takes(cells[0])
    assert limit.name == "course rules, level apply"
