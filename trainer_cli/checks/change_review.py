"""What a change touches was reviewed by its day.

A change event names the points and courses that a new product, platform rule or process concerns (S10). Each
question on them that was approved before is out of new papers until somebody has approved it again. A
warning while questions wait: read them with the change in mind, edit or retire what is wrong, approve the rest.

For example, in `records/changes/2026-03-01-platform-rule/change.yaml`:

    day: 2026-03-01    # change-review: 3 questions wait for a review because of this change
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "change-review"
CLAUSES: tuple[str, ...] = ("S10",)
READS = ("changes", "question_statuses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Change events for which questions still wait."""
    waiting = Counter(event.id for status in facts.question_statuses.values() for event in status.events)
    for name, count in waiting.items():
        yield Problem(
            code="change-review",
            message=f"questions that wait for a review because of this change: {count}",
            source=facts.workspace.changes[name].source.at("day"),
            level="warning",
            remedy=f"review them: trainer question review --change {name}",
            clause="S10",
        )
