"""What a question asks, by name."""

from __future__ import annotations

import msgspec

from tests.reports.facts import FACTS, FORM, WORKSPACE
from trainer_cli.reports.course_points import Asked, asked


def test_course_and_point_have_names() -> None:
    course = WORKSPACE.courses["rules"].course
    point = WORKSPACE.questions["rules-001"].point
    assert asked(WORKSPACE, FORM.items[0]) == Asked(
        "rules", course.name, point or "", next(one.name for one in course.points if one.id == point)
    )


def test_what_is_gone_keeps_its_id() -> None:
    item = FACTS.forms["B"].items[0]
    assert asked(WORKSPACE, item) == Asked("gone", "gone", "", "")
    moved = msgspec.structs.replace(FORM.items[0], course="gone")
    assert asked(WORKSPACE, moved).point_name == WORKSPACE.questions["rules-001"].point
