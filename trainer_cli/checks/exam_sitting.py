"""How an exam was held in a room is told once.

Who watched, from when to when, and who signed is what the record of a sitting says (T39-T41); all records that
none replaces count. Two of the same room are an error: they come together where two branches are merged. Say
which of them counts.

For example, beside a record of the same exam and room, in
`records/sittings/junior-2026-02-09-theory/2026-02-12-2/sitting.yaml`:

    rooms: [R1]    # exam-sitting-twice: `2026-02-12` says already how the exam was held in the same room
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from trainer_cli.exams.held import current_sittings, is_same_place
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "exam-sitting"
CLAUSES: tuple[str, ...] = ("T41",)
READS = ("exams",)


def problems(facts: Facts) -> Iterator[Problem]:
    """Sittings of a room of which another says how the exam was held there."""
    for exam in facts.workspace.exams.values():
        standing = sorted(current_sittings(exam.sittings), key=lambda one: (one.at, one.id))
        for earlier, later in combinations(standing, 2):
            if is_same_place(earlier.rooms, later.rooms):
                yield Problem(
                    code="exam-sitting-twice",
                    message=f"`{earlier.id}` says already how the exam was held in the same room",
                    source=later.source.at("rooms"),
                    remedy=f"say which one counts: `supersedes: {earlier.id}` here, or `supersedes: {later.id}` there",
                    clause="T41",
                )
