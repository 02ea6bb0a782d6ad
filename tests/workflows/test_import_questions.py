"""`trainer import` of questions: new ones as drafts, known ones as edits, nothing twice (T11, T12, T38, S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workflows.tasks import imported
from trainer_cli.interop.question_table import question_cells, titles
from trainer_cli.text.csv_writer import defused, dump_csv
from trainer_cli.text.digest import digest_record
from trainer_cli.text.xlsx_sheet import Column, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx
from trainer_cli.workflows.import_task import Wish
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

BANK = "curricula/junior/questions/rules.yaml"
RULES = Wish(course="rules")
FILE = """\
禾光生活題庫
题号,题型,题干,A,B,C,答案,解析,难度,知识点,分值,創建人
1,单选题,顾客问发货时间应怎样回答,按商品卡,凭经验,猜一个,A,商品卡为准,易,用語的依據,1,林
2,判断题,转接之前要先征得顾客同意,,,,√,,中,,1,林
3,简答题,怎样登记承诺,,,,五分钟内写进备注,,难,,5,林
"""


def workbook(rows: list[list[str]]) -> bytes:
    """A bank as a workbook with its titles in row 1."""
    columns = tuple(Column(title=title) for title in titles("zh-Hant"))
    cells = (tuple(defused(cell) if cell.startswith("'") else cell for cell in row) for row in rows)
    return dump_xlsx([Sheet(name="bank", columns=columns, rows=tuple(cells))])


def exported(at: Team) -> list[list[str]]:
    return [list(question_cells(one, "zh-Hant").values()) for one in at.workspace.questions.values()]


def test_a_file_in_use_becomes_drafts(team: Callable[[str], Team]) -> None:
    at = team("sample")
    before = at.text(BANK)
    proposal, problems = imported(at, FILE, wish=RULES)
    assert proposal is not None, problems
    assert [(one.level, one.message) for one in problems] == [
        ("warning", "`用語的依據` is no point of the course `rules`; rows without it: 1")
    ]
    assert proposal.document == {
        "rows": 3, "added": ["rules-028", "rules-029", "rules-030"], "changed": [], "unchanged": 0,
        "repeated": {}, "refused": 0,
    }  # fmt: skip
    assert proposal.done == (
        "3 questions added as drafts, 0 changed.\n  rules: 3 new, rules-028 to rules-030\n"
        "Next: trainer question list --waiting --course rules"
    )
    at.do(proposal)
    assert at.text(BANK) == before + (
        "- id: rules-028\n  type: single\n  difficulty: 0.85\n  stem: 顾客问发货时间应怎样回答\n"
        "  options:\n    A: 按商品卡\n    B: 凭经验\n    C: 猜一个\n  answer: A\n  explanation: 商品卡为准\n"
        "- id: rules-029\n  type: true_false\n  difficulty: 0.7\n  stem: 转接之前要先征得顾客同意\n  answer: true\n"
        "- id: rules-030\n  type: short\n  difficulty: 0.5\n  stem: 怎样登记承诺\n"
        "  model_answer: 五分钟内写进备注\n  rubric:\n    - criterion: 參考答案\n      points: 5\n"
    )
    assert "rules-028" not in approved_questions(at.workspace)


def test_the_same_file_adds_nothing_twice(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.do(*imported(at, FILE, wish=RULES))
    proposal, _ = imported(at, FILE, wish=RULES)
    assert proposal is not None
    assert (proposal.changes, proposal.document["repeated"]) == (
        (), {"3": "rules-028", "4": "rules-029", "5": "rules-030"},
    )  # fmt: skip
    assert proposal.nothing == "Nothing to add: 0 rows are in the bank as they stand, 3 repeat questions."


def test_a_workbook_of_the_whole_bank_changes_nothing(team: Callable[[str], Team]) -> None:
    at = team("sample")
    proposal, problems = imported(at, workbook(exported(at)), "bank.xlsx")
    assert proposal is not None, problems
    assert (proposal.changes, problems, proposal.document["unchanged"]) == ((), [], 372)


def test_a_bank_comes_back_whole_into_an_empty_one(team: Callable[[str], Team]) -> None:
    at = team("sample")
    before = {one.id: digest_record("question", one) for one in at.workspace.questions.values()}
    table = dump_csv(titles("zh-Hant"), exported(at))
    for path in at.root.glob("curricula/*/questions/*.yaml"):
        path.unlink()
    at.do(*imported(at, table))
    assert {one.id: digest_record("question", one) for one in at.workspace.questions.values()} == before


def test_changed_rows_are_edits_in_place(team: Callable[[str], Team]) -> None:
    at = team("sample")
    rows = exported(at)
    place = titles("zh-Hant").index("依據")
    chosen = next(row for row in rows if row[0] == "rules-001")
    chosen[place] = "rules#5"
    proposal, problems = imported(at, workbook(rows), "bank.xlsx")
    assert proposal is not None, problems
    before = at.text(BANK)
    assert (
        "  rules-001: cite rules#4 → rules#5 (approved now, and will wait again)"
        in proposal.what.splitlines()
    )
    at.do(proposal)
    assert at.text(BANK) == before.replace("cite: rules#4", "cite: rules#5", 1)


def test_a_wrong_row_keeps_the_file_out_unless_the_good_ones_are_asked_for(
    team: Callable[[str], Team],
) -> None:
    at = team("sample")
    text = FILE + "4,多选题,下列哪些对,甲,乙,丙,A,,,,2,林\n"
    proposal, problems = imported(at, text, wish=RULES)
    assert proposal is None
    assert [one.code for one in problems if one.level == "error"] == ["question-row-answer"]
    kept, problems = imported(at, text, wish=RULES, keep_good=True)
    assert kept is not None
    assert (len(kept.changes), kept.document["refused"]) == (1, 1)
    nothing, _ = imported(
        at,
        text.replace("单选题", "多选").replace("判断题", "数值").replace("简答题", "配对"),
        wish=RULES,
        keep_good=True,
    )
    assert nothing is None


def test_rows_of_an_unknown_course_go_where_was_said_and_that_is_told(team: Callable[[str], Team]) -> None:
    at = team("sample")
    text = "題型,題幹,答案,課程,依據\n判斷,甲是這樣,對,雜項,公司制度\n判斷,乙是那樣,對,雜項,\n"
    proposal, problems = imported(at, text, wish=RULES)
    assert proposal is not None
    assert [(one.source.line, one.source.column, one.message) for one in problems] == [
        (2, 4, "`雜項` is no course; rows that go into `rules` instead: 2"),
        (2, 5, "`公司制度` is no paragraph of a handout; rows without it: 1"),
    ]


def test_an_empty_file_and_one_that_can_not_be_edited(team: Callable[[str], Team]) -> None:
    at = team("sample")
    assert [one.code for one in imported(at, "题干,答案\n", wish=RULES)[1]] == ["import-empty"]
    at.write(BANK, "- {id: rules-001, type: true_false, stem: 問, answer: true}\n")
    proposal, problems = imported(at, "编号,题型,题干,答案\nrules-001,判断,又問,对\n")
    assert (proposal, [one.code for one in problems]) == (None, ["question-file-style"])


TEXTS = st.text(st.sampled_from("甲乙 ,\"'=|\n.A1"), min_size=1, max_size=10).map(str.strip).filter(bool)


def test_what_a_row_says_is_what_the_bank_says_then(team: Callable[[str], Team]) -> None:
    at = team("sample")

    @settings(max_examples=6, deadline=None)
    @given(st.dictionaries(st.sampled_from(["題幹", "解析", "選項A"]), TEXTS, min_size=1))
    def comes_back(changes: dict[str, str]) -> None:
        rows = exported(at)
        chosen = next(row for row in rows if row[0] == "rules-001")
        for title, text in changes.items():
            chosen[titles("zh-Hant").index(title)] = text
        at.do(*imported(at, workbook(rows), "bank.xlsx"))
        assert exported(at) == rows

    comes_back()
