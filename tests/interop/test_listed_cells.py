"""An id, and several things in one cell, as lists of people have them."""

from __future__ import annotations

import pytest

from trainer_cli.interop.listed_cells import listed_id, listed_parts
from trainer_cli.text.problem import Problem


@pytest.mark.parametrize("cell", ["A001", "007", "李_敏", "tr.01-b"])
def test_an_id(cell: str) -> None:
    assert listed_id(cell) == cell


@pytest.mark.parametrize("cell", ["A 001", "../a", "4.4E+17", "-1", "#REF!"])
def test_no_id(cell: str) -> None:
    found = listed_id(cell)
    assert isinstance(found, Problem)
    assert (found.code, found.message) == ("roster-id", f"`{cell}` is no id")


def test_several_in_a_cell() -> None:
    assert listed_parts("禾光:晴晴、小雨；a / b|c\nd,，") == ("禾光:晴晴", "小雨", "a", "b", "c", "d")
    assert listed_parts("") == ()
