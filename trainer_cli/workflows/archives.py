"""Every agent's archive, from the records that concern the agent, and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.archiving.archive import archive
from trainer_cli.archiving.attended import attended
from trainer_cli.archiving.input_digest import input_digest
from trainer_cli.workflows.archive_facts import AgentFacts

if TYPE_CHECKING:
    from collections.abc import Collection

    from trainer_cli.model.archive import Archive
    from trainer_cli.workflows.archive_facts import ArchiveFacts
    from trainer_cli.workspace.workspace import Workspace

MOST_IN_ONE_FOLDER = 2000


def archive_of(workspace: Workspace, agent: str, facts: AgentFacts | None) -> Archive:
    """The archive of one agent (S99, S100)."""
    mine = facts or AgentFacts()
    plans = mine.plans
    if mine.attendance:
        plans = msgspec.structs.replace(plans, trainings=attended(plans.trainings, mine.attendance))
    return archive(
        workspace.agents[agent],
        workspace.postings.get(agent, ()),
        plans,
        mine.results,
        awaits_release=mine.awaits_release,
    )


def digest_of(workspace: Workspace, agent: str, facts: ArchiveFacts, shared: str) -> str:
    """A digest that changes whenever the agent's archive may; `shared` is that of what all archives show."""
    postings = workspace.postings.get(agent, ())
    return input_digest(workspace.agents[agent], postings, facts.keys(agent), shared)


def archive_path(agent: str, *, many: bool) -> str:
    """Where an archive lies; with `many`, in folders of the id's last two characters."""
    return f"archives/{agent[-2:]}/{agent}.md" if many else f"archives/{agent}.md"


def known_path(agent: str, known: Collection[str]) -> str:
    """Where an archive lies among those of the build before, in folders if others like it do."""
    path = archive_path(agent, many=True)
    return path if path in known else archive_path(agent, many=False)


def archive_paths(workspace: Workspace) -> dict[str, str]:
    """Agent to the path of the archive."""
    many = len(workspace.agents) > MOST_IN_ONE_FOLDER
    return {agent: archive_path(agent, many=many) for agent in workspace.agents}
