"""T42: a second sheet of an agent, and what of it differs."""

from __future__ import annotations

from tests.exams.paper import form
from trainer_cli.exams.sheet_again import Again, Earlier, OnRecord, differences
from trainer_cli.exams.sheet_rows import Place
from trainer_cli.model.exam import Sheet

FORMS = {"A": form("A"), "B": form("B", "CDF")}
PLACE = Place("sheets.csv", 2, {"agent": 0, "form": 1})


def sheet(
    answers: str = "ABT", form: str = "A", start: str = "09:00", end: str = "11:20", row: int = 2
) -> Sheet:
    return Sheet(agent="A001", form=form, start=start, end=end, row=row, answers=answers)


def again(*earlier: Earlier, correct: bool = False, marked: frozenset[str] = frozenset()) -> Again:
    return Again(OnRecord(frozenset({"A001"}), lambda _: earlier, marked, correct), FORMS)


def test_what_differs() -> None:
    assert differences(sheet(row=7), sheet(), FORMS) == []
    assert differences(sheet("-BT", end=""), sheet(), FORMS) == ["end: – → 11:20", "item 1: - → A"]
    assert differences(sheet(form="B"), sheet("A--"), FORMS) == ["form: B → A"]
    assert differences(sheet(form="B", start=""), sheet(), FORMS) == ["form: B → A", "start: – → 09:00"]
    assert differences(None, sheet(), FORMS) == ["the sheet on record can't be read"]


def test_the_same_sheet_once_more_is_passed_over() -> None:
    found = again(Earlier("i1", sheet(row=7)))
    assert found.problems(sheet(), PLACE) == []
    assert (found.known, found.replaced) == (1, {})


def test_another_sheet_is_refused() -> None:
    found = again(Earlier("i1", sheet("---", end="")))
    (problem,) = found.problems(sheet(), PLACE)
    assert (problem.code, str(problem.source)) == ("sheet-changed", "sheets.csv:2:1")
    assert problem.message == (
        "A001 has a sheet on record, and this one differs: end: – → 11:20, item 1: - → A, item 2: - → B, "
        "item 3: - → T"
    )
    assert problem.remedy == (
        "correct the id, or leave the row out; a wrong sheet is replaced with --correct --reason WHY"
    )
    assert (found.known, found.replaced) == (0, {})


def test_many_differences_are_counted() -> None:
    two = again(Earlier("i1", sheet("---")), Earlier("i2", sheet("-A-")))
    (problem,) = two.problems(sheet(), PLACE)
    assert problem.message.endswith("item 3: - → T, item 1: - → A, item 2: A → B and 1 more")


def test_a_correction_replaces_every_sheet_that_stands() -> None:
    earlier = (Earlier("i1", sheet("---")), Earlier("i2", None))
    found = again(*earlier, correct=True)
    assert found.problems(sheet("--T"), PLACE) == []
    assert found.corrections == ["sheet of A001: item 3: - → T, the sheet on record can't be read"]
    assert found.replaced == {"A001": earlier}


def test_marks_of_another_form_are_looked_at_again() -> None:
    marked = frozenset({"A001"})
    found = again(Earlier("i1", sheet(form="B")), correct=True, marked=marked)
    (warning,) = found.problems(sheet(), PLACE)
    assert (warning.code, warning.level, str(warning.source)) == (
        "sheet-form-marked",
        "warning",
        "sheets.csv:2:2",
    )
    assert warning.message == "A001 was marked on form B, and the sheet is of form A now"
    same = again(Earlier("i1", sheet("---")), correct=True, marked=marked)
    assert same.problems(sheet(), PLACE) == []
