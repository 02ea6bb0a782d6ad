"""Items of exams: the figures of each form, from its sheets, its marks and its key as it counts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.blocks import batches
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.item_answers import counting_sheets, item_answers
from trainer_cli.exams.marking import settled_marks
from trainer_cli.exams.outcomes import current_outcomes
from trainer_cli.exams.sheet_lines import line_reader
from trainer_cli.measuring.coded import Codebook, Coded, coded_block
from trainer_cli.measuring.counts import Item
from trainer_cli.measuring.items import item_figures
from trainer_cli.measuring.pooled import Answered
from trainer_cli.workflows.stored_sheets import sheet_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from trainer_cli.exams.item_answers import ItemAnswers
    from trainer_cli.measuring.items import Figures
    from trainer_cli.model.exam import Exam, Sheet
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

PEOPLE_A_BLOCK = 4096


class FormAnalysis(NamedTuple):
    """A form with the figures of its items, which go by the ids of their questions.

    `left_out` are the questions that are void or lack marks, and count nowhere in the figures.
    """

    form: str
    figures: Figures
    left_out: tuple[str, ...]


Occasion = tuple["Exam", str, Answered]
"""An exam, a form, and the figures of a question there."""


def analysed_exam(root: Path, workspace: Workspace, facts: ExamFacts) -> list[FormAnalysis]:
    """The analysis of every form of an exam that somebody sat."""
    forms = corrected_forms(facts.forms, facts.corrections)
    void = {agent for agent, one in current_outcomes(facts.outcomes).items() if one.outcome == "void"}
    settled = settled_marks(facts.marks, facts.scripts)
    bank = {id_: getattr(question, "options", {}) for id_, question in workspace.questions.items()}
    sat = _sheets_by_form(counting_sheets(exam_sheets(root, workspace, facts), void))
    found = []
    for name, sheets in sorted(sat.items()):
        items, left_out = item_answers(forms[name], sheets, settled, bank)
        found.append(FormAnalysis(name, _figures(items), tuple(left_out)))
    return found


def by_question(forms: Iterable[FormAnalysis]) -> dict[str, list[Answered]]:
    """Question id to its figures on each form."""
    found: defaultdict[str, list[Answered]] = defaultdict(list)
    for form in forms:
        for item in form.figures.items:
            found[item.item].append(Answered(form.figures.n, item))
    return found


def question_occasions(root: Path, workspace: Workspace) -> dict[str, list[Occasion]]:
    """Question id to the forms that somebody sat, in the order of the exams' dates."""
    found: defaultdict[str, list[Occasion]] = defaultdict(list)
    for facts in sorted(workspace.exams.values(), key=lambda one: (one.exam.date, one.exam.id)):
        for form in analysed_exam(root, workspace, facts):
            for question, answered in by_question([form]).items():
                found[question] += [(facts.exam, form.form, one) for one in answered]
    return dict(sorted(found.items()))


def exam_sheets(root: Path, workspace: Workspace, facts: ExamFacts) -> Iterator[Sheet]:
    """All stored sheets of forms that are there; damaged lines are passed over, as everywhere."""
    for form, lines in sheet_lines(root, workspace.settings, facts).items():
        if form in facts.forms:
            yield from filter(None, map(line_reader(facts.forms[form]), lines))


def _sheets_by_form(sheets: Sequence[Sheet]) -> dict[str, list[Sheet]]:
    found: defaultdict[str, list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        found[sheet.form].append(sheet)
    return found


def _figures(items: Sequence[ItemAnswers]) -> Figures:
    book = Codebook()
    people = zip(*(one.answers for one in items), strict=True)
    blocks = [coded_block(some, book, len(items)) for some in batches(people, PEOPLE_A_BLOCK)]
    coded = Coded(tuple(one.item.question for one in items), blocks, book)
    return item_figures(coded, [_item(one) for one in items])


def _item(one: ItemAnswers) -> Item:
    worth = {answer: points for answer, points in one.worth.items() if points}
    return Item(one.item.question, one.item.points, worth, one.options)
