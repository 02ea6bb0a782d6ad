"""What depends on a record that could not be read: such pages are not made again, but named as not current.

A bad line of a table concerns whose ids stand in it; any other bad file concerns every id that stands in it; a
bad file of an exam concerns all its candidates; an agent who could not be read concerns the plans and exams that
show the name; what every page shows (settings, tiers, names) concerns all, and so does a file that is gone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.workspace.exam_files import missing_forms
from trainer_cli.workspace.layout import kind_of
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import Workspace

SHOWN_EVERYWHERE = {"settings", "tiers", "trainers", "rooms", "people"}
WITH_IDS = {
    "agents", "postings", "plans", "approvals", "subjects", "exams", "forms", "candidates", "imports", "sheets",
    "mark_imports", "marks", "allocations", "scripts", "outcomes", "corrections",
    "releases", "released", "sittings", "incidents", "coaching", "appeals",
    "appeal_decisions",
}  # fmt: skip
"""Kinds whose records concern single agents, plans and exams."""


class Affected(msgspec.Struct, frozen=True):
    """Ids whose pages are not current, and whether that is every page."""

    ids: frozenset[str] = frozenset()
    everything: bool = False

    def __contains__(self, name: str) -> bool:
        return self.everything or name in self.ids


def affected(root: Path, workspace: Workspace, problems: Iterable[Problem]) -> Affected:
    """The agents, plans, exams and tiers that the unreadable records among `problems` concern."""
    folders = placed_folders(root, workspace.settings)
    ids = {name for name, facts in workspace.exams.items() if missing_forms(facts)}
    ids_of_pages: set[str] = set()
    for problem in problems:
        path = problem.source.path
        kind = kind_of(path)
        if problem.level != "error" or kind is None:
            continue
        if kind.name in SHOWN_EVERYWHERE or problem.code == "file-missing":
            return Affected(everything=True)
        if path.startswith("curricula/"):
            ids.add(path.split("/")[1])
        if kind.name in WITH_IDS:
            found = _ids_in(on_disk(root, folders, path), problem, table=kind.format == "csv")
            ids |= found - workspace.tiers.keys()
        if path.startswith("records/"):
            ids.add(path.split("/")[2])
        if kind.name == "agents":
            ids_of_pages |= _without_names(workspace)
    return Affected(frozenset(_with_dependants(workspace, ids) | ids_of_pages))


def _without_names(workspace: Workspace) -> set[str]:
    """The plans and exams that name an agent who is not known."""
    named = {plan.id: plan.agents for plan in workspace.plans.values()}
    named |= {exam: tuple(one.agent for one in facts.candidates) for exam, facts in workspace.exams.items()}
    return {name for name, agents in named.items() if not workspace.agents.keys() >= set(agents)}


def _ids_in(place: Path, problem: Problem, *, table: bool) -> set[str]:
    """Everything that looks like an id in the bad line of a table, or in the whole of another file."""
    try:
        text = read_bytes(place).decode(errors="replace")
    except OSError:
        return set()
    line = problem.source.line
    lines = text.splitlines()
    if table and 1 < line <= len(lines):
        text = lines[line - 1]
    return set(re.findall(r"[\w.\-]+", text))


def _with_dependants(workspace: Workspace, ids: set[str]) -> set[str]:
    """The ids, with the agents of plans and the candidates of exams among them."""
    agents = {agent for name in ids & workspace.plans.keys() for agent in workspace.plans[name].agents}
    candidates = {
        one.agent for name in ids & workspace.exams.keys() for one in workspace.exams[name].candidates
    }
    return ids | agents | candidates
