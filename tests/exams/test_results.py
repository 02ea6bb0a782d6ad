"""T42: points by section."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.exams.paper import choices_only, form, lines
from trainer_cli.exams.results import block_results, machine_points
from trainer_cli.exams.scoring import groups, scored_blocks


def test_points_are_exact() -> None:
    found = groups(choices_only(3, "0.1"))
    assert machine_points(found, (3,)) == {"single": Decimal("0.3")}


def test_groups_of_a_type_add_up() -> None:
    found = groups(choices_only(300))
    assert machine_points(found, (255, 45)) == {"single": Decimal(300)}


def test_sheets_with_the_same_result_are_counted_together() -> None:
    paper = choices_only(2, "1.5")
    sheets = lines("A001,A,,,2,AA,", "A002,A,,,3,AB,", "A003,A,,,4,BA,")
    assert block_results(scored_blocks(sheets, paper), paper) == {
        (("single", Decimal("3.0")),): 1,
        (("single", Decimal("1.5")),): 2,
    }


def test_a_form_that_people_mark_needs_the_scores_of_agents() -> None:
    with pytest.raises(ValueError, match="form A has items that are not scored by the block"):
        block_results([], form())
