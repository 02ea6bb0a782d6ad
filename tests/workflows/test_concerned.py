"""Which agents a changed roster concerns: never one too few, and nobody else where lines came or went."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from trainer_cli.model.roster import Posting
from trainer_cli.model.settings import Settings
from trainer_cli.text.csv_reader import read_table, records
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.concerned import Inputs, concerned, differing_ids
from trainer_cli.workspace.columns import NAMES, REQUIRED
from trainer_cli.workspace.workspace import Grown, Workspace

POSTINGS, AGENTS, PLAN = "roster/postings.csv", "roster/agents.csv", "plans/p.yaml"
HEAD = "id,from,team,tier\n"
TWO = f"{HEAD}A1,2026-02-01,east,junior\nA2,2026-02-01,west,junior\n"


def inputs(files: dict[str, str], common: str = "common") -> Inputs:
    data = {path: text.encode() for path, text in files.items()}
    return Inputs(common, {path: digest_bytes(one) for path, one in data.items()}, data.get)


FILES = {POSTINGS: TWO, AGENTS: "id,name,joined\nA1,安,2026-01-01\nA2,白,2026-01-01\n", PLAN: "id: p\n"}


@pytest.mark.parametrize(
    ("changed", "ids"),
    [
        ({}, set()),
        ({POSTINGS: f"{TWO}A2,2026-03-01,east,junior\n"}, {"A2"}),
        ({POSTINGS: TWO.replace("A1,2026-02-01,east", "A1,2026-02-01,west")}, {"A1"}),
        ({POSTINGS: TWO.replace("A1,2026-02-01,east,junior\n", "")}, {"A1"}),
        ({POSTINGS: TWO.replace("A1", "A3")}, {"A1", "A3"}),
        ({POSTINGS: TWO.rstrip()}, set()),
        ({AGENTS: FILES[AGENTS].replace("白", "柏"), POSTINGS: TWO.replace("A1", "A3")}, {"A1", "A2", "A3"}),
    ],
)
def test_of_changed_lines_their_agents(changed: dict[str, str], ids: set[str]) -> None:
    assert concerned(inputs(FILES), inputs({**FILES, **changed})) == frozenset(ids)


@pytest.mark.parametrize(
    "changed",
    [
        {PLAN: "id: other\n"},
        {"plans/new.yaml": "id: new\n"},
        {POSTINGS: TWO.replace("id,from", "from,id")},
        {POSTINGS: TWO.replace("id,from,team", "id,from,group")},
        {POSTINGS: f"Roster of spring\n{TWO}"},
        {POSTINGS: TWO.replace(",", ";")},
        {POSTINGS: f'{TWO}A2,2026-03-01,"east",junior\n'},
        {POSTINGS: f"{TWO}\n"},
        {POSTINGS: f"{TWO} A2,2026-03-01,east,junior\n"},
        {POSTINGS: f"{TWO}安,2026-03-01,east,junior\n"},
        {POSTINGS: f"{HEAD}A2,2026-02-01,west,junior\nA1,2026-02-01,east,junior\n"},
        {POSTINGS: "nothing that is known\n"},
        {POSTINGS: ""},
    ],
)
def test_what_is_no_change_of_lines_may_concern_everybody(changed: dict[str, str]) -> None:
    before, now = inputs(FILES), inputs({**FILES, **changed})
    assert concerned(before, now) is None
    assert concerned(now, before) is None


def test_a_table_that_is_gone_or_lost_may_concern_everybody() -> None:
    now = inputs({**FILES, POSTINGS: HEAD})
    gone = inputs({path: text for path, text in FILES.items() if path != POSTINGS})
    assert concerned(inputs(FILES), gone) is None
    assert concerned(replace(inputs(FILES), table=lambda _: None), now) is None
    assert concerned(replace(inputs(FILES), table=lambda _: b"of another build"), now) is None


def test_new_lines_that_were_read_already_are_not_compared() -> None:
    now = inputs({**FILES, POSTINGS: f"{TWO}A2,2026-03-01,east,junior\n"})
    lost = replace(inputs(FILES), table=lambda _: None)
    agents, workspace = frozenset({"A2"}), Workspace(settings=Settings(name="x"))
    grown = Grown(POSTINGS, lost.digests[POSTINGS], b"", agents, workspace)
    assert concerned(lost, now, grown) == agents
    assert concerned(lost, now, Grown(POSTINGS, "of a later state", b"", agents, workspace)) is None
    assert concerned(lost, replace(now, digests={**now.digests, AGENTS: "new"}), grown) is None


def test_what_every_archive_shows_concerns_everybody() -> None:
    assert concerned(inputs(FILES), inputs(FILES, "another layout")) is None


def test_a_table_that_is_read_as_something_else_may_concern_everybody() -> None:
    utf_8 = "id,name,joined\nA1,安小,2026-01-01\n".encode()
    assert differing_ids("agents", utf_8, utf_8 + b"A2,Bo,2026-01-01\n") == frozenset({"A2"})
    other = "A2,白小英,2026-01-01\n".encode("gb18030")
    assert differing_ids("agents", utf_8, utf_8.decode().encode("gb18030") + other) is None


ROWS = st.lists(
    st.builds(
        "{},2026-0{}-01,{},junior{}".format,
        st.sampled_from(["A1", "A2", "A3", "'A1", "Ä1", ""]),
        st.integers(1, 3),
        st.sampled_from(["east", "west", '"east"', "'=west", "東"]),
        st.sampled_from(["", ",", "\r"]),
    ),
    max_size=6,
)


def rows_by_id(data: bytes) -> dict[str, list[object]]:
    table = read_table(data, POSTINGS, NAMES["postings"], required=REQUIRED["postings"])
    found, _ = records(table, Posting, POSTINGS)
    rows: defaultdict[str, list[object]] = defaultdict(list)
    for row in found:
        rows[row.id].append((row.start, row.team, row.tier, row.status))
    return rows


@given(ROWS, ROWS, st.integers(0, 6), st.sampled_from([HEAD, "﻿" + HEAD, "工號,自,組別,級別\n"]))
@settings(max_examples=100)
def test_whoever_is_not_named_has_the_same_rows(rows: list[str], new: list[str], at: int, head: str) -> None:
    before = (head + "\n".join(rows)).encode()
    now = (head + "\n".join([*rows[:at], *new, *rows[at + 1 :]])).encode()
    named = differing_ids("postings", before, now)
    if named is not None:
        old, later = rows_by_id(before), rows_by_id(now)
        assert {one for one in old.keys() | later.keys() if old.get(one) != later.get(one)} <= named
