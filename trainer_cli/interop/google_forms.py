"""Answer sheets of a Google Forms quiz: `Timestamp, Email Address, Score, question, …`."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from trainer_cli.interop.sheet_layout import SheetLayout
from trainer_cli.text.chinese import simplified
from trainer_cli.text.csv_header import header_folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_STAMP = frozenset(("timestamp", "时间戳记", "时间戳"))
_SCORE = frozenset(("score", "分数", "得分"))
_MAIL = frozenset(("emailaddress", "电子邮件地址", "电子邮箱", "邮箱", "用户名", "username"))
_WHO = frozenset(("id", "agentid", "employeeid", "工号", "name", "姓名", "昵称"))
_BESIDE = ("[score]", "[feedback]")
_TIME = re.compile(
    r"(\d{1,4})[/-](\d{1,2})[/-](\d{1,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?.*", re.IGNORECASE
)
_NOON = 12
_YEAR = 1000


def layout(headings: Sequence[str]) -> SheetLayout | None:
    """The layout, where the columns are those of a form: who answers is asked, or told by the e-mail address."""
    names = [simplified(header_folded(one)) for one in headings]
    stamps = [index for index, name in enumerate(names) if name in _STAMP]
    who = [index for index, name in enumerate(names) if name in _WHO]
    mails = [index for index, name in enumerate(names) if name in _MAIL]
    if not stamps or not (who or mails):
        return None
    scores = [index for index, name in enumerate(names) if name in _SCORE]
    taken = {*stamps, *who, *mails, *scores}
    questions = {
        index: one
        for index, (one, name) in enumerate(zip(headings, names, strict=True))
        if index not in taken and name and not name.endswith(_BESIDE)
    }
    fields = {"agent": (who or mails)[0], "end": stamps[0]}
    return SheetLayout("Google Forms", fields, questions, scored=bool(scores), time=moment)


def moment(cell: str) -> str:
    """`8/4/2025 23:25:41` (month first), `2026/10/04 10:15:00 AM GMT+5:30` as `2025-08-04 23:25:41`."""
    found = _TIME.fullmatch(cell.strip())
    if found is None:
        return cell
    first, second, third, hour, minute, seconds = (int(part or 0) for part in found.groups()[:6])
    year, month, day = (first, second, third) if first >= _YEAR else (third, first, second)
    if found[7]:
        hour = hour % _NOON + (_NOON if found[7].upper() == "PM" else 0)
    try:
        return dt.datetime(year, month, day, hour, minute, seconds).isoformat(" ")  # noqa: DTZ001  # as the form has it
    except ValueError:
        return cell
