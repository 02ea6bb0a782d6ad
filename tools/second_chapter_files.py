"""The answers of a class as they come in: typed off paper, exported by 问卷星, saved by the pages of an exam."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.questions import TYPES
from trainer_cli.text.xlsx_sheet import Column, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.model.exam import Form, FormItem
    from trainer_cli.text.scalars import Scalar

TRUTHS = {"T": "√", "F": "×"}
SPOKEN = {"T": "对", "F": "错"}


class Answered(NamedTuple):
    """A sheet of one person: day, begin, minutes it took, and the answers by item number, blank where there is none."""

    agent: str
    name: str
    form: Form
    day: dt.date
    begun: str
    minutes: int
    answers: dict[int, str]

    @property
    def times(self) -> tuple[str, str]:
        """When it was begun and handed in."""
        begun = dt.datetime.combine(self.day, dt.time.fromisoformat(self.begun))
        return self.begun, f"{begun + dt.timedelta(minutes=self.minutes):%H:%M}"


def paper_table(sheets: Iterable[Answered]) -> bytes:
    """A workbook typed off papers; written answers stay on paper."""
    heads, rows = ["工号", "姓名", "试卷", "交卷"], []
    for one in sheets:
        cells = [typed(item, one.answers[item.number]) for item in one.form.items]
        rows.append((one.agent, one.name, one.form.form, one.times[1], *cells))
    return workbook(
        "答卷", [*heads, *(f"第{number}题" for number in range(1, len(rows[0]) - len(heads) + 1))], rows
    )


def typed(item: FormItem, answer: str) -> str:
    """An answer as somebody types it off a paper."""
    if TYPES[item.type].MARKED:
        return "见纸卷"
    return TRUTHS.get(answer, answer) if item.type == "true_false" else answer


def wjx_table(sheets: Sequence[Answered]) -> bytes:
    """What 问卷星 exports of the sheets of one form: texts instead of letters, under the questions' texts."""
    form = sheets[0].form
    heads = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "总分", "1、工号"]
    heads += [f"{number}、{item.stem}" for number, item in enumerate(form.items, 2)]
    rows: list[tuple[Scalar, ...]] = []
    for number, one in enumerate(sheets, 1):
        cells = [exported(item, one.answers[item.number]) for item in form.items]
        start = (
            number,
            f"{one.day} {one.times[1]}:00",
            f"{one.minutes * 60}秒",
            "链接",
            "直接访问",
            "10.0.0.8",
            0,
        )
        rows.append((*start, one.agent, *cells))
    return workbook("Sheet1", heads, rows)


def exported(item: FormItem, answer: str) -> str:
    """An answer as 问卷星 has it: the texts of options, several joined, pairs, an order."""
    if not answer:
        return "(跳过)"
    if item.prompts:
        pairs = (f"{item.prompts[pair[0]]}→{item.options[pair[1]]}" for pair in answer.split())
        return "┋".join(pairs)
    if item.options:
        return ("→" if item.type == "order" else "┋").join(item.options[letter] for letter in answer)
    return SPOKEN.get(answer, answer) if item.type == "true_false" else answer


def page_sheet(exam: str, one: Answered) -> tuple[str, bytes]:
    """The file that the page of an exam saves, and its name."""
    start, end = (f"{one.day} {time}:00" for time in one.times)
    heads = ["exam", "form", "agent", "name", "start", "end", "declaration"]
    heads += [f"q{item.number:02d}" for item in one.form.items]
    cells = [exam, one.form.form, one.agent, one.name, start, end, start, *one.answers.values()]
    text = "".join(",".join(map(_quoted, line)) + "\r\n" for line in (heads, cells))
    return f"{exam}-{one.form.form}-{one.agent}.csv", text.encode("utf-8-sig")


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def workbook(name: str, heads: Iterable[str], rows: Iterable[Sequence[Scalar | None]]) -> bytes:
    """A workbook of one plain sheet."""
    columns = tuple(Column(title=head) for head in heads)
    return dump_xlsx([Sheet(name=name, columns=columns, rows=tuple(map(tuple, rows)))])
