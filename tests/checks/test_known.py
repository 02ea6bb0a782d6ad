from __future__ import annotations

from tests.checks.laid import BASE
from trainer_cli.checks.known import (
    Unknown,
    blueprint_ids,
    nearest_remedy,
    person_ids,
    point_ids,
    team_ids,
    topic_ids,
    unknown_id,
    unknown_ids,
    unknown_in,
)
from trainer_cli.model.exam import Candidate
from trainer_cli.model.settings import Settings
from trainer_cli.text.source import Source
from trainer_cli.workspace.load import load
from trainer_cli.workspace.workspace import Workspace

EMPTY = Workspace(settings=Settings(name="Lamp shop"))
PLACE = Source("plans/2026.yaml").at("lines")


def test_what_the_base_knows() -> None:
    workspace = load(BASE).workspace

    assert topic_ids(workspace) == {"language"}
    assert person_ids(workspace) == {"A001", "A002", "TR01", "D01"}
    assert team_ids(workspace) == {"west"}
    assert point_ids(workspace, "rules") == {"rules-p1"}
    assert blueprint_ids(workspace, "junior") == {"theory"}
    assert blueprint_ids(workspace, "senior") == frozenset()


def test_an_empty_workspace_knows_nothing() -> None:
    assert (
        topic_ids(EMPTY) == person_ids(EMPTY) == team_ids(EMPTY) == point_ids(EMPTY, "rules") == frozenset()
    )


def test_unknown_ids_of_a_list_have_the_places_of_its_items() -> None:
    assert list(unknown_ids("tier", ["a", "b"], PLACE, {"a"})) == [Unknown("tier", "b", PLACE.at(1), {"a"})]


def test_an_empty_field_names_nothing() -> None:
    assert list(unknown_id("room", None, PLACE, {"R1"})) == []
    assert list(unknown_id("room", "", PLACE, {"R1"})) == []
    assert list(unknown_id("room", "R1", PLACE, {"R1"})) == []
    assert list(unknown_id("room", "R2", PLACE, {"R1"})) == [Unknown("room", "R2", PLACE, {"R1"})]


def test_unknown_ids_in_a_field_of_many_records() -> None:
    rows = [Candidate(agent=one, form="A", source=PLACE) for one in ("A001", "A002")]

    assert list(unknown_in(rows, "agent", "agent", {"A001"})) == [
        Unknown("agent", "A002", PLACE.at("agent"), {"A001"})
    ]


def test_the_nearest_known_name() -> None:
    assert nearest_remedy("compnay", "course", ["cases", "company"]) == "did you mean `company`?"
    assert nearest_remedy("A01", "agent", ["A001", "A011"]) == "did you mean `A001`?"
    assert nearest_remedy("x", "course", ["cases"]) == "correct the id, or add the course"


def test_among_very_many_ids_the_nearest_is_not_looked_for() -> None:
    agents = [f"A{number:04}" for number in range(1_001)]

    assert nearest_remedy("A01000", "agent", agents) == "correct the id, or add the agent"
    assert nearest_remedy("A01000", "agent", agents[1:]) == "did you mean `A1000`?"


def test_somebody_else_is_not_proposed() -> None:
    assert nearest_remedy("A001", "agent", ["A021", "A024"]) == "correct the id, or add the agent"
