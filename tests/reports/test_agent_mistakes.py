"""T44: each answer without full marks once, with what to read again."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from tests.reports.facts import FACTS, FULL, LINES, WORKSPACE
from trainer_cli.reports.agent_mistakes import AgentMistakes, agent_mistakes
from trainer_cli.reports.citation import cited


def report() -> AgentMistakes:
    return agent_mistakes(WORKSPACE, FACTS.exam, FULL, LINES)


def test_every_answer_without_full_marks_stands_once() -> None:
    assert [(one.number, one.points, one.most) for one in report().mistakes] == [
        (1, Decimal(0), Decimal(2)),
        (2, Decimal(0), Decimal(1)),
    ]


def test_given_right_why_and_what_to_read() -> None:
    first, blank = report().mistakes
    assert (first.given, first.key, first.explanation) == ("B 客服自己", "A 組長", "三百元是組長的權限。")
    assert first.citation == cited(WORKSPACE.handouts, "rules#2")
    assert first.asked.course == "rules"
    assert (blank.given, blank.citation) == (None, None)


def test_courses_to_read_again_begin_with_the_most_points_lost() -> None:
    other = msgspec.structs.replace(
        LINES[0], item=msgspec.structs.replace(LINES[0].item, course="gone", points=Decimal(9))
    )
    found = agent_mistakes(WORKSPACE, FACTS.exam, FULL, [*LINES, other])
    assert found.courses == ("gone", WORKSPACE.courses["rules"].course.name)
    assert report().name == "林雨晴"


def test_a_void_item_is_nobodys_mistake() -> None:
    void = msgspec.structs.replace(LINES[0], item=msgspec.structs.replace(LINES[0].item, void="rescale"))
    assert agent_mistakes(WORKSPACE, FACTS.exam, FULL, [void]).mistakes == ()
