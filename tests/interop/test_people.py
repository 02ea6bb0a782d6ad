"""Whom a cell names: an id, a name, a nickname, in either script; never the beginning of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.interop.facts import people
from trainer_cli.interop.people import people_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


@pytest.mark.parametrize(
    ("cell", "ids"),
    [
        ("A001", ("A001",)), ("ａ００１", ("A001",)), ("林雨晴", ("A001",)), ("林 雨晴", ("A001",)),
        ("禾光:晴晴", ("A001",)), ("晴晴", ("A001",)), ("禾光：阿宇", ("A002",)), ("陈柏宇", ("A002",)),
        ("王小明", ("A003", "A004")), ("A00", ()), ("林", ()), ("", ()),
    ],
)  # fmt: skip
def test_an_agent(cell: str, ids: tuple[str, ...]) -> None:
    assert people().agents.ids(cell) == ids


def test_the_people_of_a_workspace(team: Callable[[str], Team]) -> None:
    people_here = people_in(team("sample").workspace)
    assert people_here.agents.ids("张诗涵") == ("A003",)
    assert people_here.raters.ids("許文彬") == ("D02",)
    assert people_here.raters.ids("陳思敏") == ("TR01",)
    assert people_here.agents.ids("陳思敏") == ()
