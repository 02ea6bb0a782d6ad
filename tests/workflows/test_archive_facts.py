"""What plans, sign-in and exams put into archives is worked out once for the same files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import EXAM, PLAN
from tests.workflows.tasks import imported
from trainer_cli.workflows import archive_facts as module
from trainer_cli.workflows.archive_facts import ArchiveFacts, archive_facts, kept_facts
from trainer_cli.workflows.concerned import Inputs
from trainer_cli.workflows.page_inputs import joined_digest
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team


def said(facts: ArchiveFacts) -> dict[str, object]:
    """All that facts say, by agent."""
    everybody = [f"A{number:03}" for number in range(40)]
    return {agent: (facts.of(agent), facts.keys(agent)) for agent in everybody if facts.of(agent)}


def kept(team: Team, cache: Path, common: str = "common") -> ArchiveFacts:
    loaded = load(team.root)
    return kept_facts(loaded.workspace, Inputs(common, loaded.digests, lambda _: None), cache)


def test_what_concerns_an_agent(team: Callable[[str], Team]) -> None:  # S36, S100
    planned = team("planned")
    planned.do(*imported(planned, "工號,日期,出勤\nA001,2026-02-09,遲到\n"))
    facts = archive_facts(planned.workspace)
    mine, other = facts.of("A001"), facts.of("A002")
    assert mine is not None
    assert other is not None
    assert [(plan, one.status) for plan, one in mine.attendance] == [(PLAN, "late")]
    assert mine.plans is other.plans
    assert facts.keys("A001") == [*facts.keys("A002"), f"{PLAN} 2026-02-09 full late"]
    assert facts.keys("A002") == facts.keys("A003") != []
    assert (facts.of("A013"), facts.keys("A013")) == (None, [])


def test_an_exam_without_a_release_is_awaited(team: Callable[[str], Team]) -> None:  # T43, S102
    facts = archive_facts(team("marked").workspace)
    mine = facts.of("A001")
    assert mine is not None
    assert (mine.results, mine.awaits_release) == ((), True)
    assert facts.keys("A001")[1:] == [joined_digest("awaits", EXAM)]


def test_kept_facts_are_those_that_were_worked_out(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released, cache = team("released"), tmp_path / "facts.msgpack"
    released.do(*imported(released, "工號,日期,出勤\nA001,2026-02-09,遲到\n"))
    first = kept(released, cache)
    released.edit("roster/postings.csv", "A013,", "A013,2026-02-10,east,intermediate,active\nA013,")
    monkeypatch.delattr(module, "archive_facts")
    assert said(kept(released, cache)) == said(first)
    release = first.of("A001")
    assert release is not None
    assert [one.released.isoformat() for one in release.results] == ["2026-02-12T12:00:00+08:00"]


def test_other_files_or_names_and_they_are_worked_out_again(
    team: Callable[[str], Team], tmp_path: Path
) -> None:
    released, cache = team("released"), tmp_path / "facts.msgpack"
    kept(released, cache)
    first = cache.read_bytes()
    kept(released, cache, "other names")
    assert cache.read_bytes() != first
    released.edit(f"plans/{PLAN}.yaml", "room:", "room: R2 #")
    kept(released, cache, "common")
    assert cache.read_bytes() != first
    assert said(kept(released, cache)) == said(archive_facts(released.workspace))


@pytest.mark.parametrize("damage", [slice(0, -2), slice(0, 0)])
def test_a_broken_cache_is_none(team: Callable[[str], Team], tmp_path: Path, damage: slice) -> None:
    released, cache = team("released"), tmp_path / "facts.msgpack"
    facts, whole = kept(released, cache), cache.read_bytes()
    cache.write_bytes(whole[damage])
    assert said(kept(released, cache)) == said(facts)
    assert cache.read_bytes() == whole


def test_without_a_cache_they_are_worked_out(team: Callable[[str], Team]) -> None:
    loaded = load(team("released").root)
    facts = kept_facts(loaded.workspace, Inputs("", loaded.digests, lambda _: None), None)
    assert said(facts) == said(archive_facts(loaded.workspace))
