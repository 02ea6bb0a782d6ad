"""Every topic has a course.

The training forms a whole that covers all that customer service must know (S6): five areas with the topics
of S42 to S56. A topic that no course names is a gap. Write a course for it, or add the topic to the course
that already teaches it; a topic that this shop doesn't need is taken off `curricula/topics.yaml`.

For example, with no course that lists `emotion` under `topics`:

    - id: emotion       # topics-coverage-gap: no course teaches the topic `emotion`
      clause: S44
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "topics-coverage"
CLAUSES: tuple[str, ...] = ("S6", *(f"S{row}" for row in range(42, 57)))
READS = ("topics", "courses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Topics that no course names, each with its own clause."""
    taught = {topic for placed in facts.workspace.courses.values() for topic in placed.course.topics}
    topics = facts.workspace.topics
    if topics is None:
        return
    for place, area in enumerate(topics.areas):
        for number, topic in enumerate(area.topics):
            if topic.id not in taught:
                yield Problem(
                    code="topics-coverage-gap",
                    message=f"no course teaches the topic `{topic.id}`",
                    source=topics.source.at("areas", place, "topics", number),
                    remedy="name it under `topics` of the course that teaches it, or write that course",
                    clause=topic.clause or "S6",
                )
