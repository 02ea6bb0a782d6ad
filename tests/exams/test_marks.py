"""T42: a table of marks, wide or long."""

from __future__ import annotations

from decimal import Decimal

from tests.exams.paper import form, mark
from trainer_cli.exams.markers import markers
from trainer_cli.exams.marks import MARK_NAMES, MarkRows, Rules, read_marks, shown_points
from trainer_cli.model.roster import Trainer
from trainer_cli.text.csv_reader import read_table

AGENTS = ["A001", "A002", "A003"]


def read(
    text: str, already: dict[tuple[str, int], list[Decimal]] | None = None, *, correct: bool = False
) -> MarkRows:
    """What a file brings; A001 and A002 have sheets."""
    table = read_table(text.encode(), "marks.csv", MARK_NAMES, required=("agent",), open_columns=True)
    sat = {"A001": "A", "A002": "B"}
    forms = {"A": form("A"), "B": form("B")}
    known = markers(Trainer(id=one, name=one, kind="internal") for one in ("TR02", "TR03"))
    points = {(agent, item, ""): found for (agent, item), found in (already or {}).items()}
    rules = Rules(known, Decimal("0.5"), points, correct)
    return read_marks(table, "marks.csv", forms, sat, agents=AGENTS, rules=rules)


def shown(found: MarkRows) -> list[tuple[str, int, str, str, int]]:
    return [(one.agent, one.item, str(one.points), one.marker, one.row) for one in found.marks]


def test_a_row_an_agent() -> None:
    found = read("工號,閱卷人,第4題,q5\nA001,TR02,3.5,6\nａ００２,,,7\n")
    assert (found.rows, found.refused, found.problems) == (2, 0, [])
    assert shown(found) == [
        ("A001", 4, "3.5", "TR02", 2),
        ("A001", 5, "6", "TR02", 2),
        ("A002", 5, "7", "", 3),
    ]


def test_a_row_a_mark() -> None:
    found = read("agent,item,points,marker\nA001,4,3.5,TR02\nA001,Q05,6,TR03\nA002,4,,TR02\n")
    assert found.problems == []
    assert shown(found) == [("A001", 4, "3.5", "TR02", 2), ("A001", 5, "6", "TR03", 3)]


def test_all_problems_of_a_run_and_no_half_rows() -> None:
    found = read(
        "agent,4,5,6\nA009,1,1,\nA003,1,1,\nA001,9,x,\nA001,3,,2\nA002,2,3,\nA002,2,,\nA001,1\n",
        already={("A001", 5): [Decimal(5)]},
    )
    assert (found.rows, found.refused) == (7, 6)
    assert shown(found) == [("A002", 4, "2", "", 6), ("A002", 5, "3", "", 6)]
    assert [(str(p.source), p.code) for p in found.problems] == [
        ("marks.csv:8:1", "csv-row-length"),
        ("marks.csv:2:1", "mark-agent-unknown"),
        ("marks.csv:3:1", "mark-no-sheet"),
        ("marks.csv:4:2", "mark-points"),
        ("marks.csv:4:3", "mark-points"),
        ("marks.csv:5:4", "mark-item"),
        ("marks.csv:7:2", "mark-repeated"),
    ]


def test_a_mark_that_was_imported_before_stays() -> None:
    found = read("agent,item,points\nA001,4,3\n", already={("A001", 4): [Decimal(2)]})
    assert found.marks == ()
    assert [problem.message for problem in found.problems] == ["item 4 of A001 has 2 points on record, not 3"]


def test_a_correction_brings_other_points() -> None:
    found = read("agent,4,5\nA001,3,6\n", already={("A001", 4): [Decimal(2)]}, correct=True)
    assert found.problems == []
    assert shown(found) == [("A001", 4, "3", "", 2), ("A001", 5, "6", "", 2)]


def test_a_disputed_answer_needs_a_correction_even_to_one_of_its_marks() -> None:
    disputed = {("A001", 4): [Decimal(2), Decimal(3)]}
    assert shown_points(disputed["A001", 4]) == "2 / 3"
    assert [one.code for one in read("agent,4\nA001,3\n", disputed).problems] == ["mark-changed"]
    assert shown(read("agent,4\nA001,3\n", disputed, correct=True)) == [("A001", 4, "3", "", 2)]


def test_an_answer_is_marked_once_in_a_file_also_if_its_mark_is_known() -> None:
    found = read("agent,4\nA001,2\nA001,3\n", already={("A001", 4): [Decimal(2)]}, correct=True)
    assert [problem.message for problem in found.problems] == [
        "a second mark for item 4 of A001 in this file"
    ]


def test_a_wrong_marker_is_one_problem_of_the_row() -> None:
    found = read("agent,marker,4,5\nA001,TR9,3,x\n")
    assert [(str(one.source), one.code) for one in found.problems] == [
        ("marks.csv:2:2", "mark-marker-unknown")
    ]


def test_the_same_mark_once_more_is_passed_over() -> None:
    """A marker fills a sheet day by day and sends the whole of it again."""
    found = read("agent,4,5\nA001,2.0,6\n", already={("A001", 4): [Decimal(2)]})
    assert (found.rows, found.refused, found.known, found.problems) == (1, 0, 1, [])
    assert shown(found) == [("A001", 5, "6", "", 2)]


def test_columns_without_marks() -> None:
    found = read("agent,marker\nA001,TR02\n")
    assert (found.rows, [problem.code for problem in found.problems]) == (0, ["mark-columns-missing"])


def test_no_agent_and_no_table() -> None:
    assert [problem.code for problem in read("marker,4\nTR02,3\n").problems] == ["csv-column-missing"]
    assert [problem.code for problem in read("").problems] == ["file-empty"]


def test_marks_as_records() -> None:
    assert read("agent,marker,4\nA001,TR02,3\n").marks == (mark("A001", 4, "3"),)
