"""A file that is gone is one problem, and not one for each line that names what it held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import EXAM, PLAN, TODAY, said
from trainer_cli.text.source import Source
from trainer_cli.workflows.check import all_problems
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

LESSON = "curricula/junior/lessons/backend.yaml"


@pytest.mark.parametrize(
    ("gone", "named_by"),
    [
        ("roster/agents.csv", "roster/postings.csv"),
        ("roster/postings.csv", "roster/agents.csv"),
        ("curricula/topics.yaml", "curricula/junior/projects/basics.yaml"),
        ("curricula/junior/tier.yaml", f"plans/{PLAN}.yaml"),
        ("roster/departments.yaml", "roster/postings.csv"),
        ("roster/trainers.yaml", LESSON),
        ("roster/rooms.yaml", f"plans/{PLAN}.yaml"),
    ],
)
def test_without_a_file_of_the_roster_only_that_is_said(
    gone: str, named_by: str, team: Callable[[str], Team]
) -> None:
    released = team("released")
    (released.root / gone).unlink()
    errors = [one for one in all_problems(released.root, load(released.root), TODAY) if one.level == "error"]
    assert said(errors) == [
        f"{gone}:1:1 file-missing: the file is missing, and `{named_by}` names what stood in it"
    ]
    assert load(released.root, ["plans"]).problems == ()


SITTING = f"""\
id: 2026-02-12
exam: {EXAM}
start: "09:00"
end: "10:00"
rooms: [R1]
invigilators: [TR01]
at: 2026-02-12T12:00:00+08:00
by: TR01
"""
STAGE = "{number: 1, name: Rules, kind: teaching, days: 1, trainers: [TR01]}"


@pytest.mark.parametrize(
    ("path", "text", "gone"),
    [
        ("roster/shifts.csv", "team,shift,from,to\nwest,early,08:30,17:00\n", "roster/departments.yaml"),
        (
            "curricula/junior/tier.yaml",
            f"id: junior\nname: Junior\norder: 1\nstages: [{STAGE}]\n",
            "roster/trainers.yaml",
        ),
        (
            "plans/2026.yaml",
            "{id: '2026', title: T, year: 2026, author: TR01, lines: [{id: L01, trainers: [TR01]}]}\n",
            "roster/trainers.yaml",
        ),
    ],
)
def test_whatever_names_it_is_told(path: str, text: str, gone: str, tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").write_text("name: West\n")
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text)
    assert said(load(tmp_path).problems) == [
        f"{gone}:1:1 file-missing: the file is missing, and `{path}` names what stood in it"
    ]


def test_without_the_rooms_of_a_sitting_that_is_said(team: Callable[[str], Team]) -> None:
    sat = team("assembled")
    sat.write(f"records/sittings/{EXAM}/2026-02-12/sitting.yaml", SITTING)
    (sat.root / "roster/rooms.yaml").unlink()
    (problem,) = load(sat.root, ["exams", "sittings", "rooms"]).problems
    assert problem.source == Source("roster/rooms.yaml")
    assert f"`records/sittings/{EXAM}/2026-02-12/sitting.yaml` names" in problem.message


def test_without_the_other_people_only_that_is_said_of_those_who_lead(team: Callable[[str], Team]) -> None:
    released = team("released")
    (released.root / "roster/people.yaml").unlink()
    assert said(load(released.root, ["departments", "people"]).problems) == []
    found = load(released.root)
    errors = [one for one in all_problems(released.root, found, TODAY) if one.level == "error"]
    assert said(errors) == [
        "roster/people.yaml:1:1 file-missing: the file is missing, and no other file says who `D02` is"
    ]
    (released.root / "roster/departments.yaml").write_text(
        "- {id: s, name: S, kind: service, head: TR01, members: [A001], teams: [west, east]}\n"
    )
    assert said(load(released.root).problems) == []


def test_without_the_agents_a_plan_that_names_them_is_told(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    for name in ("agents", "postings"):
        (approved.root / f"roster/{name}.csv").unlink()
    assert said(load(approved.root).problems) == [
        f"roster/agents.csv:1:1 file-missing: the file is missing, and `plans/{PLAN}.yaml` names what stood in it"
    ]


def test_what_a_trainer_or_a_posting_names_is_missed(tmp_path: Path) -> None:
    for path, text in {
        "trainer.yaml": "name: West\n",
        "roster/trainers.yaml": "- {id: TR01, name: Trainer, kind: internal, level: senior, topics: [rules]}\n",
        "roster/postings.csv": "id,from,team,tier,status\nA001,2026-01-26,west,junior,active\n",
        "roster/agents.csv": "id,name,joined\nA001,One,2026-01-26\n",
        "roster/departments.yaml": "- {id: s, name: S, kind: service, teams: [west]}\n",
        "curricula/junior/projects/basics.yaml": "{id: basics, name: Basics, goal: G, courses: []}\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    missing = "1:1 file-missing: the file is missing, and"
    assert [one for one in said(load(tmp_path).problems) if missing in one] == [
        f"curricula/junior/tier.yaml:{missing} `roster/postings.csv` names what stood in it",
        f"curricula/topics.yaml:{missing} `roster/trainers.yaml` names what stood in it",
    ]


def test_a_folder_in_the_place_of_a_file_is_one_problem(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    (sample.root / "roster/agents.csv").unlink()
    (sample.root / "roster/agents.csv").mkdir()
    assert [one.code for one in load(sample.root).problems] == ["file-kind"]


def test_what_nobody_names_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").write_text("name: West\n")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/2026.yaml").write_text("{id: '2026', title: T, year: 2026, author: TR01, lines: []}\n")
    assert load(tmp_path).problems == ()
