"""What people type for ids: full-width, in pieces, by name; scripts need the id itself."""

from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.model.roster import Agent
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.naming import (
    Named,
    agents_named,
    candidates,
    ids_named,
    named_id,
    nicknames,
    only_one,
)


def agent(name: str, called: str, other: str = "") -> Agent:
    return Agent(id=name, name=called, nicknames=other, joined=dt.date(2026, 1, 26))


AGENTS = {
    one.id: one
    for one in (
        agent("A001", "林雨晴", "禾光:晴晴； 小晴"),
        agent("A002", "陳柏宇", "禾光:阿宇;小宇"),
        agent("A010", "林雨晴"),
        agent("B001", "張詩涵", ";"),
    )
}
NAMED = agents_named(AGENTS)
PLANS = ids_named("plan", ["junior-2026-02-09", "junior-2026-03-02", "2026"])


def found(given: str, named: Named = NAMED, *, loose: bool = True) -> str:
    result = named_id(named, given, loose=loose)
    return f"{result.code}: {result.message}; {result.remedy}" if isinstance(result, Problem) else result


def test_nicknames_are_separated_by_semicolons_of_either_width() -> None:
    assert nicknames(AGENTS["A001"]) == ("禾光:晴晴", "小晴", "晴晴")
    assert nicknames(AGENTS["B001"]) == ()


@pytest.mark.parametrize("given", ["A001", "a001", "Ａ００１", " A001 "])
@pytest.mark.parametrize("loose", [True, False])
def test_an_id_is_found_however_it_is_typed(given: str, *, loose: bool) -> None:
    assert found(given, loose=loose) == "A001"


def test_dashes_are_folded() -> None:
    assert found("junior－2026–02—09", PLANS, loose=False) == "junior-2026-02-09"


def test_a_person_may_give_a_name_a_nickname_or_a_prefix() -> None:
    assert found("陳柏宇") == "A002"
    assert found("小晴") == found("晴晴") == "A001"
    assert found("B") == "B001"
    assert found("junior-2026-03", PLANS) == "junior-2026-03-02"


@pytest.mark.parametrize(("given", "means"), [("陳柏宇", "A002 陳柏宇"), ("B", "B001 張詩涵")])
def test_a_script_may_not(given: str, means: str) -> None:
    assert found(given, loose=False) == (
        f"name-unknown: there is no agent `{given}`; "
        f"scripts, and commands that announce, need the full id: {means}"
    )


def test_what_may_mean_several_is_listed() -> None:
    assert found("林雨晴") == "name-unclear: `林雨晴` may be A001 林雨晴, A010 林雨晴; give the full id"
    assert found("A0").startswith("name-unclear: `A0` may be A001 林雨晴, A002 陳柏宇, A010 林雨晴;")


def test_a_misspelt_id_is_guessed_and_an_unknown_one_gets_the_list() -> None:
    assert found("A0O1") == "name-unknown: there is no agent `A0O1`; did you mean A010 林雨晴, A001 林雨晴?"
    assert found("zzz", PLANS) == (
        "name-unknown: there is no plan `zzz`; known: junior-2026-02-09, junior-2026-03-02, 2026"
    )


def test_nothing_typed_is_no_prefix_of_everything() -> None:
    assert found("", ids_named("plan", ["a"])).startswith("name-unknown: there is no plan ``")


def test_long_lists_are_cut() -> None:
    many = ids_named("agent", [f"A{number:03d}" for number in range(20)])
    assert found("A", many) == (
        "name-unclear: `A` may be A000, A001, A002, A003, A004, A005, A006, A007 and 12 more; "
        "give the full id"
    )


def test_saying_nothing_means_the_only_one_there_is() -> None:
    assert only_one(ids_named("exam", ["theory"])) == "theory"
    none, several = only_one(ids_named("exam", [])), only_one(PLANS)
    assert isinstance(none, Problem)
    assert isinstance(several, Problem)
    assert (none.code, none.message, none.remedy) == (
        "name-none",
        "there is no open exam",
        "give its id, or make one first",
    )
    assert (several.code, several.message) == (
        "name-unclear",
        "which plan? junior-2026-02-09, junior-2026-03-02, 2026",
    )


def test_an_id_may_be_typed_with_spaces_and_without_its_zeros() -> None:
    assert found("A 001", loose=False) == "A001"
    assert found("A1") == found("ａ１") == "A001"
    assert found("junior-2026-2-9", PLANS) == "junior-2026-02-09"
    assert found("A1", loose=False).startswith("name-unknown: there is no agent `A1`; scripts, ")


def test_a_zero_that_was_typed_may_begin_a_longer_id() -> None:
    many = ids_named("agent", ["A001", "A002", "A010", "A011", "A020"])
    assert candidates(many, "A02") == ["A002", "A020"]
    assert candidates(many, "A01") == ["A001", "A010", "A011"]
    assert candidates(many, "A1") == ["A001"]


def test_names_count_in_both_scripts_and_from_their_beginning() -> None:
    assert found("陈柏宇") == "A002"
    assert found("张") == "B001"
    assert candidates(NAMED, "林") == ["A001", "A010"]


def test_a_team_is_a_choice_of_its_members() -> None:
    named = agents_named(AGENTS, {"A001": "west", "A010": "west", "B001": "east"})
    assert candidates(named, "@west") == candidates(named, "＠ＷＥＳＴ") == ["A001", "A010"]
    assert found("@east", named) == "B001"
    assert found("@west", named) == (
        "name-unclear: `@west` may be A001 林雨晴 (west), A010 林雨晴 (west); give the full id"
    )


@pytest.mark.parametrize("given", ["\u0410001", "\u04101"])
@pytest.mark.parametrize("loose", [True, False])
def test_a_letter_that_only_looks_latin_is_a_mistake(given: str, *, loose: bool) -> None:
    assert found(given, loose=loose) == (
        f"name-lookalike: `{given}` holds the letter \u0410 (cyrillic capital letter a), "
        "which only looks Latin; type it anew with Latin letters: A001 林雨晴"
    )
