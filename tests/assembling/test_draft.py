"""T38: which question fits which section; exchanges keep questions with those of their cell."""

from __future__ import annotations

from decimal import Decimal

from tests.assembling.bank import blueprint, draft_of, short, single, task
from tests.exams.paper import section
from trainer_cli.assembling.draft import Cell, Kind, blocked, question_kind, section_kind


def test_a_written_question_fits_by_its_rubric() -> None:
    assert question_kind(short("rules-017", "5")) == section_kind(section("short", 5, "5"))
    assert question_kind(short("rules-017", "4")) != section_kind(section("short", 5, "5"))


def test_a_choice_fits_whatever_its_points() -> None:
    assert question_kind(single("rules-001")) == section_kind(section("single", 25, "3")) == Kind("single")


def test_a_type_that_is_unknown_fits_nothing() -> None:
    assert section_kind(section("essay", 1, "5")) == Kind("essay")


def test_kinds_in_words() -> None:
    assert [str(kind) for kind in (Kind("single"), Kind("short", Decimal(5)))] == [
        "single",
        "short of 5 points",
    ]


def test_an_exchange_with_another_cell_to_spare_moves_what_leaves_to_its_own() -> None:
    given = task(
        blueprint(["rules", "cases"], ("single", 1, "1")),
        {"rules": [single("rules-001")], "cases": [single("cases-001"), single("cases-002")]},
    )
    draft = draft_of(given, [["rules-001"]])
    rules, cases = Cell("rules", Kind("single")), Cell("cases", Kind("single"))
    draft.exchange(0, 0, draft.spare[cases], 1)
    assert [one.id for one in draft.forms[0]] == ["cases-002"]
    assert {cell: [one.id for one in spare] for cell, spare in draft.spare.items()} == {
        rules: ["rules-001"],
        cases: ["cases-001"],
    }


def test_places_of_what_forms_share_are_not_free_and_who_must_not_join_is_blocked() -> None:
    given = task(
        blueprint(["rules"], ("single", 2, "1")),
        {"rules": [single("rules-001", not_with=("rules-003",)), single("rules-002"), single("rules-003")]},
    )
    draft = draft_of(given, [["rules-001", "rules-002"]], common=frozenset({"rules-002"}))
    assert [(place, one.id) for place, one in draft.free(0)] == [(0, "rules-001")]
    assert blocked(draft.forms[0]) == {"rules-003"}
    assert blocked(draft.forms[0], draft.forms[0][0]) == frozenset()
