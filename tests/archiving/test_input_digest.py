"""S99: an unchanged archive is not built again, a changed one always is."""

import datetime as dt

import msgspec
import pytest

from trainer_cli.archiving.input_digest import input_digest
from trainer_cli.model.roster import Agent, Posting
from trainer_cli.text.source import Source

AGENT = Agent(
    id="A001", name="林雨晴", joined=dt.date(2026, 1, 26), nicknames="禾光:晴晴", email="a@b.example"
)
POSTING = Posting(id="A001", start=dt.date(2026, 1, 26), team="west", tier="junior")
ENTRIES = ["junior-2026-02-09 sha256:aa", "r1 sha256:bb"]
SAME = input_digest(AGENT, [POSTING], ENTRIES, "sha256:shared")


def test_the_same_inputs_give_the_same_digest_on_every_machine() -> None:
    assert SAME == "32acd1f1c3c095a38e6f180334f74501"


def test_where_the_lines_stand_does_not_count() -> None:
    moved = msgspec.structs.replace(AGENT, source=Source("roster/agents.csv", 7))
    posting = msgspec.structs.replace(POSTING, source=Source("roster/postings.csv", 9))
    assert input_digest(moved, [posting], ENTRIES, "sha256:shared") == SAME


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "A002"),
        ("name", "林雨睛"),
        ("nicknames", ""),
        ("joined", dt.date(2026, 1, 27)),
        ("email", ""),
    ],
)
def test_every_field_of_the_agent_counts(field: str, value: object) -> None:
    changed = msgspec.structs.replace(AGENT, **{field: value})
    assert input_digest(changed, [POSTING], ENTRIES, "sha256:shared") != SAME


@pytest.mark.parametrize(
    ("field", "value"),
    [("start", dt.date(2026, 1, 27)), ("team", "east"), ("tier", "senior"), ("status", "left")],
)
def test_every_field_of_a_posting_counts(field: str, value: object) -> None:
    changed = msgspec.structs.replace(POSTING, **{field: value})
    assert input_digest(AGENT, [changed], ENTRIES, "sha256:shared") != SAME


def test_postings_entries_and_what_all_share_count() -> None:
    others = [
        input_digest(AGENT, [], ENTRIES, "sha256:shared"),
        input_digest(AGENT, [POSTING, POSTING], ENTRIES, "sha256:shared"),
        input_digest(AGENT, [POSTING], ENTRIES[:1], "sha256:shared"),
        input_digest(AGENT, [POSTING], ["junior-2026-02-09 sha256:aar1", " sha256:bb"], "sha256:shared"),
        input_digest(AGENT, [POSTING], ENTRIES, "sha256:other"),
    ]
    assert len({SAME, *others}) == 6


def test_every_field_of_the_records_is_part_of_the_digest() -> None:
    assert set(Agent.__struct_fields__) == {"source", "id", "name", "nicknames", "joined", "email"}
    assert set(Posting.__struct_fields__) == {"source", "id", "start", "team", "tier", "status"}
