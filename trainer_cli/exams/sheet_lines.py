"""The native line of an answer sheet: wide, compact, and quick to score by the block.

`agent,form,start,end,row,answers,more`: `answers` has one character for each item of the form whose type is
packed, in the order of their numbers, `-` for a blank; `more` is empty, or a JSON object of the other answers
by item number. The answers of all packed items together are never defused for spreadsheets: they hold letters
and `-` only, no formula, and a fixed width is what block scoring rests on.
"""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from trainer_cli.model.exam import Sheet
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trainer_cli.model.exam import Form, FormItem

HEADER = b"agent,form,start,end,row,answers,more\n"


def packed_items(form: Form) -> list[FormItem]:
    """The items whose answers stand in `answers`, in that order."""
    packed = [item for item in form.items if TYPES[item.type].PACKED]
    return sorted(packed, key=lambda item: item.number)


def more_field(more: Mapping[int, str]) -> str:
    """The field `more` for longer answers by item number, quoted for CSV."""
    if not more:
        return ""
    text = json.dumps({str(number): answer for number, answer in more.items()}, ensure_ascii=False)
    return '"' + text.replace('"', '""') + '"'


def read_line(line: bytes, form: Form) -> Sheet | None:
    """The sheet in a line, None when the line is damaged: fields, row, length of the answers, or JSON."""
    return line_reader(form)(line)


def line_reader(form: Form) -> Callable[[bytes], Sheet | None]:
    """The same for many lines of a form."""
    width = len(packed_items(form))

    def read(line: bytes) -> Sheet | None:
        try:
            agent, form_id, start, end, row, answers, more = _fields(line)
            sheet = Sheet(
                agent=agent,
                form=form_id,
                start=start,
                end=end,
                row=int(row),
                answers=answers,
                more=_more(more) if more else {},
            )
        except (ValueError, AttributeError, csv.Error):
            return None
        return sheet if len(answers) == width and form_id == form.form else None

    return read


def _fields(line: bytes) -> list[str]:
    text = line.decode()
    if '"' in text or "\r" in text:
        return next(csv.reader([text], strict=True), [])
    return text.removesuffix("\n").split(",")


def _more(field: str) -> dict[int, str]:
    return {int(number): str(answer) for number, answer in json.loads(field).items()}


def answers_by_item(form: Form, sheet: Sheet) -> dict[int, str]:
    """Item number to the answer on the sheet, for every item; `-` where there is none."""
    answers = {item.number: "-" for item in form.items} | sheet.more
    packed = (item.number for item in packed_items(form))
    return answers | dict(zip(packed, sheet.answers, strict=True))
