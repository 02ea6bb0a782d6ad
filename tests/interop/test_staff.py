"""Leaders, heads and trainers as people list them (S11, S15)."""

from __future__ import annotations

from trainer_cli.interop.staff import FORMAT, NAMES, Staff, read_staff
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.problem import Problem

TOPICS = {"表達": "language", "倾听": "listening"}


def topic(cell: str) -> str | Problem:
    return TOPICS.get(cell) or Problem(code="name-unknown", message=f"there is no topic `{cell}`")


def staff(text: str) -> Staff:
    table = read_table(text.encode(), "人员.csv", NAMES, required=FORMAT.required, open_columns=True)
    return read_staff(table, "人员.csv", topic=topic, topics=tuple(TOPICS.values()))


def test_a_list_as_people_write_it() -> None:
    found = staff(
        "编号,姓名,职务,级别,授权主题,邮箱,机构,备注\n"
        "D01,王总,公司领导,,,w@x.example,,\n"
        ",李敏,讲师,高级,表達、倾听,,,\n"
        ",Sam Hill,外聘讲师,,全部,,某顾问公司,x\n"
    )
    assert found.problems == []
    assert found.rows == 3
    first, second, third = found.lines
    assert (first.id, first.name, first.office, first.email, first.teaches) == (
        "D01", "王总", "leader", "w@x.example", False,
    )  # fmt: skip
    assert (second.id, second.office, second.level, second.topics, second.teaches) == (
        None, "internal", "senior", ("language", "listening"), True,
    )  # fmt: skip
    assert (third.office, third.topics, third.organisation, third.level) == (
        "external", ("language", "listening"), "某顾问公司", None,
    )  # fmt: skip


def test_what_is_wrong_is_said_at_its_cell() -> None:
    found = staff("姓名,职务,级别,主题\n,领导,,\n王总,老板,特级,唱歌\n李敏,,,\n")
    assert [f"{one.source} {one.code}: {one.message}" for one in found.problems] == [
        "人员.csv:2:1 staff-empty: the row has no `name`",
        "人员.csv:3:2 staff-word: `老板` is none of the words for `office`",
        "人员.csv:3:3 staff-word: `特级` is none of the words for `level`",
        "人员.csv:3:4 staff-topic: there is no topic `唱歌`",
        "人员.csv:4:1 staff-empty: the row has no `office`",
    ]
    assert found.lines == []
    assert found.rows == 3
