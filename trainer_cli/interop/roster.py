"""A roster as people keep it: who, in which team and tier, since when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from trainer_cli.interop.format import Format
from trainer_cli.interop.listed_cells import listed_id, listed_parts
from trainer_cli.model.base import Record
from trainer_cli.text.csv_writer import restored
from trainer_cli.text.entered import entered_day, is_no_day
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trainer_cli.text.table import Table

NAMES = {
    "id": "id", "agent id": "id", "employee id": "id", "工號": "id", "員工編號": "id", "員工號": "id", "編號": "id",
    "name": "name", "姓名": "name", "員工姓名": "name", "客服姓名": "name", "真實姓名": "name",
    "nicknames": "nicknames", "nickname": "nicknames", "暱稱": "nicknames", "昵称": "nicknames",
    "旺旺": "nicknames", "旺旺昵称": "nicknames", "旺旺暱稱": "nicknames", "旺旺號": "nicknames",
    "客服昵称": "nicknames", "客服暱稱": "nicknames", "花名": "nicknames",
    "team": "team", "組別": "team", "組": "team", "小組": "team", "團隊": "team", "班組": "team",
    "tier": "tier", "level": "tier", "級別": "tier", "等級": "tier", "職級": "tier", "客服級別": "tier",
    "joined": "joined", "入職": "joined", "入職日期": "joined", "入職時間": "joined", "到崗日期": "joined",
    "email": "email", "電郵": "email", "郵箱": "email", "電子郵件": "email", "電子郵箱": "email",
    "status": "status", "狀態": "status", "在職狀態": "status",
    "from": "start", "自": "start", "生效日期": "start", "起始日期": "start", "調動日期": "start",
}  # fmt: skip
STATUS = {
    "active": False, "在職": False, "在职": False, "正式": False, "試用": False, "试用": False,
    "left": True, "離職": True, "离职": True, "已離職": True, "已离职": True,
}  # fmt: skip
"""What a cell of the status says, to whether the person has left."""
FORMAT = Format(name="roster", about="agents with team and tier", names=NAMES, required=("name",))
T = TypeVar("T")


class RosterLine(Record, frozen=True, kw_only=True):
    """A row of a roster: what it says, None or empty where it says nothing; `name` is always there."""

    name: str
    id: str | None = None
    nicknames: tuple[str, ...] = ()
    team: str | None = None
    tier: str | None = None
    joined: dt.date | None = None
    email: str = ""
    start: dt.date | None = None
    left: bool | None = None


class Roster(NamedTuple):
    """The sound rows of a roster; of `rows` all that have a problem are refused."""

    lines: list[RosterLine]
    problems: list[Problem]
    rows: int

    @property
    def refused(self) -> int:
        """How many rows are not taken."""
        return self.rows - len(self.lines)


def read_roster(
    table: Table, path: str, *, team: Callable[[str], str | Problem], tier: Callable[[str], str | Problem]
) -> Roster:
    """The rows of a table read with `read_table(…, NAMES, required=("name",), open_columns=True)`.

    Args:
        table: the rows; columns beyond `NAMES` are passed over.
        path: for the places of problems.
        team: the id of a team from what a cell says, or the problem with it.
        tier: the same for a tier.
    """
    lines, problems = [], []
    rows = 0
    fields = set(NAMES.values())
    for number, cells in table.rows:
        rows += 1
        row = _Row(
            Source(path, number),
            {
                field: (index, restored(cell))
                for index, (field, cell) in enumerate(zip(table.columns, cells, strict=True), 1)
                if field in fields and cell
            },
            [],
        )
        line = row.line(team, tier)
        if row.problems:
            problems += row.problems
        else:
            lines.append(line)
    return Roster(lines, [*table.problems, *problems], rows + table.refused)


class _Row(NamedTuple):
    """A row: column and text of each field that is not empty, and what is wrong with it so far."""

    source: Source
    cells: Mapping[str, tuple[int, str]]
    problems: list[Problem]

    def line(self, team: Callable[[str], str | Problem], tier: Callable[[str], str | Problem]) -> RosterLine:
        if "name" not in self.cells:
            self.problems.append(_empty(self.source))
        return RosterLine(
            source=self.source,
            name=self.text("name"),
            id=self.read("id", listed_id),
            nicknames=listed_parts(self.text("nicknames")),
            team=self.read("team", team),
            tier=self.read("tier", tier),
            joined=self.read("joined", _day),
            email=self.text("email"),
            start=self.read("start", _day),
            left=self.read("status", _status),
        )

    def text(self, field: str) -> str:
        return self.cells[field][1] if field in self.cells else ""

    def read(self, field: str, reader: Callable[[str], T | Problem]) -> T | None:
        """What a cell says to its reader, None where it is empty or wrong."""
        if field not in self.cells:
            return None
        column, cell = self.cells[field]
        found = reader(cell)
        if not isinstance(found, Problem):
            return found
        place = Source(self.source.path, self.source.line, column)
        self.problems.append(msgspec.structs.replace(found, source=place))
        return None


def _day(cell: str) -> dt.date | Problem:
    return entered_day(cell) or Problem(
        code="roster-day",
        message=f"`{cell}` is no day of the calendar" if is_no_day(cell) else f"`{cell}` is no day",
        remedy="write a date like 2026-02-09, 2026/2/9 or 2026年2月9日",
    )


def _status(cell: str) -> bool | Problem:
    found = STATUS.get(cell.lower())
    if found is not None:
        return found
    return Problem(
        code="roster-status",
        message=f"`{cell}` is no status",
        remedy=f"use one of {', '.join(STATUS)}",
    )


def _empty(source: Source) -> Problem:
    return Problem(
        code="roster-name",
        message="the row has no name",
        source=source,
        remedy="write the name, or delete the row",
    )
