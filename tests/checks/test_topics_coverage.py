"""S6, S42-S56: removing the only course of a topic makes the topic show as a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, problems

if TYPE_CHECKING:
    from pathlib import Path

TOPICS = "curricula/topics.yaml"
S42 = "      - {id: language, name: Expression, clause: S42}\n"


def test_gaps_carry_the_clause_of_their_topic(tmp_path: Path) -> None:
    area = "  - id: trade\n    name: Trade\n    topics:\n"
    files = base(
        TOPICS,
        (
            S42,
            S42
            + area
            + "      - {id: trends, name: Trends, clause: S55}\n      - {id: prices, name: Prices}\n",
        ),
    )

    found = problems(tmp_path, files, only=["topics-coverage"])

    assert [(str(one.source), one.clause, one.message) for one in found] == [
        (f"{TOPICS}:9:9", "S55", "no course teaches the topic `trends`"),
        (f"{TOPICS}:10:9", "S6", "no course teaches the topic `prices`"),
    ]


def test_the_course_is_removed(tmp_path: Path) -> None:
    files = base("curricula/junior/projects/basics.yaml", ("topics: [language]", "topics: []"))

    found = problems(tmp_path, files, only=["topics-coverage"])

    assert [(str(one.source), one.clause) for one in found] == [(f"{TOPICS}:5:9", "S42")]
