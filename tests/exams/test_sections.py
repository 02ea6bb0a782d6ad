"""T38: which section an item belongs to."""

from __future__ import annotations

from tests.exams.paper import choices_only, form, section
from trainer_cli.exams.sections import section_items, section_places

SINGLES = [section("single", 2, "1"), section("single", 1, "5")]


def test_items_stand_section_after_section() -> None:
    assert section_places(choices_only(3).items, SINGLES) == {1: 0, 2: 0, 3: 1}
    sections = [section("single", 2, "2"), section("true_false", 1, "1"), section("short", 2, "5")]
    assert section_places(form().items, sections) == {1: 0, 2: 0, 3: 1, 4: 2, 5: 2}


def test_the_order_of_the_file_does_not_matter() -> None:
    assert section_places(reversed(choices_only(3).items), SINGLES) == {1: 0, 2: 0, 3: 1}


def test_what_is_too_much_counts_with_the_last_section() -> None:
    assert section_places(choices_only(5).items, SINGLES) == {1: 0, 2: 0, 3: 1, 4: 1, 5: 1}


def test_two_sections_of_one_type_stay_two() -> None:
    found = section_items(choices_only(3), SINGLES)
    assert [(kind, [item.number for item in items]) for kind, items in found] == [
        ("single", [1, 2]),
        ("single", [3]),
    ]
