"""A name in the place of an id is never taken for one; the remedy says whose it is."""

from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.model.roster import Agent, Trainer
from trainer_cli.workspace.called import NOBODY, Called

JOINED = dt.date(2026, 1, 26)
AGENTS = (
    Agent(id="A001", name="林雨晴", nicknames="禾光:晴晴", joined=JOINED),
    Agent(id="A002", name="陳柏宇", nicknames="小宇; Bo Chen", joined=JOINED),
    Agent(id="A003", name="趙小宇", nicknames="小宇", joined=JOINED),
)


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("林雨晴", "A001"),
        ("晴晴", "A001"),
        ("禾光：晴晴", "A001"),
        ("陈柏宇", "A002"),
        ("ｂｏ　chen", "A002"),
    ],
)
def test_who_alone_is_called_so_is_named_by_id(cell: str, meant: str) -> None:
    assert Called(lambda: AGENTS).remedy(cell, "else") == f"write `{meant}`, the id of who has this name"


def test_among_some_ids_only_who_has_one_of_them_is_meant() -> None:
    trainer = Trainer(id="TR01", name="林雨晴", kind="internal", level="senior")
    everybody = Called(lambda: (*AGENTS, trainer))
    assert everybody.remedy("林雨晴", "else") == "else"
    assert everybody.remedy("林雨晴", "else", {"TR01"}) == "write `TR01`, the id of who has this name"


@pytest.mark.parametrize("cell", ["小宇", "林雨", "A009", ""])
def test_of_nobody_or_several_nothing_is_said(cell: str) -> None:
    assert Called(lambda: AGENTS).remedy(cell, "correct the id") == "correct the id"


def test_where_there_are_no_agents_nobody_is_meant() -> None:
    assert NOBODY.remedy("林雨晴", "correct the id") == "correct the id"
