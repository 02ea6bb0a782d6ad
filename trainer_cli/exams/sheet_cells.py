"""Reading the item cells of a row: in one stroke where they are canonical, else cell by cell."""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from trainer_cli.exams.sheet_lines import packed_items
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import BLANK
from trainer_cli.text.csv_writer import restored

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trainer_cli.model.exam import Form, FormItem

_KNOWN_CELLS = 100
"""So many spellings an item are remembered with their answers; real files hold a dozen."""


class CellReader:
    """Reads the item cells of a form's rows; `columns` maps item numbers to indexes, of all packed items."""

    def __init__(self, form: Form, columns: Mapping[int, int]) -> None:
        """Prepare what is the same for every row."""
        packed = packed_items(form)
        self.columns = columns
        self.items = packed
        self._cells = _cells([columns[item.number] for item in packed])
        self._canonical = re.compile(_pattern(packed)).fullmatch
        self._separators = "," * (len(packed) - 1)
        self._known: list[dict[str, str]] = [{} for _ in packed]
        self._others = [item for item in form.items if not TYPES[item.type].PACKED and item.number in columns]
        self.has_others = bool(self._others)

    def packed(self, row: Sequence[str]) -> str | None:
        """The answers to the packed items in one string, None if a cell holds none that its item allows."""
        cells = self._cells(row)
        joined = ",".join(cells)
        answers = joined[::2]
        # With a comma at every second place and nowhere else, each cell is one character.
        if joined[1::2] == self._separators and self._canonical(answers):
            return answers
        try:
            return "".join([known[cell] for known, cell in zip(self._known, cells, strict=True)])
        except KeyError:
            return self._learned(cells)

    def more(self, row: Sequence[str]) -> dict[int, str] | None:
        """The answers to the other items, by number, without blanks; None if a cell holds none that its item allows."""
        answers: dict[int, str] = {}
        for item in self._others:
            answer = TYPES[item.type].read_answer(item, restored(row[self.columns[item.number]]))
            if answer is None:
                return None
            if answer != BLANK:
                answers[item.number] = answer
        return answers

    def refused(self, row: Sequence[str]) -> list[FormItem]:
        """The items whose cells hold no answer that they allow."""
        items = [*self.items, *self._others]
        return [
            item
            for item in items
            if TYPES[item.type].read_answer(item, row[self.columns[item.number]]) is None
        ]

    def _learned(self, cells: Sequence[str]) -> str | None:
        answers = [
            TYPES[item.type].read_answer(item, cell) for item, cell in zip(self.items, cells, strict=True)
        ]
        for known, cell, answer in zip(self._known, cells, answers, strict=True):
            if answer is not None and len(known) < _KNOWN_CELLS:
                known[cell] = answer
        sound = [answer for answer in answers if answer is not None]
        return "".join(sound) if len(sound) == len(answers) else None


def _cells(indexes: Sequence[int]) -> Callable[[Sequence[str]], Sequence[str]]:
    """What takes the cells at `indexes` from a row, in that order; a slice where they stand side by side."""
    first = indexes[0] if indexes else 0
    together = range(first, first + len(indexes))
    if list(indexes) == list(together):
        return itemgetter(slice(together.start, together.stop))
    return itemgetter(*indexes)


def _pattern(items: Sequence[FormItem]) -> str:
    """What the answers look like when every cell holds a canonical one, like `[ABCD-]{25}[FT-]{15}`."""
    allowed = (allowed_letters(item) for item in items)
    return "".join(f"[{letters}-]{{{len(list(run))}}}" for letters, run in groupby(allowed))


def allowed_letters(item: FormItem) -> str:
    """The letters that are answers of an item as they stand."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return "".join(letter for letter in letters if TYPES[item.type].read_answer(item, letter) == letter)
