"""T42: points by section."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.exams.paper import choices_only, exam, form, lines, section
from trainer_cli.exams.results import block_results, machine_points
from trainer_cli.exams.scoring import groups, scored_blocks


def test_points_are_exact() -> None:
    found = groups(choices_only(3, "0.1"), [section("single", 3, "0.1")])
    assert machine_points(found, (3,), 1) == (Decimal("0.3"),)


def test_groups_of_a_section_add_up() -> None:
    found = groups(choices_only(300), [section("single", 300, "1")])
    assert machine_points(found, (255, 45), 1) == (Decimal(300),)


def test_two_sections_of_one_type_are_two() -> None:  # T38
    found = groups(choices_only(5), [section("single", 3, "1"), section("single", 2, "1")])
    assert machine_points(found, (3, 1), 2) == (Decimal(3), Decimal(1))


def test_sheets_with_the_same_result_are_counted_together() -> None:
    paper = choices_only(2, "1.5")
    sheets = lines("A001,A,,,2,AA,", "A002,A,,,3,AB,", "A003,A,,,4,BA,")
    sections = [section("single", 2, "1.5")]
    assert block_results(scored_blocks(sheets, paper, sections), paper, sections) == {
        (Decimal("3.0"),): 1,
        (Decimal("1.5"),): 2,
    }


def test_a_form_that_people_mark_needs_the_scores_of_agents() -> None:
    with pytest.raises(ValueError, match="form A has items that are not scored by the block"):
        block_results([], form(), exam().sections)
