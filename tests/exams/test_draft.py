"""T38: which question fits which section."""

from __future__ import annotations

from decimal import Decimal

from tests.exams.bank import candidate, short, single
from tests.exams.paper import section
from trainer_cli.exams.draft import Kind, question_kind, section_kind


def test_a_written_question_fits_by_its_rubric() -> None:
    assert question_kind(short("rules-017", "5")) == section_kind(section("short", 5, "5"))
    assert question_kind(short("rules-017", "4")) != section_kind(section("short", 5, "5"))


def test_a_choice_fits_whatever_its_points() -> None:
    assert question_kind(single("rules-001")) == section_kind(section("single", 25, "3")) == Kind("single")


def test_a_type_that_is_unknown_fits_nothing() -> None:
    assert section_kind(section("essay", 1, "5")) == Kind("essay")


def test_kinds_in_words_and_difficulty() -> None:
    assert [str(kind) for kind in (Kind("single"), Kind("short", Decimal(5)))] == [
        "single",
        "short of 5 points",
    ]
    assert candidate("rules", single("rules-001", "0.65")).difficulty == Decimal("0.65")
