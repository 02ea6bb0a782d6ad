"""Questions as rows of a spreadsheet, from which `question_rows` reads the same again."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from trainer_cli.interop.question_columns import LETTERS, TITLES
from trainer_cli.interop.question_keys import accepted_cell, number_cell, pairs_cell
from trainer_cli.interop.question_rubric import rubric_cell
from trainer_cli.interop.question_words import LEVELS
from trainer_cli.questions import TYPES
from trainer_cli.questions.fill import Fill
from trainer_cli.questions.item import course_of, type_name
from trainer_cli.questions.match import Match
from trainer_cli.questions.multiple import Multiple
from trainer_cli.questions.number import Number
from trainer_cli.questions.order import Order
from trainer_cli.questions.single import Single
from trainer_cli.questions.true_false import TrueFalse
from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    from trainer_cli.model.question import Question
    from trainer_cli.questions.written import Written
    from trainer_cli.workspace.question_state import QuestionState

STATES: dict[QuestionState, dict[str, str]] = {
    "draft": {"zh-Hant": "草稿", "zh-Hans": "草稿", "en": "draft"},
    "review": {"zh-Hant": "待複審", "zh-Hans": "待复审", "en": "review"},
    "approved": {"zh-Hant": "已批准", "zh-Hans": "已批准", "en": "approved"},
    "retired": {"zh-Hant": "已停用", "zh-Hans": "已停用", "en": "retired"},
}
_SIGNS = {True: "√", False: "×"}


def titles(language: str) -> list[str]:
    """The heading of the table."""
    return [names[language] for names in TITLES.values()]


def question_cells(
    question: Question, language: str, *, tier: str = "", state: QuestionState = "draft"
) -> dict[str, str]:
    """The text of each column for one question, under the names of the fields; empty where it has none."""
    cells = {
        "id": question.id,
        "tier": tier,
        "course": course_of(question),
        "type": TYPES[type_name(question)].LABEL[language],
        "point": question.point or "",
        "level": LEVELS[question.level][language],
        "difficulty": scalar_text(question.difficulty),
        "stem": question.stem,
        **_own(question),
        "cite": question.cite,
        "explanation": question.explanation,
        "status": STATES[state][language],
    }
    return {field: cells.get(field, "") for field in TITLES}


def _own(question: Question) -> dict[str, str]:
    """The columns of the question's type."""
    match question:
        case Single() | Multiple():
            cells = {**question.options, "answer": question.answer}
        case TrueFalse():
            cells = {"answer": _SIGNS[question.answer]}
        case Fill():
            cells = {"answer": accepted_cell(question)}
        case Number():
            cells = {"answer": number_cell(question)}
        case Match():
            cells = {"answer": pairs_cell(question)}
        case Order():
            steps = dict(zip(LETTERS, question.steps, strict=False))
            cells = {**steps, "answer": "".join(steps)}
        case _:
            cells = _written(cast("Written", question))
    return cells


def _written(written: Written) -> dict[str, str]:
    return {
        "answer": written.model_answer,
        "rubric": rubric_cell(written.rubric),
        "marker_notes": getattr(written, "marker_notes", ""),
    }
