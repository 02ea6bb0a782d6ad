"""Whatever changes between two builds, the second leaves the bytes that a build from nothing would make."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import suppress
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.team import EXAM, NOON, PLAN, Team
from trainer_cli.commands.two_processes import begun, shared_out
from trainer_cli.model.settings import Settings
from trainer_cli.text.jobs import in_turn
from trainer_cli.workflows.build import built
from trainer_cli.workflows.earlier_pages import Looked, earlier_pages
from trainer_cli.workflows.release import new_release
from trainer_cli.workflows.resit import Wish, new_resit
from trainer_cli.workflows.templates import workspace_renderer
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trainer_cli.text.jobs import Run

# The processes that run tests have threads; the program has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
TOGETHER = partial(shared_out, many=1)
"""Both processes take part, however little there is to do."""


def moves(team: Team) -> None:
    text = team.text("roster/postings.csv")
    team.write("roster/postings.csv", f"{text.rstrip()}\nA003,2026-03-02,east,junior,active\n")


def joins(team: Team) -> None:
    text = team.text("roster/agents.csv")
    team.write("roster/agents.csv", f"{text.rstrip()}\nA099,新同事,,2026-02-02,\n")


def is_spoiled(team: Team) -> None:
    team.write(f"reports/plans/{PLAN}.md", "written over by hand\n")


def is_lost(team: Team) -> None:
    shutil.rmtree(team.root / "archives")


def is_released_anew(team: Team) -> None:
    shutil.rmtree(team.root / "records/releases")
    team.do(*new_release(team.workspace, team.exam, team.scores, by="TR02", at=NOON))


def is_sat_again(team: Team) -> None:
    wish = Wish(dt.date(2026, 3, 2), "14:00", by="TR01", at=NOON)
    team.do(*new_resit(team.workspace, team.exam, wish))


CHANGES: dict[str, Callable[[Team], None]] = {
    "an agent moves": moves,
    "an agent joins": joins,
    "an agent's name": lambda team: team.edit("roster/agents.csv", "林雨晴", "林雨靜"),
    "an agent's id": lambda team: team.edit("roster/agents.csv", "A024,", "A098,"),
    "a trainer's name": lambda team: team.edit("roster/trainers.yaml", "陳思敏", "陳思慧"),
    "a tier's name": lambda team: team.edit("curricula/junior/tier.yaml", "初級", "一級"),
    "the language": lambda team: team.edit("trainer.yaml", "language: zh-Hant", "language: en"),
    "a plan": lambda team: team.edit(f"plans/{PLAN}.yaml", "room:", "room: R2 #"),
    "no approval": lambda team: shutil.rmtree(team.root / "records/approvals"),
    "no release": lambda team: shutil.rmtree(team.root / "records/releases"),
    "another release": is_released_anew,
    "a resit": is_sat_again,
    "an exam's date": lambda team: team.edit(f"records/exams/{EXAM}/exam.yaml", "date: 2026-", "date: 2025-"),
    "another layout": lambda team: team.write(
        "templates/archive.md.j2", "# `{{ report.archive.agent.id }}`\n"
    ),
    "a page written over": is_spoiled,
    "pages lost": is_lost,
}


def derived(team: Team) -> dict[str, bytes]:
    return {path: data for path, data in team.files().items() if path.startswith(("archives/", "reports/"))}


def rebuilt(team: Team, cache: Path, run: Run = in_turn) -> dict[str, bytes]:
    loaded = load(team.root, None, cache / "records", run)
    built(team.root, loaded, workspace_renderer(team.root), cache / "build.msgpack", run=run)
    return derived(team)


def rebuilt_together(team: Team, cache: Path) -> dict[str, bytes]:
    """The same by two processes, of which one looks at the pages while the other reads, however few there are."""
    pages = earlier_pages(team.root, Settings(name="team"), cache / "build.msgpack")
    with begun(pages.look, Looked, much=True) as look:
        loaded = load(team.root, None, cache / "records", TOGETHER)
        renderer, earlier = workspace_renderer(team.root), replace(pages, look=look)
        built(team.root, loaded, renderer, cache / "build.msgpack", run=TOGETHER, earlier=earlier)
    return derived(team)


def from_nothing(team: Team, folder: Path) -> dict[str, bytes]:
    shutil.copytree(team.root, folder, ignore=shutil.ignore_patterns("archives", "reports", ".trainer"))
    built(folder, load(folder), workspace_renderer(folder), None)
    return derived(Team(folder))


@pytest.mark.parametrize("change", sorted(CHANGES))
def test_a_build_after_a_change_is_a_build_from_nothing(
    team: Callable[[str], Team], tmp_path: Path, change: str
) -> None:
    released = team("released")
    rebuilt(released, tmp_path)
    CHANGES[change](released)
    assert rebuilt(released, tmp_path) == from_nothing(released, tmp_path / "fresh")


@given(st.permutations(sorted(CHANGES)).map(lambda names: names[:4]))
@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_so_it_is_after_several(tmp_path: Path, stages: Callable[[str], Path], changes: list[str]) -> None:
    place = next(one for one in (tmp_path / str(number) for number in count()) if not one.exists())
    shutil.copytree(stages("released"), place / "team", ignore=shutil.ignore_patterns(".trainer"))
    team = Team(place / "team")
    rebuilt(team, place, TOGETHER)
    for number, change in enumerate(changes):
        with suppress(AssertionError, FileNotFoundError):  # an earlier change took what this one is about
            CHANGES[change](team)
        assert rebuilt_together(team, place) == from_nothing(team, place / f"fresh-{number}")
