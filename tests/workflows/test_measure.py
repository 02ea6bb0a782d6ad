"""Figures from files: against R's psych and packages of PyPI, and what is wrong with the files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.compare_statistics import own_figures
from trainer_cli.workflows.measure import measured_agreement, measured_items

DATA = Path(__file__).parent.parent / "data"
SETS = sorted(path.parent.name for path in (DATA / "statistics").glob("*/expected.json"))


@pytest.mark.parametrize("name", SETS)
def test_figures_are_those_of_psych_and_of_packages_of_pypi(name: str) -> None:
    folder = DATA / "statistics" / name
    place = DATA / name if name == "six-hundred" else folder
    own = own_figures({file.name: file.read_text("utf-8") for file in place.glob("*.csv")})
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    assert expected["psych"]
    for figures in (expected["psych"], expected["peers"]):
        assert {key: own[key] for key in figures} == pytest.approx(figures, abs=1e-9, rel=0)


def test_the_sets_are_there() -> None:
    assert SETS == [
        "cohen-1968", "fifty", "four-raters", "hout-1987", "krippendorff-2011", "shrout-fleiss-1979",
        "six-hundred", "two-raters", "weighted",
    ]  # fmt: skip


def wrong(answers: str, key: str) -> list[tuple[str, str]]:
    found = measured_items(("a.csv", answers.encode()), ("key.csv", key.encode()))
    assert isinstance(found, list)
    return [(one.code, str(one.source)) for one in found]


def test_what_is_wrong_with_both_files_is_told_at_once() -> None:
    assert wrong("who,q1,q2\nP1,A\nP2,A,B\n", "item,key\nq1,A\nq3,B\n") == [
        ("csv-row-length", "a.csv:2:1"),
        ("measure-item-unknown", "key.csv:3:1"),
        ("measure-item-without-key", "key.csv:1:1"),
    ]


def test_a_table_that_can_not_be_read_is_not_held_against_the_key() -> None:
    assert wrong("", "item,key\nq1,A\n") == [("file-empty", "a.csv:1:1")]
    assert wrong("who\nP1\n", "item,key\nq1,A\n") == [("measure-no-column", "a.csv:1:1")]


def test_ratings_that_are_wrong() -> None:
    found = measured_agreement(("m.csv", b"essay\nE1\n"))
    assert isinstance(found, list)
    assert [(one.code, str(one.source)) for one in found] == [("measure-no-column", "m.csv:1:1")]
    found = measured_agreement(("m.csv", b"essay,R1,R2\nE1,1,x\n"))
    assert isinstance(found, list)
    assert [(one.code, str(one.source)) for one in found] == [("measure-no-number", "m.csv:2:3")]
