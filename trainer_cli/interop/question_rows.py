"""Rows of a question spreadsheet as drafts: the layouts and spellings that are in use (T38)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.question_columns import LETTERS
from trainer_cli.interop.question_draft import Draft, Row
from trainer_cli.interop.question_keys import accepted_in, number_values, pairs_in
from trainer_cli.interop.question_options import letters_of, options_in
from trainer_cli.interop.question_rubric import rubric_in
from trainer_cli.interop.question_words import difficulty_of, level_of, number_of, type_of
from trainer_cli.questions.true_false import truth_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trainer_cli.text.problem import Problem

Found = tuple[dict[str, object], list["Problem"]]

WRITTEN = ("short", "analysis")
LETTERED = ("single", "multiple", "order")
_STATED = {
    "single": {"options": ("options", *LETTERS), "answer": ("answer",)},
    "true_false": {"answer": ("answer",)},
    "multiple": {"options": ("options", *LETTERS), "answer": ("answer",)},
    "fill": {"accepted": ("answer",)},
    "number": {"answer": ("answer",), "tolerance": ("answer",), "unit": ("answer",)},
    "match": {"pairs": ("answer",)},
    "order": {"steps": ("options", *LETTERS)},
    "short": {"model_answer": ("answer",), "rubric": ("rubric",)},
    "analysis": {"model_answer": ("answer",), "rubric": ("rubric",), "marker_notes": ("marker_notes",)},
}
_COMMON = ("point", "level", "difficulty", "stem", "cite", "explanation")


def draft_of(row: Row) -> tuple[Draft | None, list[Problem]]:
    """The question of a row, or None with everything that is wrong with it."""
    options = row_options(row)
    kind, problems = _type(row, options)
    values, wrong = _common(row)
    problems += wrong
    if kind is None:
        return None, problems
    own, wrong = _BUILDERS[kind](row, options)
    problems += wrong
    if problems:
        return None, problems
    by_field = {**{field: (field,) for field in _COMMON}, **_STATED[kind]}
    stated = frozenset(field for field, columns in by_field.items() if set(columns) & set(row.columns))
    notes = {"explanation": row.cell("explanation")} if row.cell("explanation") else {}
    draft = Draft(
        row=row,
        type=kind,
        stem=row.cell("stem"),
        options=options if kind in LETTERED else {},
        values={"type": kind, **values, **own, **notes},
        stated=stated,
    )
    return draft, []


def row_options(row: Row) -> dict[str, str]:
    """Letter to text of the options of a row, from their own columns or from the one with all of them."""
    own = {letter: row.cell(letter) for letter in LETTERS if row.cell(letter)}
    return own or options_in(row.cell("options"))


def _type(row: Row, options: dict[str, str]) -> tuple[str | None, list[Problem]]:
    cell = row.cell("type")
    kind = type_of(cell) if cell else _implied_type(row, options)
    if kind is None:
        what = f"`{cell}` is no type of question" if cell else "the row does not say of which type it is"
        remedy = f"write one of {', '.join(_BUILDERS)}, or 單選 多選 判斷 填空 簡答 分析"
        return None, [row.problem("question-row-type", "type", what, remedy)]
    if kind == "single" and len(letters_of(row.cell("answer"), options)) > 1:
        kind = "multiple"
    return kind, []


def _implied_type(row: Row, options: dict[str, str]) -> str | None:
    """The type of a row that has no word for it, where options or a key leave no doubt."""
    if options:
        return "single"
    return "true_false" if row.cell("answer") and truth_of(row.cell("answer")) is not None else None


def _common(row: Row) -> Found:
    values: dict[str, object] = {}
    problems = []
    for field, read, remedy in (
        ("level", level_of, "write remember, understand, apply or analyse, or 記憶 理解 應用 分析"),
        ("difficulty", difficulty_of, "write the expected share of full marks from 0 to 1, or 易 中 難"),
    ):
        cell = row.cell(field)
        value = read(cell) if cell else None
        if value is not None:
            values[field] = value
        elif cell:
            problems.append(row.problem("question-row-value", field, f"`{cell}` is no {field}", remedy))
    if row.cell("stem"):
        values["stem"] = row.cell("stem")
    else:
        problems.append(
            row.problem("question-row-empty", "stem", "the row has no question", "write the stem")
        )
    return values, problems


def _single(row: Row, options: dict[str, str]) -> Found:
    problems = list(_wrong_options(row, options))
    named = letters_of(row.cell("answer") or row.cell("answer_text"), options)
    if len(named) != 1:
        problems.append(_no_answer(row, f"name one of the options {', '.join(options)}"))
    return {"options": options, "answer": "".join(named)}, problems


def _multiple(row: Row, options: dict[str, str]) -> Found:
    problems = list(_wrong_options(row, options))
    named = letters_of(row.cell("answer"), options)
    if len(named) < 2:  # noqa: PLR2004  # several
        problems.append(_no_answer(row, f"name several of the options {', '.join(options)}, like AC"))
    return {"options": options, "answer": "".join(sorted(named))}, problems


def _order(row: Row, options: dict[str, str]) -> Found:
    problems = list(_wrong_options(row, options))
    named = letters_of(row.cell("answer"), options)
    if len(named) != len(options):
        problems.append(_no_answer(row, "write the letters of all options in the right order, like CABD"))
    return {"steps": [options[letter] for letter in named]}, problems


def _fill(row: Row, _options: dict[str, str]) -> Found:
    accepted = accepted_in(row.cell("answer"))
    return {"accepted": accepted}, [] if accepted else [
        _no_answer(row, "write the accepted texts, `|` between them")
    ]


def _number(row: Row, _options: dict[str, str]) -> Found:
    values = number_values(row.cell("answer"))
    return values or {}, [
        _no_answer(row, "write a number, like `15` or `15 ± 0.5 秒`")
    ] if values is None else []


def _match(row: Row, _options: dict[str, str]) -> Found:
    pairs = pairs_in(row.cell("answer"))
    remedy = "write a line for each pair: `left | right`"
    return {"pairs": pairs}, [_no_answer(row, remedy)] if pairs is None else []


def _wrong_options(row: Row, options: dict[str, str]) -> Iterator[Problem]:
    """The options have a gap, or are too few."""
    if len(options) < 2 or list(options) != list(LETTERS[: len(options)]):  # noqa: PLR2004  # a choice has two
        listed = ", ".join(options) or "missing"
        remedy = "fill at least two options from A on, without a gap, or `A. … B. …` in one cell"
        field = "options" if "options" in row.columns else LETTERS[0]
        yield row.problem("question-row-options", field, f"the options are {listed}", remedy)


def _true_false(row: Row, options: dict[str, str]) -> Found:
    cell = row.cell("answer") or row.cell("answer_text")
    named = letters_of(cell, options) if options else []
    truth = truth_of(options[named[0]] if len(named) == 1 else cell)
    if truth is None:
        return {}, [_no_answer(row, "write √ or ×, 對 or 錯, T or F")]
    return {"answer": truth}, []


def _short(row: Row, _options: dict[str, str]) -> Found:
    problems = []
    if not row.cell("answer"):
        problems.append(_no_answer(row, "write the model answer"))
    rubric = rubric_in(row.cell("rubric"))
    if rubric is None:
        remedy = "write a line for each criterion: `2 | what earns them | which answers earn how much`"
        problems.append(row.problem("question-row-value", "rubric", "the rubric can't be read", remedy))
    points = number_of(row.cell("points"))
    if row.cell("points") and not points:
        what = f"`{row.cell('points')}` is no number of points"
        problems.append(row.problem("question-row-value", "points", what, "write a number above 0"))
    if not rubric and points:
        rubric = [{"criterion": WHOLE_ANSWER, "points": points}]
    return {"model_answer": row.cell("answer"), "rubric": rubric}, problems


def _analysis(row: Row, options: dict[str, str]) -> Found:
    values, problems = _short(row, options)
    notes = {"marker_notes": row.cell("marker_notes")} if row.cell("marker_notes") else {}
    return {**values, **notes}, problems


def _no_answer(row: Row, remedy: str) -> Problem:
    cell = row.cell("answer") or row.cell("answer_text")
    what = f"the answer `{cell}` does not fit" if cell else "the row has no answer"
    return row.problem("question-row-answer", "answer", what, remedy)


_BUILDERS: dict[str, Callable[[Row, dict[str, str]], Found]] = {
    "single": _single,
    "true_false": _true_false,
    "multiple": _multiple,
    "fill": _fill,
    "number": _number,
    "match": _match,
    "order": _order,
    "short": _short,
    "analysis": _analysis,
}
WHOLE_ANSWER = "參考答案"
"""The one criterion of a question whose file gives points but no rubric."""
