"""T44: how each item was answered by everybody."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.exams.paper import correction, form, mark
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.marking import settled_marks
from trainer_cli.exams.sheet_lines import read_line
from trainer_cli.exams.tallies import ItemTally, item_tallies

if TYPE_CHECKING:
    from trainer_cli.model.exam import Correction, Sheet

MARKS = settled_marks([mark("A001", 4, "3.5"), mark("A002", 4, "5"), mark("A001", 5, "6")])


def sheet(agent: str, answers: str, name: str = "A") -> Sheet:
    found = read_line(f"{agent},{name},,,2,{answers},\n".encode(), form(name))
    assert found is not None
    return found


SHEETS = [sheet("A001", "ABT"), sheet("A002", "CBT"), sheet("A003", "C-F"), sheet("A004", "ABT", "B")]


def tallies(*corrections: Correction) -> list[ItemTally]:
    forms = corrected_forms({"A": form(), "B": form("B", "CDF")}, corrections)
    return item_tallies(forms, SHEETS, MARKS)


def test_answers_are_counted_and_points_added_up_form_by_form() -> None:
    found = tallies()
    assert [(one.form, one.item.number) for one in found] == [(name, n) for name in "AB" for n in range(1, 6)]
    first = found[0]
    assert (dict(first.answers), first.earned, first.papers, first.most) == (
        {"A": 1, "C": 2},
        Decimal(2),
        3,
        Decimal(6),
    )
    assert (dict(first.wrong), dict(found[1].wrong)) == ({"C": 2}, {"-": 1})
    assert (found[5].earned, found[5].papers) == (Decimal(0), 1)


def test_what_a_person_marks_counts_where_it_is_marked() -> None:
    short, analysis = tallies()[3:5]
    assert (short.earned, short.papers, short.most) == (Decimal("8.5"), 2, Decimal(10))
    assert (analysis.papers, dict(analysis.wrong)) == (1, {})


def test_void_items_are_nobodys_mistake_and_corrected_keys_count() -> None:
    found = tallies(correction(1, "void_full"), correction(2, "also", "B", "-", name="c2"))
    on_a = [one for one in found if one.form == "A"]
    assert [one.item.number for one in on_a] == [2, 3, 4, 5]
    assert on_a[0].earned == on_a[0].most
