"""Ids that people choose themselves."""

import pytest

from tests.team import said
from trainer_cli.text.source import Source
from trainer_cli.workflows.given_id import given_id_problems

TAKEN = {"junior-1": Source("plans/junior-1.yaml", 2)}


@pytest.mark.parametrize("given", [None, "junior-2", "客服", "1"])
def test_ids_that_may_be_used(given: str | None) -> None:
    assert given_id_problems(given, TAKEN) == []


@pytest.mark.parametrize("given", ["junior-1", "JUNIOR-1", "ｊunior-1"])
def test_an_id_is_given_once_whatever_its_case_and_width(given: str) -> None:
    assert said(given_id_problems(given, TAKEN)) == [
        f":1:1 id-taken: the id `{given}` is taken by plans/junior-1.yaml:2:1"
    ]


@pytest.mark.parametrize("given", ["", "a/b", "../a", "a b", ".a", "a" * 81])
def test_what_no_file_can_be_named_for(given: str) -> None:
    assert said(given_id_problems(given, TAKEN)) == [
        f":1:1 id-form: `{given}` is no id: letters, digits and `_.-`, at most 80"
    ]
