"""Tables of facts as people send them, and what is read from them."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from tests.team import said
from trainer_cli.interop.fact_rows import read_facts
from trainer_cli.interop.people import People, Register
from trainer_cli.model.roster import Agent
from trainer_cli.text.csv_reader import read_table
from trainer_cli.workspace.naming import Named, agents_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.interop.fact_format import FactFormat
    from trainer_cli.interop.fact_rows import FactRows
    from trainer_cli.model.facts import Fact

JOINED = dt.date(2026, 1, 26)
AGENTS = (
    Agent(id="A001", name="林雨晴", nicknames="禾光:晴晴", joined=JOINED),
    Agent(id="A002", name="陳柏宇", nicknames="禾光:阿宇;禾光:柏柏", joined=JOINED),
    Agent(id="A003", name="王小明", nicknames="禾光:小明", joined=JOINED),
    Agent(id="A004", name="王小明", nicknames="禾光:明明", joined=JOINED),
)


@cache
def people() -> People:
    """Four agents, two of whom have the same name, and two who rate."""
    raters = Register(Named("person", {"D02": ("許文彬",), "TR01": ("陳思敏",)}))
    return People(Register(agents_named({one.id: one for one in AGENTS})), raters)


def read(
    text: str, format_: FactFormat, given: Mapping[str, str] | None = None, path: str = "f.csv"
) -> FactRows:
    """What a file brings."""
    table = read_table(text.encode(), path, format_.names, required=(), open_columns=True)
    return read_facts(table, path, format_, people(), given or {})


def facts(text: str, format_: FactFormat, **given: str) -> list[Fact]:
    """The facts of a file in which nothing is wrong."""
    rows = read(text, format_, given)
    assert said(rows.problems) == []
    assert rows.refused == 0
    return [one.fact for one in rows.told]


def wrong(text: str, format_: FactFormat, **given: str) -> list[str]:
    """What is wrong with a file."""
    return said(read(text, format_, given).problems)
