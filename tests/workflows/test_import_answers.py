"""What people send: every wrong row named, the sound ones uniform, the file kept as it came (T39, T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import COHORT, EXAM, right_answers, said
from tests.workflows.allocated import allocate
from trainer_cli.reports.progress import progress
from trainer_cli.workflows.import_answers import imported_sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal

Found = tuple["Proposal | None", "list[Problem]"]


def sent(
    team: Team, text: str | bytes, name: str = "sheets.csv", *, keep_good: bool = False, correct: bool = False
) -> Found:
    reason = "misread" if correct else ""
    incoming = team.incoming(text, name, keep_good=keep_good, correct=correct, reason=reason)
    return imported_sheets(team.root, team.workspace, team.exam, incoming)


def row(team: Team, agent: str, *, form: str = "A", end: str = "11:20", first: str | None = None) -> str:
    answers = right_answers(team.exam.forms[form if form in "AB" else "A"])
    return ",".join((agent, form, "09:00", end, *([first] if first else answers[:1]), *answers[1:])) + "\n"


def header(team: Team) -> str:
    return team.sheets(leave_out=COHORT)


def test_the_sheets_are_stored_by_form_with_the_file_as_it_came(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    text = assembled.sheets()
    proposal = assembled.do(*sent(assembled, text))
    folder = proposal.changes[0].path.rpartition("/")[0]
    name = folder.rpartition("/")[2]
    assert name.startswith("2026-02-12-")
    assert [change.path for change in proposal.changes] == [
        f"records/sheets/{EXAM}/{name}/{file}"
        for file in ("sheets-A.csv", "sheets-B.csv", "original.csv", "import.yaml")
    ]
    assert proposal.done == (
        "Imported 12 sheets from 12 rows (utf-8); the file is kept as it came.\n"
        f"Next: trainer worksheet marks {EXAM}"
    )
    assert proposal.document == {
        "import": name,
        "rows": 12,
        "taken": 12,
        "refused": 0,
        "known": 0,
        "corrected": 0,
    }
    assert assembled.text(f"{folder}/original.csv") == text
    lines = assembled.text(f"{folder}/sheets-A.csv").splitlines()
    answers = "".join(right_answers(assembled.exam.forms["A"]))
    assert lines[:2] == ["agent,form,start,end,row,answers,more", f"A001,A,09:00,11:20,2,{answers},"]
    act = assembled.exam.imports[0]
    assert (act.file, act.rows, act.taken, act.by, act.original) == (
        "sheets.csv",
        12,
        12,
        "TR02",
        "original.csv",
    )


def test_sheets_that_come_later_go_to_the_markers_of_the_others(team: Callable[[str], Team]) -> None:  # T42
    assembled = team("assembled")
    assembled.do(*sent(assembled, assembled.sheets(leave_out={"A002"})))
    allocate(assembled, "TR01", "D01", double=True)
    late = assembled.sheets(leave_out=set(COHORT) - {"A002"})
    assert assembled.do(*sent(assembled, late)).done.endswith(
        f"Next: trainer exam bundle {EXAM} --markers TR01,D01 --double"
    )


def test_the_same_file_twice_adds_nothing(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    text = assembled.sheets()
    name = assembled.do(*sent(assembled, text)).document["import"]
    proposal, problems = sent(assembled, text)
    assert proposal is not None
    assert (proposal.changes, problems) == ((), [])
    assert proposal.nothing == f"This file was imported on 2026-02-12 ({name}); nothing is added twice."


def test_a_form_that_nobody_sat_has_no_file(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    proposal, _ = sent(assembled, header(assembled) + row(assembled, "A001"))
    assert proposal is not None
    assert [change.path.rpartition("/")[2] for change in proposal.changes] == [
        "sheets-A.csv",
        "original.csv",
        "import.yaml",
    ]


def test_every_wrong_row_is_named_and_keeps_the_file_out(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    text = header(assembled) + "".join(
        (
            row(assembled, "A001"),
            row(assembled, "A099"),
            row(assembled, "A013"),
            row(assembled, "A002", form="C"),
            row(assembled, "A003", first="E"),
            row(assembled, "A001"),
            row(assembled, "A004", end="25:00"),
        )
    )
    proposal, problems = sent(assembled, text)
    assert proposal is None
    twice = "a second sheet of A001; the first stands further up in this file"
    assert said(problems) == [
        "sheets.csv:3:1 sheet-agent-unknown: `A099` is nobody's id",
        "sheets.csv:4:1 sheet-agent-not-candidate: A013 is not a candidate of this exam",
        "sheets.csv:5:2 sheet-form-unknown: there is no form `C`",
        "sheets.csv:6:5 sheet-answer: item 1: `E` is none of its answers",
        f"sheets.csv:7:1 sheet-agent-repeated: {twice}",
        "sheets.csv:8:4 sheet-time: `25:00` is no time",
    ]


def test_a_name_in_the_place_of_an_id_is_refused_with_the_id(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    text = header(assembled) + row(assembled, "A001").replace("A001", "晴晴", 1)
    proposal, problems = sent(assembled, text)
    assert proposal is None
    assert [(one.message, one.remedy) for one in problems] == [
        ("`晴晴` is nobody's id", "write `A001`, the id of who has this name")
    ]


def test_the_good_rows_are_taken_where_that_is_asked(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    text = header(assembled) + row(assembled, "A099") + row(assembled, "A001")
    proposal, problems = sent(assembled, text, keep_good=True)
    assembled.do(proposal)
    assert [one.code for one in problems] == ["sheet-agent-unknown"]
    assert proposal is not None
    assert proposal.done.startswith("Imported 1 sheets from 2 rows (utf-8);")
    assert "\nRows that were refused: 1.\n" in proposal.done
    act = assembled.exam.imports[0]
    assert (act.rows, act.taken, act.refused) == (2, 1, 1)
    assert [one.agent for one in assembled.scores if one.form] == ["A001"]


def test_another_sheet_in_a_second_file_is_refused_and_the_same_one_passed_over(
    team: Callable[[str], Team],
) -> None:
    answered = team("answered")
    _, problems = sent(answered, header(answered) + row(answered, "A001", end="11:25"))
    assert said(problems) == [
        "sheets.csv:2:1 sheet-changed: A001 has a sheet on record, and this one differs: end: 11:20 → 11:25"
    ]
    proposal, problems = sent(answered, header(answered) + row(answered, "A001"))
    assert proposal is not None
    assert (proposal.nothing, proposal.changes, problems) == (
        "All of these sheets are on record already.",
        (),
        [],
    )


def test_a_wrong_sheet_is_corrected_and_stays_on_record(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    before, first = answered.files(), answered.exam.imports[0].id
    text = header(answered) + row(answered, "A001", first="-") + row(answered, "A003")
    proposal = answered.do(*sent(answered, text, correct=True))
    key = answered.exam.forms["A"].items[0].key[0]
    assert proposal.what.splitlines() == [
        f"This takes 1 sheets (form A: 1) from 2 rows, for the exam {EXAM}.",
        "1 more stand on record already and are passed over.",
        "This corrects what is on record:",
        f"sheet of A001: item 1: {key} → -",
    ]
    assert proposal.done.splitlines()[:3] == [
        "Imported 1 sheets from 2 rows (utf-8); the file is kept as it came.",
        f"Corrected: sheet of A001: item 1: {key} → -",
        "1 more stand on record already and are passed over.",
    ]
    act = next(one for one in answered.exam.imports if one.id != first)
    assert (act.supersedes, act.reason, act.rows, act.taken, act.refused, act.known) == (
        {"A001": (first,)},
        "misread",
        2,
        1,
        0,
        1,
    )
    score = next(one for one in answered.scores if one.agent == "A001")
    assert (score.outcome, score.unmarked) == ("sat", 10)
    assert progress(answered.exam, answered.scores).sheets == 11
    assert {path: data for path, data in answered.files().items() if path in before} == before
    back = answered.do(*sent(answered, header(answered) + row(answered, "A001"), correct=True))
    assert back.document["corrected"] == 1
    assert len(answered.exam.imports[-1].supersedes["A001"]) == 1


def test_a_sheet_is_not_replaced_without_a_reason(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    text = header(answered) + row(answered, "A001", first="-")
    incoming = answered.incoming(text, correct=True)
    proposal, problems = imported_sheets(answered.root, answered.workspace, answered.exam, incoming)
    assert proposal is None
    assert said(problems) == [
        "sheets.csv:1:1 import-reason: sheets on record are replaced only with a reason"
    ]


def test_a_corrected_form_is_held_against_the_marks(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    text = header(marked) + row(marked, "A001", form="B")
    proposal, problems = sent(marked, text, correct=True)
    marked.do(proposal)
    assert said(problems) == [
        "sheets.csv:2:2 warning sheet-form-marked: A001 was marked on form A, and the sheet is of form B now",
        "sheets.csv:2:2 warning sheet-form-other: A001 was dealt form A, and the sheet is of form B",
    ]
    assert next(one.form for one in marked.scores if one.agent == "A001") == "B"


def test_a_late_sheet_is_taken_with_a_warning(team: Callable[[str], Team]) -> None:  # T39
    assembled = team("assembled")
    text = header(assembled) + row(assembled, "A001", end="11:31") + row(assembled, "A003", end="11:30")
    proposal, problems = sent(assembled, text)
    assembled.do(proposal)
    assert said(problems) == [
        "sheets.csv:2:4 warning sheet-late: A001 handed in 1 min late: from 09:00 to 11:31, allowed 150 min"
    ]
    assert [one.late_minutes for one in assembled.scores if one.form] == [1, 0]


def test_a_late_sheet_does_not_count_where_that_is_the_rule(team: Callable[[str], Team]) -> None:  # T39
    assembled = team("assembled")
    assembled.edit("trainer.yaml", "policy: ", "policy:\n  late_sheets: void\n# ")
    text = header(assembled) + row(assembled, "A001", end="11:31") + row(assembled, "A003", end="11:30")
    proposal, problems = sent(assembled, text + row(assembled, "A002"))
    assert [one.remedy.partition(";")[0] for one in problems] == [
        "it is recorded as void, as `late_sheets` says",
        "look at the paper: it is scored by the form on the sheet",
    ]
    assembled.do(proposal)
    assert [(one.agent, one.reason) for one in assembled.exam.outcomes] == [("A001", "1 min late")]
    assert [one.outcome for one in assembled.scores][:3] == ["void", "sat", "sat"]
    # a sheet that is void already stays so
    again = assembled.do(
        *sent(assembled, header(assembled) + row(assembled, "A001", end="11:32"), correct=True)
    )
    assert [change.path.split("/")[1] for change in again.changes if "outcomes" in change.path] == []


@pytest.mark.parametrize(("text", "code"), [("", "file-empty"), ("title\nx\n", "csv-header")])
def test_a_file_that_is_none(team: Callable[[str], Team], text: str, code: str) -> None:
    assembled = team("assembled")
    proposal, problems = sent(assembled, text)
    assert proposal is None
    assert problems[0].code.startswith(code.partition("-")[0])


def test_a_file_without_rows(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    proposal, problems = sent(answered, header(answered))
    assert proposal is None
    assert said(problems) == ["sheets.csv:1:1 import-empty: there is no row to take"]


def test_bytes_of_a_spreadsheet_in_another_encoding(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    text = assembled.sheets().replace("agent,form,start,end", "工號,卷別,開始,交卷")
    proposal, problems = sent(assembled, text.encode("gb18030"), "答卷.CSV")
    assert problems == []
    assert proposal is not None
    assert proposal.done.startswith("Imported 12 sheets from 12 rows (gb18030)")
