"""T44: each item of a score, with its place."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exams.paper import candidates, exam, form, mark, script
from trainer_cli.exams.agents import scored_exam
from trainer_cli.exams.explain import score_lines
from trainer_cli.exams.sheet_lines import read_line

LINE = 'A001,A,09:00,11:20,7,A-F,"{""4"": ""先請示""}"\n'.encode()
MARKS = [mark("A001", 4, "3.5"), mark("A002", 5, "6"), mark("A001", 1, "9")]


def test_answer_points_and_place_of_every_item() -> None:
    sheet = read_line(LINE, form())
    assert sheet is not None
    found = score_lines(form(), sheet, MARKS, "originals/sheets.csv")
    assert [(line.item.number, line.answer, line.points, line.marker) for line in found] == [
        (1, "A", Decimal(2), ""),
        (2, "-", Decimal(0), ""),
        (3, "F", Decimal(0), ""),
        (4, "先請示", Decimal("3.5"), "TR02"),
        (5, "-", None, ""),
    ]
    assert [line.answer_place for line in found] == ["originals/sheets.csv:7"] * 5


def test_a_mark_names_the_row_it_was_read_from() -> None:
    sheet = read_line(LINE, form())
    assert sheet is not None
    stored = MARKS[0].source.path
    places = [
        score_lines(form(), sheet, MARKS, "originals/sheets.csv", mark_places)[3].marks[0].place
        for mark_places in (None, {stored: "originals/marks.csv"})
    ]
    assert places == [f"{stored}:2", "originals/marks.csv:2"]


@settings(max_examples=60, deadline=None)
@given(
    st.text("ABCDTF-", min_size=3, max_size=3),
    st.sampled_from(["0", "0.5", "3.25", "5"]),
    st.sampled_from(["0", "1.5", "7"]),
)
def test_the_lines_add_up_to_the_total(answers: str, short: str, analysis: str) -> None:
    line = f"A001,A,,,7,{answers},\n".encode()
    marks = [mark("A001", 4, short), mark("A001", 5, analysis)]
    sheet = read_line(line, form())
    assert sheet is not None
    (score,) = scored_exam(
        exam(), {"A": form()}, {"A": [line]}, marks=marks, outcomes={}, candidates=candidates("A001")
    ).scores
    found = score_lines(form(), sheet, marks, "sheets.csv")
    assert sum((one.points or Decimal(0) for one in found), Decimal(0)) == score.points


def test_every_mark_of_an_answer_is_shown_with_what_they_come_to() -> None:
    sheet = read_line(LINE, form())
    assert sheet is not None
    marks = [mark("A001", 4, "3", "TR01", "道歉"), mark("A001", 4, "5", "TR02", "道歉")]
    pair = [script("A001", 4, "TR01"), script("A001", 4, "TR02")]
    line = score_lines(form(), sheet, marks, "sheets.csv", scripts=pair)[3]
    assert (line.points, line.ruling, line.marker, line.answer_place) == (None, "apart", "", "sheets.csv:7")
    assert [(one.marker, one.criterion, one.points) for one in line.marks] == [
        ("TR01", "道歉", Decimal(3)),
        ("TR02", "道歉", Decimal(5)),
    ]
