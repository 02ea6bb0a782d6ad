"""The ids that the roster names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.known import Name, names, person_ids, team_ids, topic_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.workspace.workspace import Workspace


def named_in_roster(workspace: Workspace) -> Iterator[Name]:
    """Every id that a file under `roster/` names; the teams of postings are the check `posting`."""
    people, topics, teams = person_ids(workspace), topic_ids(workspace), team_ids(workspace)
    for postings in workspace.postings.values():
        for posting in postings:
            yield Name("agent", posting.id, posting.source.at("id"), workspace.agents)
            yield Name("tier", posting.tier, posting.source.at("tier"), workspace.tiers)
    for trainer in workspace.trainers.values():
        yield from names("topic", trainer.topics, trainer.source.at("topics"), topics)
    for department in workspace.departments.values():
        yield Name("person", department.head, department.source.at("head"), people)
        yield from names("person", department.members, department.source.at("members"), people)
    for shift in workspace.shifts:
        yield Name("team", shift.team, shift.source.at("team"), teams)
