"""What happened in an exam is decided about.

The invigilators watch strictly (T41), and what they note has consequences or has none: somebody says which.
A warning while an incident has no decision. Say what follows from it.

For example, in `records/incidents/junior-2026-02-09-theory/2026-02-12-A001/incident.yaml`:

    time: "10:15"    # exam-incident-open: nobody has decided about the incident at 10:15: `looked at a phone`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.day_problems import incident_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.problem import Problem

NAME = "exam-incident"
CLAUSES: tuple[str, ...] = ("T41",)
READS = ("exams",)


def problems(facts: Facts) -> Iterator[Problem]:
    """Incidents without a decision."""
    for exam in facts.workspace.exams.values():
        yield from incident_problems(exam.incidents)
