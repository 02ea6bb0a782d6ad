"""The material of an item analysis."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from tests.exams.paper import form, mark
from trainer_cli.exams.item_answers import counting_sheets, item_answers
from trainer_cli.exams.marking import settled_marks
from trainer_cli.model.exam import Sheet

BANK = {"rules-001": {"A": "選項C", "B": "選項A", "C": "選項B", "D": "選項 E"}}


def sheet(agent: str, answers: str, row: int = 2, form_: str = "A") -> Sheet:
    return Sheet(agent=agent, form=form_, row=row, answers=answers)


SHEETS = [sheet("A001", "ABT"), sheet("A002", "D-F")]
MARKS = settled_marks(mark(agent, item, "2.50") for agent in ("A001", "A002") for item in (4, 5))


def test_options_are_called_as_in_the_bank() -> None:
    found, left_out = item_answers(form(), SHEETS, MARKS, BANK)
    assert left_out == []
    first = found[0]
    assert first.options == ("B", "C", "A", "選項D")  # the bank has the last one no more
    assert (first.answers, first.worth) == (["B", "選項D"], {"B": Decimal(2), "選項D": Decimal(0)})


def test_without_the_bank_an_option_is_its_text() -> None:
    found, _ = item_answers(form(), SHEETS, MARKS, {})
    assert found[1].options == ("選項A", "選項B", "選項C", "選項D")
    assert found[1].answers == ["選項B", ""]


def test_statements_and_written_answers() -> None:
    found, _ = item_answers(form(), SHEETS, MARKS, {})
    assert (found[2].options, found[2].answers) == (("T", "F"), ["T", "F"])
    assert (found[3].options, found[3].answers, found[3].worth) == (
        None,
        ["2.5", "2.5"],
        {"2.5": Decimal("2.50")},
    )


def test_a_key_that_nobody_chose_is_known() -> None:
    found, _ = item_answers(form(), [sheet("A001", "DDF")], MARKS, BANK)
    assert found[0].worth == {"B": Decimal(2), "選項D": Decimal(0)}


def test_what_lacks_marks_or_is_void_is_left_out() -> None:
    items = list(form().items)
    items[1] = msgspec.structs.replace(items[1], void="full")
    voided = msgspec.structs.replace(form(), items=tuple(items))
    found, left_out = item_answers(voided, SHEETS, settled_marks([mark("A001", 4, "3")]), {})
    assert [one.item.number for one in found] == [1, 3]
    assert left_out == ["rules-002", "rules-004", "rules-005"]


def test_one_sheet_an_agent_counts() -> None:
    again = sheet("A001", "ABT", row=9)
    assert counting_sheets([*SHEETS, again], void=()) == SHEETS
    assert counting_sheets([*SHEETS, sheet("A001", "BBT")], void=()) == SHEETS[1:]
    assert counting_sheets(SHEETS, void={"A002"}) == SHEETS[:1]
