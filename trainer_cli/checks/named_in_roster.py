"""Every id that the roster names exists: a part of the check `reference`.

Trainers name topics, departments people, shifts teams (T1); the postings of agents are a part of their own.
Write the id that was meant, or add the record.

For example, in `roster/trainers.yaml`:

    topics: [langauge]  # reference-unknown: there is no topic `langauge`; did you mean `language`?
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer_cli.checks.known import (
    everybody,
    person_ids,
    team_ids,
    topic_ids,
    unknown_id,
    unknown_ids,
    unknown_in,
)
from trainer_cli.checks.reference import reference_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.checks.known import Unknown
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import Workspace

NAME = "reference"
CLAUSES: tuple[str, ...] = ("T1",)
READS = ("topics", "people", "trainers", "agents", "departments", "shifts")


def problems(facts: Facts) -> Iterator[Problem]:
    """Unknown ids of trainers, departments and shifts."""
    yield from reference_problems(
        _unknown(facts.workspace), facts.unread, partial(everybody, facts.workspace)
    )


def _unknown(workspace: Workspace) -> Iterator[Unknown]:
    topics = topic_ids(workspace)
    for trainer in workspace.trainers.values():
        yield from unknown_ids("topic", trainer.topics, trainer.source.at("topics"), topics)
    people = person_ids(workspace)
    for department in workspace.departments.values():
        yield from unknown_id("person", department.head, department.source.at("head"), people)
        yield from unknown_ids("person", department.members, department.source.at("members"), people)
    yield from unknown_in(workspace.shifts, "team", "team", team_ids(workspace))
