"""What is lectured is tried out by everybody.

After the slides every agent does it by hand (T30): in a lesson of a course that is not pure theory no
lecture is the last word, a hands-on part or a role play follows. A warning: add one, or mark the course as
`kind: theory`.

For example, in `curricula/junior/lessons/wangwang.yaml`:

    segments:
      - {minutes: 30, method: hands_on, title: 登入}
      - {minutes: 30, method: lecture, title: 快捷鍵}    # lesson-practice
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.curriculum.lessons import lectures_without_practice
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "lesson-practice"
CLAUSES: tuple[str, ...] = ("T30",)
READS = ("lessons", "courses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Lectures of practical courses after which nobody practises any more."""
    for lesson in facts.workspace.lessons.values():
        placed = facts.workspace.courses.get(lesson.course)
        if placed is None or placed.course.kind == "theory":
            continue
        for place in lectures_without_practice(lesson):
            yield Problem(
                code="lesson-practice",
                message="the agents have nothing to try out after this lecture",
                source=lesson.source.at("segments", place),
                level="warning",
                remedy="add a segment `hands_on` or `role_play` after it",
                clause="T30",
            )
