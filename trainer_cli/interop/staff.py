"""Leaders, heads and trainers as people list them: who, with what office, authorised for what (S11, S15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, cast

import msgspec

from trainer_cli.interop.fact_format import meanings, spellings
from trainer_cli.interop.format import Format
from trainer_cli.interop.listed_cells import listed_id, listed_parts
from trainer_cli.text.characters import folded
from trainer_cli.text.csv_writer import restored
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trainer_cli.text.table import Table

Office = Literal["leader", "head", "staff", "internal", "external"]
Level = Literal["junior", "intermediate", "senior"]

NAMES = spellings({
    "id": "編號,编号,工號,工号,代號,代号",
    "name": "姓名,名字",
    "office": "office,role,職務,职务,職位,职位,角色,身份,崗位,岗位",
    "level": "級別,级别,培訓師級別,培训师级别,講師級別,讲师级别",
    "topics": "主題,主题,授權主題,授权主题,可授主題,可授主题,授課範圍,授课范围",
    "organisation": "機構,机构,所屬機構,所属机构,單位,单位,公司",
    "email": "郵箱,邮箱,電郵,电邮,電子郵件,电子邮件,電子郵箱,电子邮箱",
})  # fmt: skip
OFFICES = meanings({
    "leader": "領導 领导 公司領導 公司领导 總經理 总经理",
    "head": "負責人 负责人 部門負責人 部门负责人 部門主管 部门主管 主管 經理 经理",
    "staff": "職員 职员 員工 员工 教務 教务 人事",
    "internal": "trainer 培訓師 培训师 講師 讲师 內部培訓師 内部培训师 內訓師 内训师 內部講師 内部讲师",
    "external": "外部培訓師 外部培训师 外聘培訓師 外聘培训师 外部講師 外部讲师 外聘講師 外聘讲师",
})  # fmt: skip
LEVELS = meanings({
    "junior": "初級 初级",
    "intermediate": "中級 中级",
    "senior": "高級 高级 資深 资深",
})  # fmt: skip
ALL = {"all", "全部", "所有"}
FORMAT = Format(name="staff", about="leaders, heads and trainers", names=NAMES, required=("name", "office"))


class StaffLine(NamedTuple):
    """A row: None where it says nothing; `topics` are ids."""

    source: Source
    name: str
    office: Office
    id: str | None = None
    level: Level | None = None
    topics: tuple[str, ...] | None = None
    organisation: str | None = None
    email: str | None = None

    @property
    def teaches(self) -> bool:
        """Whether the row is about a trainer."""
        return self.office in {"internal", "external"}


class Staff(NamedTuple):
    """The sound rows of a list of staff; of `rows` those with a problem are refused."""

    lines: list[StaffLine]
    problems: list[Problem]
    rows: int


def read_staff(
    table: Table, path: str, *, topic: Callable[[str], str | Problem], topics: tuple[str, ...]
) -> Staff:
    """The rows of a table read with `read_table(…, NAMES, required=FORMAT.required, open_columns=True)`.

    Args:
        table: the rows.
        path: for the places of problems.
        topic: the id of a topic from what a cell says, or the problem with it.
        topics: all ids of topics, which `全部` means.
    """
    lines: list[StaffLine] = []
    problems: list[Problem] = []
    rows = 0
    for number, cells in table.rows:
        rows += 1
        found = {
            field: (Source(path, number, column), restored(cell))
            for column, (field, cell) in enumerate(zip(table.columns, cells, strict=True), 1)
            if cell
        }
        line, wrong = _line(Source(path, number), found, topic, topics)
        problems += wrong
        if line is not None and not wrong:
            lines.append(line)
    return Staff(lines, [*table.problems, *problems], rows + table.refused)


def _line(
    source: Source,
    cells: Mapping[str, tuple[Source, str]],
    topic: Callable[[str], str | Problem],
    topics: tuple[str, ...],
) -> tuple[StaffLine | None, list[Problem]]:
    problems = [_empty(source, field) for field in ("name", "office") if field not in cells]
    if problems:
        return None, problems

    def meant(field: str, words: Mapping[str, str]) -> str | None:
        if field not in cells:
            return None
        place, text = cells[field]
        if folded(text) not in words:
            problems.append(_unknown(place, field, text, dict.fromkeys(words.values())))
        return words.get(folded(text))

    if "id" in cells:
        place, text = cells["id"]
        name = listed_id(text)
        problems += [msgspec.structs.replace(name, source=place)] if isinstance(name, Problem) else []
    office = meant("office", OFFICES)
    level = meant("level", LEVELS)
    taught = _topics(cells.get("topics"), topic, topics, problems)
    said = {field: text for field, (_, text) in cells.items()}
    line = StaffLine(
        source=source,
        name=said["name"],
        office=cast("Office", office),
        id=said.get("id"),
        level=cast("Level | None", level),
        topics=taught,
        organisation=said.get("organisation"),
        email=said.get("email"),
    )
    return line, problems


def _topics(
    cell: tuple[Source, str] | None,
    topic: Callable[[str], str | Problem],
    topics: tuple[str, ...],
    problems: list[Problem],
) -> tuple[str, ...] | None:
    if cell is None:
        return None
    place, text = cell
    if folded(text) in ALL:
        return topics
    found = [topic(one) for one in listed_parts(text)]
    problems += [
        msgspec.structs.replace(one, code="staff-topic", source=place)
        for one in found
        if isinstance(one, Problem)
    ]
    return tuple(one for one in found if isinstance(one, str))


def _empty(source: Source, field: str) -> Problem:
    return Problem(
        code="staff-empty",
        message=f"the row has no `{field}`",
        source=source,
        remedy="fill it in, or delete the row",
    )


def _unknown(source: Source, field: str, text: str, known: Mapping[str, None]) -> Problem:
    return Problem(
        code="staff-word",
        message=f"`{text}` is none of the words for `{field}`",
        source=source,
        remedy=f"use one of {', '.join(known)}",
    )
