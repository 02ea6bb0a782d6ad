"""Whether a table of answer sheets has the columns that the forms of an exam need."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.columns import AGENT_SPELLINGS, columns_of, spellings
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from trainer_cli.model.exam import Form

SHEET_NAMES = spellings(
    {
        "agent": AGENT_SPELLINGS,
        "exam": "exam,考試,考试",
        "name": "name,姓名,考生姓名,客服姓名,员工姓名",
        "nickname": "nickname,暱稱,昵称,旺旺,旺旺名,旺旺暱稱,旺旺昵称",
        "form": "form,paper,卷別,卷别,試卷,试卷,卷",
        "start": "start,started,開始,开始,起始,開始時間,开始时间",
        "end": "end,ended,submitted,結束,结束,結束時間,结束时间,交卷,交卷時間,交卷时间,"
        "提交時間,提交时间,提交答卷時間,提交答卷时间",
        "declaration": "declaration,承諾,承诺",
    }
)
"""Spelling of a header to the field, for `read_table`; a name beside the id is for people, and so is when somebody
declared to work alone (T40): both stay in the file as it came."""
_FIELDS = frozenset(SHEET_NAMES.values())


class SheetColumns(NamedTuple):
    """Indexes of the columns: fields by name, items by number; not `complete`, no row can be read."""

    fields: dict[str, int]
    items: dict[int, int]
    complete: bool


def sheet_columns(
    names: Sequence[str], forms: Collection[Form], header: Source
) -> tuple[SheetColumns, list[Problem]]:
    """The columns of a table of sheets, and what is wrong with them, once for the whole table.

    Args:
        names: field names of known headers, the text of the others.
        forms: all of the exam; an item without a column that no person marks, or a column without an item, is an
            error.
        header: where the header stands.
    """
    fields, items, problems = columns_of(names, _FIELDS, header)
    missing = [*_missing_form(fields, forms, header), *_missing_items(items, forms, header)]
    complete = "agent" in fields and not missing
    return SheetColumns(fields, items, complete), [*problems, *missing, *_extra_items(items, forms, header)]


def _missing_form(fields: dict[str, int], forms: Collection[Form], header: Source) -> Iterator[Problem]:
    if "form" not in fields and len(forms) > 1:
        yield Problem(
            code="sheet-columns-missing",
            message=f"no column tells the form, and the exam has {len(forms)}",
            source=header,
            remedy="add a column `form`",
        )


def _missing_items(items: dict[int, int], forms: Collection[Form], header: Source) -> Iterator[Problem]:
    needed = {item.number for form in forms for item in form.items if not TYPES[item.type].MARKED}
    if missing := sorted(needed - items.keys()):
        yield Problem(
            code="sheet-columns-missing",
            message=f"no column for item {_listed(missing)}",
            source=header,
            remedy="add the columns, headed by the items' numbers; a cell without an answer stays blank",
        )


def _extra_items(items: dict[int, int], forms: Collection[Form], header: Source) -> Iterator[Problem]:
    if extra := sorted(items.keys() - {item.number for form in forms for item in form.items}):
        yield Problem(
            code="sheet-columns-extra",
            message=f"there is a column for item {_listed(extra)}, but no form has such an item",
            source=Source(header.path, header.line, items[extra[0]] + 1),
            remedy="remove the columns, or check that these are the sheets of this exam",
        )


def _listed(numbers: list[int]) -> str:
    """Numbers in order, `1-40, 45`."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    ends = [[number for _, number in run] for _, run in runs]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in ends)
