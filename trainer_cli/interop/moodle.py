"""Answer sheets of a Moodle quiz, its report «Responses»: `…, State, Started on, Completed, Response 1, …`."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from trainer_cli.interop.sheet_layout import SheetLayout
from trainer_cli.text.csv_header import header_folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_RESPONSE = re.compile(r"(?:response|答复|答覆|回答)(\d+)")
_STATE = ("state", "status")
_TIMES = {"started": "start", "startedon": "start", "completed": "end"}
_WHO = ("idnumber", "username", "emailaddress")
_FORMS = ("%d %B %Y %I:%M %p", "%d %B %Y, %I:%M %p", "%d %B %Y %H:%M", "%d %B %Y, %H:%M")
DONE = frozenset(("finished", "已完成", "完成"))


def layout(headings: Sequence[str]) -> SheetLayout | None:
    """The layout, where there are columns of responses and of the state of an attempt."""
    names = [header_folded(one) for one in headings]
    responses = {
        int(found[1]): index for index, one in enumerate(names) if (found := _RESPONSE.fullmatch(one))
    }
    state = next((names.index(one) for one in _STATE if one in names), None)
    who = next((names.index(one) for one in _WHO if one in names), None)
    if not responses or state is None or who is None:
        return None
    fields = {"agent": who}
    fields |= {field: names.index(one) for one, field in _TIMES.items() if one in names}
    questions = {responses[number]: "" for number in sorted(responses)}
    return SheetLayout("Moodle", fields, questions, time=moment, done=(state, DONE))


def moment(cell: str) -> str:
    """`22 July 2026 09:00` or `22 July 2026 9:00 AM` as `2026-07-22 09:00:00`."""
    text = " ".join(cell.split())
    for form in _FORMS:
        with suppress(ValueError):
            return dt.datetime.strptime(text, form).isoformat(" ")  # noqa: DTZ007  # as the quiz has it
    return cell
