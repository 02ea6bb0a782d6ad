"""An agent's archive from the records that concern the agent (S12, S99–S102)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.reports import resits
from tests.reports.facts import WORKSPACE
from tests.team import EXAM, PLAN
from tests.workflows.tasks import imported
from trainer_cli.workflows.archive_facts import ArchiveFacts, archive_facts
from trainer_cli.workflows.archives import archive_of, archive_path, archive_paths, digest_of
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_the_six_parts_of_a_trained_agent(team: Callable[[str], Team]) -> None:  # S100
    workspace = team("released").workspace
    facts = archive_facts(workspace)
    archive = archive_of(workspace, "A001", facts.of("A001"))
    assert [(plan.id, plan.state) for plan in archive.plans] == [(PLAN, "approved")]
    assert [str(day.date) for day in archive.trainings] == ["2026-02-09", "2026-02-10", "2026-02-11"]
    assert [(one.exam, one.points, one.passed) for one in archive.results] == [(EXAM, Decimal("70.0"), True)]
    assert archive.empty == {"evaluation": "archive-no-evaluation", "feedback": "archive-no-feedback"}
    absent = archive_of(workspace, "A007", facts.of("A007"))
    assert [(one.outcome, one.points) for one in absent.results] == [("absent", None)]


def test_results_appear_once_they_are_announced(team: Callable[[str], Team]) -> None:  # T43, S102
    workspace = team("marked").workspace
    facts = archive_facts(workspace)
    assert archive_of(workspace, "A001", facts.of("A001")).empty["results"] == "archive-not-released"


def test_everybody_has_an_archive(team: Callable[[str], Team]) -> None:  # S4, S99
    workspace = team("released").workspace
    archive = archive_of(workspace, "A013", archive_facts(workspace).of("A013"))
    assert archive.empty["plans"] == "archive-no-plan"
    assert set(archive_paths(workspace)) == set(workspace.agents)


def test_many_archives_lie_in_folders() -> None:
    assert archive_path("A001", many=False) == "archives/A001.md"
    assert archive_path("A10001", many=True) == "archives/01/A10001.md"


def test_above_two_thousand_agents_there_are_folders(team: Callable[[str], Team]) -> None:
    workspace = team("sample").workspace
    agent = workspace.agents["A001"]
    many = replaced(workspace, agents={f"A{number:04d}": agent for number in range(2001)})
    assert archive_paths(many)["A0042"] == "archives/42/A0042.md"


def test_the_digest_changes_with_whatever_concerns_the_agent(team: Callable[[str], Team]) -> None:
    released = team("released")
    seen = []
    for old, new in (
        ("", ""),
        ("responsible: D03", "responsible: D02"),
    ):
        if old:
            released.edit(f"plans/{PLAN}.yaml", old, new)
        workspace = released.workspace
        seen.append(digest_of(workspace, "A001", archive_facts(workspace), "shared"))
    workspace = released.workspace
    facts = archive_facts(workspace)
    seen.append(digest_of(workspace, "A001", facts, "other"))
    nobody = ArchiveFacts()
    seen.append(digest_of(workspace, "A001", nobody, "shared"))
    seen.append(digest_of(workspace, "A002", facts, "shared"))
    assert len(set(seen)) == 5


def test_trainings_say_whether_the_agent_came(team: Callable[[str], Team]) -> None:  # S36, S100
    planned = team("planned")
    before = planned.workspace
    digest = digest_of(before, "A001", archive_facts(before), "shared")
    planned.do(*imported(planned, "工號,日期,出勤\nA001,2026-02-09,遲到\nA002,2026-02-09,到\n"))
    workspace = planned.workspace
    facts = archive_facts(workspace)
    states = {
        agent: {str(one.date): one.state for one in archive_of(workspace, agent, facts.of(agent)).trainings}
        for agent in ("A001", "A002", "A003")
    }
    assert [states[agent]["2026-02-09"] for agent in states] == ["late", "present", "planned"]
    assert states["A001"]["2026-02-10"] == "planned"
    assert digest_of(workspace, "A001", facts, "shared") != digest


def test_an_archive_tells_which_attempt_counts_and_what_is_credited() -> None:  # S96, S84
    facts = archive_facts(resits.BOTH)
    first, second = archive_of(resits.BOTH, "A002", facts.of("A002")).results
    assert (first.passed, first.attempt, first.credited, first.counts) == (False, 1, None, False)
    assert (second.passed, second.attempt, second.credited, second.counts) == (True, 2, Decimal(8), True)
    assert digest_of(resits.BOTH, "A002", facts, "") != digest_of(
        WORKSPACE, "A002", archive_facts(WORKSPACE), ""
    )
