"""Questions of the bank as a spreadsheet, which `trainer import` reads back without loss (T38)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.interop.question_columns import TITLES
from trainer_cli.interop.question_table import question_cells, titles
from trainer_cli.interop.question_words import LEVELS
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import course_of, type_name
from trainer_cli.text.csv_writer import defused, dump_csv
from trainer_cli.text.problem import Problem
from trainer_cli.text.xlsx_sheet import Column, Instructions, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.model.question import Question
    from trainer_cli.model.settings import Language
    from trainer_cli.workspace.question_state import QuestionState, QuestionStatus
    from trainer_cli.workspace.workspace import Workspace

_WIDTHS = {"stem": 50, "answer": 30, "explanation": 40, "rubric": 40, "marker_notes": 30}
_SPARE = 200
_NAMES = {"zh-Hant": ("題庫", "說明"), "zh-Hans": ("题库", "说明"), "en": ("questions", "how to")}
_HOW_TO = {
    "zh-Hant": (
        "改完存檔，再執行：trainer import 檔名",
        "題目編號不要改；新題目留空，匯入時會接著編號。",
        "狀態欄不會讀入：改過的題目要重新批准。",
        "評分標準每行一項：分數 | 得分條件 | 各檔說明。",
        "多選題答案寫 AC；填空題的幾個可接受答案用 | 隔開；數值題寫 15 ± 0.5 秒。",
        "配對題答案每行一對：左 | 右；排序題從選項 A 起按順序寫步驟，答案寫 ABC。",
        "本檔含答案，請勿外傳。",
    ),
    "zh-Hans": (
        "改完保存，再运行：trainer import 文件名",
        "题目编号不要改；新题目留空，导入时会接着编号。",
        "状态栏不会读入：改过的题目要重新批准。",
        "评分标准每行一项：分数 | 得分条件 | 各档说明。",
        "多选题答案写 AC；填空题的几个可接受答案用 | 隔开；数值题写 15 ± 0.5 秒。",
        "配对题答案每行一对：左 | 右；排序题从选项 A 起按顺序写步骤，答案写 ABC。",
        "本文件含答案，请勿外传。",
    ),
    "en": (
        "Save what you changed, then run: trainer import FILE",
        "Leave the ids as they are; a new question has none, and gets the next number.",
        "The status is not read: a changed question has to be approved again.",
        "A rubric has a line for each criterion: points | criterion | which answers earn how much.",
        "The answer of several options: AC; accepted texts of a blank: one | other; a number: 15 ± 0.5 s.",
        "The answer of a match: a line for each pair, left | right; an order has its steps from A on, and ABC.",
        "This file holds the answers. Keep it from those who sit exams.",
    ),
}


class Wanted(NamedTuple):
    """Which questions: of a tier, a course, a type, in one of some states; None is any."""

    tier: str | None = None
    course: str | None = None
    type: str | None = None
    states: tuple[QuestionState, ...] | None = None


def wanted_questions(
    workspace: Workspace, wanted: Wanted, statuses: Mapping[str, QuestionStatus]
) -> list[Question]:
    """The questions that are wanted, by course and id; `statuses` are those of the bank, by id."""
    return [
        question
        for course, bank in workspace.bank.items()
        for question in bank
        if wanted.tier in (None, tier_of(workspace, question))
        and wanted.course in (None, course)
        and wanted.type in (None, type_name(question))
        and (wanted.states is None or statuses[question.id].state in wanted.states)
    ]


def tier_of(workspace: Workspace, question: Question) -> str:
    """The tier of a question's course; empty where the curriculum does not know the course."""
    placed = workspace.courses.get(course_of(question))
    return placed.tier if placed else ""


def exported_questions(
    workspace: Workspace,
    questions: Sequence[Question],
    statuses: Mapping[str, QuestionStatus],
    language: Language,
    form: str,
) -> bytes | Problem:
    """The questions as `csv` or `xlsx`, titles and words in `language`; keys and all.

    A problem where a spreadsheet can't hold them.
    """
    rows = [
        tuple(
            question_cells(one, language, tier=tier_of(workspace, one), state=statuses[one.id].state).values()
        )
        for one in questions
    ]
    if form == "csv":
        return dump_csv(titles(language), rows)
    name, about = _NAMES[language]
    cells = tuple(tuple(map(_as_in_csv, row)) for row in rows)
    sheet = Sheet(name=name, columns=_columns(workspace, language), rows=cells, spare=_SPARE)
    try:
        return dump_xlsx([sheet], Instructions(about, _HOW_TO[language]))
    except ValueError as error:
        return Problem(
            code="page-too-large",
            message=f"a spreadsheet can't hold these questions: {error}",
            remedy="take --to FILE.csv, or fewer questions",
        )


def _as_in_csv(cell: str) -> str:
    """A cell that begins as if it had been defused, defused; others can't run in a workbook anyway."""
    return defused(cell) if cell.startswith("'") else cell


def _columns(workspace: Workspace, language: str) -> tuple[Column, ...]:
    allowed = {
        "course": tuple(workspace.courses),
        "type": tuple(kind.LABEL[language] for kind in TYPES.values()),
        "level": tuple(names[language] for names in LEVELS.values()),
    }
    return tuple(
        Column(title=names[language], width=_WIDTHS.get(field), allowed=allowed.get(field, ()))
        for field, names in TITLES.items()
    )
