"""Worksheets of who is there: leaders, heads and trainers; agents. Changed or longer, they come back by import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.reports.language import text_in
from trainer_cli.workflows.worksheet import Field, Worksheet, said_all
from trainer_cli.workflows.worksheet_words import ALL_TOPICS, LEVELS, OFFICES
from trainer_cli.workspace.postings import posting_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from trainer_cli.model.base import Text
    from trainer_cli.model.roster import Agent, Person, Trainer
    from trainer_cli.model.settings import Language
    from trainer_cli.text.scalars import Scalar
    from trainer_cli.workspace.workspace import Workspace

SPARE = 30
"""Empty rows for people who are not there yet."""
_BETWEEN = {"en": ", ", "zh-Hant": "、", "zh-Hans": "、"}


def staff_sheet(workspace: Workspace, language: Language) -> Worksheet:
    """A row for each leader, head and trainer (S11, S15), to be changed in place, and empty ones for others."""
    fields = (
        Field("id", width=10), Field("name", width=14),
        Field("office", allowed=said_all(OFFICES.values(), language), width=14),
        Field("level", allowed=said_all(LEVELS.values(), language), width=10),
        Field("topics", width=60), Field("organisation", width=24), Field("email", width=28),
    )  # fmt: skip
    areas = workspace.topics.areas if workspace.topics else ()
    topics = {one.id: text_in(language, one.name) for area in areas for one in area.topics}
    people = [_person(one, language) for one in workspace.people.values()]
    trainers = [_trainer(one, topics, language) for one in workspace.trainers.values()]
    return Worksheet("staff", fields, (*people, *trainers), SPARE)


def roster_sheet(workspace: Workspace, language: Language, day: dt.date) -> Worksheet:
    """A row for each agent on duty on `day`, with team and tier (S99), and empty ones for others."""
    departments = workspace.departments.values()
    named = {team: text_in(language, name) for one in departments for team, name in one.team_names.items()}
    teams = {team: named.get(team, team) for one in departments for team in one.teams}
    tiers = {one.id: text_in(language, one.name) for one in workspace.tiers.values()}
    fields = (
        Field("id", width=10), Field("name", width=14), Field("nicknames", width=20),
        Field("team", allowed=tuple(teams.values()), width=14),
        Field("tier", allowed=tuple(tiers.values()), width=14),
        Field("joined", "date", width=12), Field("email", width=28),
    )  # fmt: skip
    rows = []
    for agent in workspace.agents.values():
        posting = posting_on(workspace.postings.get(agent.id, ()), day)
        if posting is not None and posting.status == "active":
            stands = {
                "team": teams.get(posting.team, posting.team),
                "tier": tiers.get(posting.tier, posting.tier),
            }
            rows.append(_agent(agent) | stands)
    return Worksheet("roster", fields, tuple(rows), SPARE)


def _person(one: Person, language: Language) -> dict[str, Scalar]:
    return {"id": one.id, "name": one.name, "office": _said(OFFICES, one.role, language), "email": one.email}


def _trainer(one: Trainer, topics: Mapping[str, str], language: Language) -> dict[str, Scalar]:
    taught = [topics.get(topic, topic) for topic in one.topics]
    return {
        "id": one.id,
        "name": one.name,
        "office": _said(OFFICES, one.kind, language),
        "level": _said(LEVELS, one.level, language),
        "topics": text_in(language, ALL_TOPICS)
        if set(topics) == set(one.topics)
        else _BETWEEN[language].join(taught),
        "organisation": one.organisation,
        "email": one.email,
    }


def _agent(one: Agent) -> dict[str, Scalar]:
    return {
        "id": one.id, "name": one.name, "nicknames": one.nicknames, "joined": one.joined, "email": one.email,
    }  # fmt: skip


def _said(words: Mapping[str, Text], key: str, language: Language) -> str:
    return text_in(language, words[key])
