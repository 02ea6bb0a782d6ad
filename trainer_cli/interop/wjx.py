"""Answer sheets exported by 问卷星: `序号, 提交答卷时间, 所用时间, 来源, 来自IP, 总分, 1、…, 2、…`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.interop.sheet_layout import SheetLayout
from trainer_cli.text.chinese import simplified
from trainer_cli.text.csv_header import header_folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUESTION = re.compile(r"\s*\d+\s*[、.．]\s*(.*)", re.DOTALL)
_WHO = ("工号", "员工编号", "昵称", "旺旺", "姓名", "名字")
"""Words of a question that asks who answers, the surest first."""
_PAPER = ("卷别", "试卷")
_LONGEST = 15
"""Letters of such a question; longer ones are about something else."""


def layout(headings: Sequence[str]) -> SheetLayout | None:
    """The layout, where the columns are those of 问卷星; questions that ask who answers are no items."""
    names = [simplified(header_folded(one)) for one in headings]
    if "提交答卷时间" not in names or not {"来自ip", "所用时间"} & set(names):
        return None
    asked = {index: found[1] for index, one in enumerate(headings) if (found := _QUESTION.fullmatch(one))}
    who = {index: _sureness(text) for index, text in asked.items() if _sureness(text) is not None}
    if not who:
        return None
    fields = {"agent": min(who, key=lambda index: who[index] or 0), "end": names.index("提交答卷时间")}
    paper = next((index for index, text in asked.items() if simplified(text.strip(" ：:")) in _PAPER), None)
    if paper is not None:
        fields["form"] = paper
    questions = {index: text for index, text in asked.items() if index not in who and index != paper}
    return SheetLayout("问卷星", fields, questions, scored="总分" in names)


def _sureness(text: str) -> int | None:
    """The place among the words that ask who somebody is; None for a question about something else."""
    plain = simplified(text)
    found = [number for number, word in enumerate(_WHO) if word in plain]
    return min(found) if found and len(plain) <= _LONGEST else None
