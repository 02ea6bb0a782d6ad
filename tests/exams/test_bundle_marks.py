"""T42: a marker's bundle: a row a criterion, the answer known by its code."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from tests.exams.paper import form, mark, script
from trainer_cli.exams.bundle_marks import BUNDLE_NAMES, NEEDED, Given, read_bundle
from trainer_cli.exams.marking import by_given_key, markers_of_several
from trainer_cli.model.question import Criterion
from trainer_cli.text.csv_reader import read_table

if TYPE_CHECKING:
    from trainer_cli.exams.marks import MarkRows
    from trainer_cli.model.exam import Form, Mark

HEAD = "代號,評分點,得分,評分理由\n"
SCRIPTS = tuple(
    msgspec.structs.replace(one, code=code)
    for code, one in (
        ("BCDFGH", script("A001", 4, "TR01")),
        ("JKLMNP", script("A001", 4, "TR02")),
        ("QRSTVW", script("A001", 5, "TR01")),
        ("XZBCDF", script("A009", 4, "TR01")),
    )
)


def with_rubric() -> Form:
    """The form of the tests, whose short answer has two criteria; the analysis has none."""
    rubric = tuple(
        Criterion(criterion=name, points=Decimal(points)) for name, points in (("道歉", 3), ("補償", 2))
    )
    items = [
        msgspec.structs.replace(item, rubric=rubric) if item.number == 4 else item for item in form().items
    ]
    return msgspec.structs.replace(form(), items=tuple(items))


def read(text: str, before: tuple[Mark, ...] = (), *, correct: bool = False) -> MarkRows:
    """What a file brings; A001 has a sheet, A009 has none any more."""
    table = read_table(text.encode(), "b.csv", BUNDLE_NAMES, required=NEEDED, open_columns=True)
    several = markers_of_several(SCRIPTS)
    given = Given(
        scripts={one.code.casefold(): one for one in SCRIPTS},
        step=Decimal("0.5"),
        already=by_given_key(before, several),
        several=several,
        correct=correct,
    )
    return read_bundle(table, "b.csv", {"A001": with_rubric()}, given)


def shown(found: MarkRows) -> list[tuple[str, int, str, str, str, str, int]]:
    return [
        (one.agent, one.item, one.marker, one.criterion, str(one.points), one.reason, one.row)
        for one in found.marks
    ]


def said(found: MarkRows) -> list[str]:
    return [f"{one.source} {one.code}: {one.message}" for one in found.problems]


def test_the_code_says_whose_answer_it_is_and_who_marks() -> None:
    found = read(
        f"{HEAD}bcdfgh,道歉,3,\nBCDFGH,補償,0.5,只說抱歉\nQRSTVW,,6,\nJKLMNP,道歉,,\nJKLMNP,補償,,\n"
    )
    assert (found.problems, found.rows, found.refused, found.known) == ([], 5, 0, 0)
    assert shown(found) == [
        ("A001", 4, "TR01", "道歉", "3", "", 2),
        ("A001", 4, "TR01", "補償", "0.5", "只說抱歉", 3),
        ("A001", 5, "TR01", "", "6", "", 4),
    ]


def test_all_problems_of_a_run_and_no_half_answers() -> None:
    found = read(
        f"{HEAD}ZZZZZZ,道歉,3,\nBCDFGH,禮貌,1,\nBCDFGH,補償,1,\nJKLMNP,道歉,4,\nJKLMNP,補償,,漏了\n"
        "QRSTVW,,0.3,\nXZBCDF,道歉,1,\n"
    )
    assert (found.marks, found.rows, found.refused) == ((), 7, 7)
    assert said(found) == [
        "b.csv:2:1 mark-code-unknown: no answer was given under the code `ZZZZZZ`",
        "b.csv:3:2 mark-criterion: `禮貌` is no criterion of item 4",
        "b.csv:5:3 mark-points: item 4 (道歉): 4 points, allowed are 0 to 3",
        "b.csv:6:3 mark-points: item 4 (補償): `` is no number of points",
        "b.csv:7:3 mark-step: item 5: 0.3 points, but they are given in steps of 0.5",
        "b.csv:8:1 mark-code-sheet: the sheet behind `XZBCDF` has no item 4",
    ]


def test_all_criteria_or_none() -> None:
    found = read(f"{HEAD}BCDFGH,道歉,3,\nJKLMNP,補償,1,\nJKLMNP,補償,1,\nJKLMNP,道歉,1,\n")
    assert said(found) == [
        "b.csv:2:3 mark-criteria-missing: `BCDFGH`, item 4: no points for 補償",
        "b.csv:5:3 mark-repeated: `JKLMNP`: a criterion of item 4 has points twice",
    ]


def test_marks_on_record_are_passed_over_and_others_corrected_with_a_word() -> None:
    before = (mark("A001", 4, "3", "TR01", "道歉"), mark("A001", 4, "1", "TR01", "補償"))
    same = f"{HEAD}BCDFGH,道歉,3.0,\nBCDFGH,補償,1,\nJKLMNP,道歉,1,\nJKLMNP,補償,1,\n"
    found = read(same, before)
    assert (found.known, found.problems, {one.marker for one in found.marks}) == (2, [], {"TR02"})
    other = f"{HEAD}BCDFGH,道歉,3,\nBCDFGH,補償,1,太遲\n"
    assert said(read(other, before)) == [
        "b.csv:2:3 mark-changed: `BCDFGH`, item 4: on record is 3 + 1, not 3 + 1 (太遲)"
    ]
    corrected = read(other, before, correct=True)
    assert (corrected.problems, len(corrected.marks)) == ([], 2)


def test_a_mark_by_anybody_stands_where_one_person_marks() -> None:
    found = read(f"{HEAD}QRSTVW,,6,\n", (mark("A001", 5, "2", ""),))
    assert said(found) == ["b.csv:2:3 mark-changed: `QRSTVW`, item 5: on record is 2, not 6"]


def test_without_criterion_and_reason_and_without_rows() -> None:
    assert shown(read("code,points\nQRSTVW,6\n")) == [("A001", 5, "TR01", "", "6", "", 2)]
    assert [one.code for one in read("code,answer\nQRSTVW,6\n").problems] == ["csv-column-missing"]
    assert [one.code for one in read("").problems] == ["file-empty"]
