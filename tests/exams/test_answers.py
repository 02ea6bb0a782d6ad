"""T39, T42: a table of answer sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.exams.paper import exam, form, item
from trainer_cli.exams import answers
from trainer_cli.exams.answers import SheetRows, read_sheets
from trainer_cli.exams.sheet_again import Earlier, OnRecord
from trainer_cli.exams.sheet_columns import SHEET_NAMES
from trainer_cli.model.exam import Form, Sheet
from trainer_cli.text.csv_reader import read_table

if TYPE_CHECKING:
    import pytest

AGENTS = {"A001", "A002", "A003", "A004"}
PATH = "sheets.csv"
FORMS = {"A": form("A"), "B": form("B", "CDF")}


def read(text: str, *forms: str, record: OnRecord | None = None) -> SheetRows:
    """What a file brings, with A001 and A003 dealt form A, A002 form B."""
    table = read_table(text.encode(), PATH, SHEET_NAMES, required=("agent",), open_columns=True)
    chosen = {name: FORMS[name] for name in forms or FORMS}
    dealt: dict[str, str | None] = {"A001": "A", "A002": "B", "A003": "A"}
    return read_sheets(table, PATH, exam(), chosen, agents=AGENTS, dealt=dealt, record=record or OnRecord())


def on_record(*agents: str, correct: bool = False) -> OnRecord:
    """Sheets of form A with the answers ABT."""
    return OnRecord(
        already=frozenset(agents),
        earlier=lambda agent: [Earlier("i1", Sheet(agent=agent, form="A", row=9, answers="ABT"))],
        correct=correct,
    )


def test_sound_sheets_in_the_native_form() -> None:
    found = read(
        "工號,卷別,開始,交卷,第1題,第2題,第3題,第4題\n"
        "A001,A,09:00,11:20,A,B,T,\n"
        'A002,B,09:00,11:30,c,,錯,"先請示, 再退款"\n'
    )
    assert found.problems == []
    assert (found.rows, found.refused) == (2, 0)
    assert found.lines_by_form["A"].decode() == (
        "agent,form,start,end,row,answers,more\nA001,A,09:00,11:20,2,ABT,\n"
    )
    assert found.lines_by_form["B"].decode() == (
        'agent,form,start,end,row,answers,more\nA002,B,09:00,11:30,3,C-F,"{""4"": ""先請示, 再退款""}"\n'
    )


def test_one_form_needs_no_column_and_times_may_be_left_out() -> None:
    found = read("agent,1,2,3\nA001,A,B,T\n", "A")
    assert found.lines_by_form["A"].endswith(b"\nA001,A,,,2,ABT,\n")


def test_ids_are_found_whatever_their_width_and_case() -> None:
    found = read("agent,form,1,2,3\nａ００１,ｂ,A,B,T\n")
    assert found.lines_by_form["B"].endswith(b"\nA001,B,,,2,ABT,\n")


def test_a_late_sheet_is_taken_with_a_warning() -> None:
    found = read("agent,form,start,end,1,2,3\nA001,A,09:00,11:31,A,B,T\nA003,A,09:00,11:30,A,B,T\n")
    assert (found.rows, found.refused) == (2, 0)
    assert [(str(p.source), p.code, p.level, p.clause) for p in found.problems] == [
        ("sheets.csv:2:4", "sheet-late", "warning", "T39")
    ]


def test_all_problems_of_a_run() -> None:
    found = read(
        "agent,form,start,end,1,2,3\n"
        "A009,C,11:00,09:00,A,B,T\n"
        "A004,A,09:00,11:00,A,B,T\n"
        "A001,A,09:00,11:00,E,1-Mar,T\n"
        "A001,A,09:00,11:00,A,B,T\n"
        "A001,A,09:00,11:00,A,B,T\n"
        "A002,A,9h,11:00,A,B,T\n"
        "A003,A,09:00,11:00,A,B,T\n"
        "A002,A,09:00\n",
        record=on_record("A003"),
    )
    assert (found.rows, found.refused) == (8, 7)
    assert found.lines_by_form["A"].splitlines()[1:] == [b"A001,A,09:00,11:00,5,ABT,"]
    assert [(str(p.source), p.code) for p in found.problems] == [
        ("sheets.csv:9:1", "csv-row-length"),
        ("sheets.csv:2:1", "sheet-agent-unknown"),
        ("sheets.csv:2:2", "sheet-form-unknown"),
        ("sheets.csv:2:4", "sheet-time-order"),
        ("sheets.csv:3:1", "sheet-agent-not-candidate"),
        ("sheets.csv:4:5", "sheet-answer"),
        ("sheets.csv:4:6", "sheet-cell-spoiled"),
        ("sheets.csv:6:1", "sheet-agent-repeated"),
        ("sheets.csv:7:3", "sheet-time"),
        ("sheets.csv:8:1", "sheet-changed"),
    ]


def test_a_sheet_of_another_exam_is_refused() -> None:
    found = read(
        "exam,agent,form,1,2,3\n"
        f"{exam().id},A001,A,A,B,T\n"
        f"{exam().id[:6].upper()},A002,B,A,B,T\n"
        "other,A003,A,A,B,T\n"
    )
    assert (found.rows, found.refused) == (3, 1)
    assert [(str(p.source), p.code) for p in found.problems] == [("sheets.csv:4:1", "sheet-exam-other")]


def test_a_sheet_of_an_agent_whose_sheet_stands_in_a_file_before_is_refused() -> None:
    found = read("agent,form,1,2,3\nA001,A,A,B,T\n", record=OnRecord(beside={"A001": "first.csv"}))
    assert found.refused == 1
    assert [problem.message for problem in found.problems] == [
        "a second sheet of A001; the first stands in first.csv"
    ]


def test_without_its_columns_nothing_is_read() -> None:
    found = read("agent,form,1,2\nA001,A,A,B\n")
    assert (found.lines_by_form, found.rows) == ({}, 0)
    assert [problem.message for problem in found.problems] == ["no column for item 3"]


def test_a_file_that_is_no_table() -> None:
    found = read("")
    assert [problem.code for problem in found.problems] == ["file-empty"]
    assert found.lines_by_form == {}


def test_a_sheet_of_another_form_than_dealt_is_taken_with_a_warning() -> None:  # T40
    found = read("agent,form,1,2,3\nA001,A,A,B,T\nA002,A,A,B,T\n")
    assert found.lines_by_form["A"].splitlines()[1:] == [b"A001,A,,,2,ABT,", b"A002,A,,,3,ABT,"]
    (warning,) = found.problems
    assert (str(warning.source), warning.code, warning.level, warning.clause) == (
        "sheets.csv:3:2",
        "sheet-form-other",
        "warning",
        "T40",
    )
    assert warning.message == "A002 was dealt form B, and the sheet is of form A"
    assert warning.remedy == "look at the paper: it is scored by the form on the sheet"


def test_sheets_on_record_are_passed_over_and_others_replace_them_as_corrections() -> None:
    text = "agent,form,1,2,3,4\nA001,A,A,B,T,\nA003,A,A,B,F,no\nA003,A,A,B,F,no\n"
    found = read(text, record=on_record("A001", "A003", correct=True))
    assert (found.rows, found.refused, found.known) == (3, 1, 1)
    assert found.lines_by_form["A"].splitlines()[1:] == [b'A003,A,,,3,ABF,"{""4"": ""no""}"']
    assert found.corrections == ("sheet of A003: item 3: T → F, item 4: - → no",)
    assert {agent: [one.path for one in earlier] for agent, earlier in found.replaced.items()} == {
        "A003": ["i1"]
    }
    assert [problem.message for problem in found.problems] == [
        "a second sheet of A003; the first stands further up in this file"
    ]


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "_BLOCK", 2)
    found = read("agent,form,1,2,3\nA001,A,A,B,T\nA002,B,A,B,T\nA003,A,A,B,T\n")
    assert found.lines_by_form["A"].count(b"\n") == 3
    assert found.lines_by_form["B"].count(b"\n") == 2


def test_answers_of_every_type_that_is_not_one_character() -> None:  # T38, T42
    choice = item(1, "single", "2", "A")
    steps = replace(choice, number=2, type="order", key=("CABD",))
    pairs = replace(choice, number=3, type="match", prompts={"1": "甲", "2": "乙"}, key=("1A 2B",))
    forms = {
        "A": Form(
            exam="e",
            form="A",
            items=(
                replace(choice, type="multiple", key=("AC",)),
                steps,
                pairs,
                item(4, "fill", "2"),
                item(5, "number", "2"),
            ),
        )
    }
    text = 'agent,1,2,3,4,5\nA001,c a,C→A→B→D,2b1a," 交接單, 甲 ","1,200 元"\nA003,AX,A,1A,,\n'
    table = read_table(text.encode(), PATH, SHEET_NAMES, required=("agent",), open_columns=True)
    dealt: dict[str, str | None] = {"A001": "A", "A003": "A"}
    found = read_sheets(table, PATH, exam(), forms, agents=AGENTS, dealt=dealt, record=OnRecord())
    assert [(problem.code, str(problem.source)) for problem in found.problems] == [
        ("sheet-answer", "sheets.csv:3:2")
    ]
    assert found.refused == 1
    more = '{""1"": ""AC"", ""2"": ""CABD"", ""3"": ""1A 2B"", ""4"": ""交接單, 甲"", ""5"": ""1,200 元""}'
    assert found.lines_by_form["A"].decode().splitlines()[1:] == [f'A001,A,,,2,,"{more}"']


def test_an_item_that_the_program_scores_needs_its_column() -> None:
    forms = {"A": Form(exam="e", form="A", items=(item(1, "fill", "2"), item(2, "short", "2")))}
    table = read_table(b"agent,2\nA001,x\n", PATH, SHEET_NAMES, required=("agent",), open_columns=True)
    found = read_sheets(table, PATH, exam(), forms, agents=AGENTS, dealt={}, record=OnRecord())
    assert [problem.message for problem in found.problems] == ["no column for item 1"]
