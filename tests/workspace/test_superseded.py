"""A correction names what it replaces; what it replaced stays on record and does not count."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from trainer_cli.model.exam import Import, Mark
from trainer_cli.text.source import Source
from trainer_cli.workspace.superseded import import_of, mark_key, sheet_count, standing_marks, superseded


def correction(name: str, supersedes: dict[str, tuple[str, ...]]) -> Import:
    return Import(
        id=name,
        kind="marks",
        exam="e",
        file="marks.csv",
        original="original.csv",
        digest="sha256:0",
        encoding="utf-8",
        rows=1,
        taken=1,
        refused=0,
        supersedes=supersedes,
        at=dt.datetime(2026, 2, 12, tzinfo=dt.UTC),
        by="TR01",
    )


def mark(name: str, agent: str, item: int) -> Mark:
    source = Source(f"records/marks/e/{name}/marks.csv", 2)
    return Mark(agent=agent, item=item, points=Decimal(1), row=2, source=source)


def test_what_corrections_replaced() -> None:
    imports = [
        correction("i1", {}),
        correction("i2", {"A001": ("i1",)}),
        correction("i3", {"A001": ("i1", "i2"), "A002": ("i1",)}),
    ]
    assert superseded(imports) == {"i1": {"A001", "A002"}, "i2": {"A001"}}


def test_a_corrected_sheet_is_one_sheet() -> None:
    assert sheet_count([correction("i1", {}), correction("i2", {"A001": ("i1",)})]) == 1


def test_the_marks_that_stand() -> None:
    first, other, second = mark("i1", "A001", 41), mark("i1", "A001", 42), mark("i2", "A001", 41)
    imports = [correction("i1", {}), correction("i2", {mark_key("A001", 41): ("i1",)})]
    assert standing_marks([first, other, second], imports) == (other, second)
    assert import_of(second.source.path) == "i2"


def test_of_two_markers_only_the_one_who_is_corrected_is_replaced() -> None:
    first, other = (
        msgspec.structs.replace(mark("i1", "A001", 41), marker=marker) for marker in ("TR01", "TR02")
    )
    imports = [correction("i1", {}), correction("i2", {mark_key("A001", 41, "TR01"): ("i1",)})]
    assert standing_marks([first, other], imports) == (other,)
