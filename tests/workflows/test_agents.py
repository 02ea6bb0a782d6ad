"""People come, move and leave by lines that are added (S99)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.team import said
from trainer_cli.workflows.agents import added_agent, known_teams, next_agent_id, posted_agent

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal

DAY = dt.date(2026, 3, 2)


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ([], "A001"),
        (["A001", "A024", "A003"], "A025"),
        (["A999"], "A1000"),
        (["A0007"], "A0008"),
        (["TR01", "B9", "Ax"], "A001"),
    ],
)
def test_the_next_id_is_behind_the_highest(ids: list[str], expected: str) -> None:
    assert next_agent_id(ids) == expected


def test_a_new_agent_has_a_posting(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    before = sample.files()
    proposal = sample.do(
        *added_agent(
            sample.root, sample.workspace, name="王小紅", team="west", tier="junior", joined=DAY, email="x@y"
        )
    )
    assert proposal.done == "Agent A025 王小紅, west, junior, from 2026-03-02."
    assert proposal.document == {"agent": "A025"}
    assert sample.files()["roster/agents.csv"] == (
        before["roster/agents.csv"] + "A025,王小紅,,2026-03-02,x@y\n".encode()
    )
    assert sample.files()["roster/postings.csv"] == (
        before["roster/postings.csv"] + b"A025,2026-03-02,west,junior,active\n"
    )


def test_a_roster_that_is_not_there_yet_is_begun(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    (sample.root / "roster/agents.csv").unlink()
    (sample.root / "roster/postings.csv").unlink()
    sample.do(
        *added_agent(sample.root, sample.workspace, name="王小紅", team="west", tier="junior", joined=DAY)
    )
    assert sample.text("roster/agents.csv") == "id,name,nicknames,joined,email\nA001,王小紅,,2026-03-02,\n"
    assert (
        sample.text("roster/postings.csv") == "id,from,team,tier,status\nA001,2026-03-02,west,junior,active\n"
    )


def test_all_that_is_wrong_with_a_new_agent(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    proposal, problems = added_agent(
        sample.root, sample.workspace, name="林雨晴", team="north", tier="master", joined=DAY, given_id="a001"
    )
    assert proposal is None
    assert said(problems) == [
        ":1:1 name-unknown: there is no team `north`",
        ":1:1 name-unknown: there is no tier `master`",
        ":1:1 id-taken: the id `a001` is taken by roster/agents.csv:2:1",
        "roster/agents.csv:2:1 warning agent-same-name: A001 has the name 林雨晴 too: west, joined 2026-01-26",
    ]
    assert problems[0].remedy == "use one that stands in roster/departments.yaml: east, west"
    assert problems[1].remedy == "use one that stands in curricula/: gold, intermediate, junior, senior"


def test_a_second_person_of_a_name_is_a_warning(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    proposal, problems = added_agent(
        sample.root, sample.workspace, name="林雨晴", team="west", tier="junior", joined=DAY, given_id="B7"
    )
    assert problems == []
    assert proposal is not None
    assert [one.code for one in proposal.problems] == ["agent-same-name"]
    assert proposal.document == {"agent": "B7"}


def test_a_workspace_without_teams_and_tiers_yet(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    for path in ("roster/departments.yaml", "roster/postings.csv", "curricula/junior/tier.yaml"):
        (sample.root / path).unlink()
    for tier in ("gold", "intermediate", "senior"):
        (sample.root / f"curricula/{tier}/tier.yaml").unlink()
    _, problems = added_agent(
        sample.root, sample.workspace, name="王小紅", team="first", tier="junior", joined=DAY
    )
    assert [(one.message, one.remedy) for one in problems] == [
        ("there is no tier `junior`", "use one that stands in curricula/: none yet")
    ]


def test_teams_are_those_of_departments_and_postings(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.edit("roster/postings.csv", ",west,", ",night,")
    assert known_teams(sample.workspace) == ["east", "night", "west"]


@pytest.mark.parametrize(
    ("options", "row", "said_so"),
    [
        ({"team": "east"}, "A001,2026-03-02,east,junior,active", "stands in east, junior, from 2026-03-02."),
        (
            {"tier": "senior"},
            "A001,2026-03-02,west,senior,active",
            "stands in west, senior, from 2026-03-02.",
        ),
        ({"leaves": True}, "A001,2026-03-02,west,junior,left", "leaves from 2026-03-02."),
    ],
)
def test_a_posting_is_added(
    team: Callable[[str], Team], options: dict[str, object], row: str, said_so: str
) -> None:
    sample = team("sample")
    before = sample.files()["roster/postings.csv"]
    proposal = sample.do(*posted_agent(sample.root, sample.workspace, "A001", start=DAY, **options))  # type: ignore[arg-type]  # of the test's table
    assert sample.files()["roster/postings.csv"] == before + f"{row}\n".encode()
    assert proposal.what == proposal.done == f"A001 林雨晴 {said_so}"
    assert proposal.document["status"] == row.rpartition(",")[2]


def test_earlier_postings_are_not_rewritten(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.do(*posted_agent(sample.root, sample.workspace, "A001", start=DAY, team="east"))
    _, problems = posted_agent(sample.root, sample.workspace, "A001", start=DAY, team="west")
    assert [(one.code, one.message) for one in problems] == [
        ("posting-order", "there is already a posting from 2026-03-02")
    ]
    _, problems = posted_agent(sample.root, sample.workspace, "A001", start=dt.date(2020, 1, 1))
    assert [(one.code, one.message) for one in problems] == [
        ("posting-none", "A001 has no posting on 2020-01-01")
    ]
    _, problems = posted_agent(
        sample.root, sample.workspace, "A001", start=dt.date(2026, 3, 3), team="north", tier="master"
    )
    assert [one.message for one in problems] == ["there is no team `north`", "there is no tier `master`"]


def test_the_roster_may_lie_elsewhere(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    (sample.root / "roster").rename(sample.root.parent / "people")
    sample.edit("trainer.yaml", "policy:", "places: {roster: ../people}\npolicy:")
    proposal, _ = posted_agent(sample.root, sample.workspace, "A001", start=DAY, team="east")
    assert proposal is not None
    assert proposal.changes[0].path == "roster/postings.csv"
    assert proposal.changes[0].before is not None


def added(team: Team, name: str = "王小紅") -> tuple[Proposal | None, list[Problem]]:
    return added_agent(team.root, team.workspace, name=name, team="west", tier="junior", joined=DAY)


def test_values_go_under_the_columns_wherever_they_stand(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    rows = [line.split(",") for line in sample.text("roster/postings.csv").splitlines()]
    sample.write(
        "roster/postings.csv", "".join(f"{','.join([*row[:2], row[3], row[2], row[4]])}\n" for row in rows)
    )
    sample.do(*added(sample))
    assert sample.text("roster/postings.csv").splitlines()[-1] == "A025,2026-03-02,junior,west,active"
    assert sample.workspace.postings["A025"][0].team == "west"


def test_a_table_without_the_column_is_not_written(
    team: Callable[[str], Team],
) -> None:
    sample = team("sample")
    rows = [line.split(",") for line in sample.text("roster/postings.csv").splitlines()]
    sample.write("roster/postings.csv", "".join(f"{','.join(row[:4])}\n" for row in rows))
    expected = ["roster/postings.csv:1:1 csv-column-missing: the table has no column for status"]
    for _, problems in (
        added(sample),
        posted_agent(sample.root, sample.workspace, "A001", start=DAY, team="east"),
    ):
        assert said(problems) == expected


def test_a_table_in_another_encoding_is_not_written(team: Callable[[str], Team]) -> None:
    other = team("sample")
    other.write("roster/agents.csv", other.text("roster/agents.csv").encode("gb18030"))
    proposal, problems = added(other)
    assert proposal is None
    assert [one.code for one in problems] == ["table-encoding"]


def test_an_id_of_a_trainer_or_leader_is_taken(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    _, problems = added_agent(
        sample.root, sample.workspace, name="甲", team="west", tier="junior", joined=DAY, given_id="D01"
    )
    assert [one.code for one in problems] == ["id-taken"]


def test_who_left_comes_back_only_when_that_is_said(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    root = sample.root
    sample.do(*posted_agent(root, sample.workspace, "A001", start=DAY, leaves=True))
    later = DAY + dt.timedelta(days=7)
    left = f"roster/postings.csv:35:1 agent-left: A001 has left, from {DAY} on"
    for options, remedy in (
        ({"team": "east"}, "if the person comes back, say so with --return"),
        ({"leaves": True}, "nothing has to be recorded"),
    ):
        _, problems = posted_agent(root, sample.workspace, "A001", start=later, **options)
        assert said(problems) == [left]
        assert problems[0].remedy == remedy
    proposal = sample.do(*posted_agent(root, sample.workspace, "A001", start=later, returns=True))
    assert proposal.done == f"A001 林雨晴 stands in west, junior, from {later}."
    _, problems = posted_agent(root, sample.workspace, "A002", start=later, returns=True)
    assert said(problems) == ["roster/postings.csv:3:1 agent-not-left: A002 has not left, so can't return"]


def test_a_namesake_without_a_posting(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.edit("roster/postings.csv", "A001,2026-01-26,west,junior,active\n", "")
    proposal, _ = added_agent(
        sample.root, sample.workspace, name="林雨晴", team="west", tier="junior", joined=DAY
    )
    assert proposal is not None
    assert [one.message for one in proposal.problems] == [
        "A001 has the name 林雨晴 too: no team, joined 2026-01-26"
    ]
