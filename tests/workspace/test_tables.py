"""Each table of a workspace names the kinds of files that it rests on, and each kind serves a table."""

from __future__ import annotations

from itertools import chain

from trainer_cli.workspace.layout import KINDS
from trainer_cli.workspace.tables import TABLE_KINDS
from trainer_cli.workspace.workspace import Workspace


def test_each_attribute_names_its_kinds_of_files() -> None:
    assert list(TABLE_KINDS) == list(Workspace.__annotations__)


def test_each_kind_of_records_serves_a_table() -> None:
    serving = set(chain.from_iterable(TABLE_KINDS.values()))
    assert {kind.name for kind in KINDS if kind.holds} == serving - {"sheets"}
