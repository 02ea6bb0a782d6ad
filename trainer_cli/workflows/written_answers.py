"""The written answers of an exam that a person marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.sheet_lines import answers_by_item, line_reader
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import BLANK
from trainer_cli.workflows.stored_sheets import sheet_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trainer_cli.exams.marking import MarkKey
    from trainer_cli.model.exam import FormItem
    from trainer_cli.model.settings import Settings
    from trainer_cli.workspace.workspace import ExamFacts


class WrittenAnswer(NamedTuple):
    """An answer to an item of a form; no text where nothing stands on the sheet."""

    form: str
    agent: str
    item: FormItem
    text: str

    @property
    def key(self) -> MarkKey:
        """How marks name it."""
        return self.agent, self.item.number


def written_answers(root: Path, settings: Settings, facts: ExamFacts) -> Iterator[WrittenAnswer]:
    """Every answer that a person marks; items that are void need no mark."""
    forms = corrected_forms(facts.forms, facts.corrections)
    for name, lines in sheet_lines(root, settings, facts).items():
        read = line_reader(facts.forms[name])
        marked = [item for item in forms[name].items if TYPES[item.type].MARKED and not item.void]
        for sheet in filter(None, map(read, lines)):
            answers = answers_by_item(forms[name], sheet)
            for item in marked:
                text = answers[item.number]
                yield WrittenAnswer(name, sheet.agent, item, "" if text == BLANK else text)


def shortened(text: str, most: int) -> str:
    """The text, cut where it is longer than `most` characters, which a mark in its place tells."""
    return text if len(text) <= most else f"{text[:most]}…"
