"""A roster that somebody has in a table, as the two files of a workspace."""

import datetime as dt

from tests.team import said
from tests.text.books import book
from trainer_cli.workflows.roster_file import roster_files

TODAY = dt.date(2026, 2, 9)
DEPARTMENTS = """\
- id: training
  name: 培训部
  kind: training
  head: D03
- id: service
  name: 客服部
  kind: service
  head: D02
  teams:
    - west
""".encode()


def test_the_least_is_a_name() -> None:
    files, problems = roster_files("姓名\n林雨晴\n陳柏宇\n".encode(), "people.csv", TODAY, DEPARTMENTS)
    assert problems == []
    assert list(files) == [
        f"roster/{name}" for name in ("agents.csv", "postings.csv", "departments.yaml", "shifts.csv")
    ]
    assert {path: files[path].decode("utf-8-sig") for path in list(files)[:2]} == {
        "roster/agents.csv": (
            "id,name,nicknames,joined,email\nA001,林雨晴,,2026-02-09,\nA002,陳柏宇,,2026-02-09,\n"
        ),
        "roster/postings.csv": (
            "id,from,team,tier,status\nA001,2026-02-09,team,junior,active\nA002,2026-02-09,team,junior,active\n"
        ),
    }


def test_all_columns_and_ids_that_follow() -> None:
    header = "工號,姓名,組別,級別,入職日期,旺旺,邮箱\n"
    table = header + "A007,林雨晴,west,senior,2025-01-02,小晴,a@b\n,陳柏宇,east,,,,\n"
    files, problems = roster_files(table.encode(), "people.csv", TODAY, DEPARTMENTS)
    assert problems == []
    assert files["roster/agents.csv"].decode("utf-8-sig").splitlines()[1:] == [
        "A007,林雨晴,小晴,2025-01-02,a@b",
        "A008,陳柏宇,,2026-02-09,",
    ]
    assert files["roster/postings.csv"].decode("utf-8-sig").splitlines()[1:] == [
        "A007,2025-01-02,west,senior,active",
        "A008,2026-02-09,east,junior,active",
    ]


def test_mistakes_are_named_and_nothing_is_made() -> None:
    files, problems = roster_files("name,joined\n林雨晴,soon\n".encode(), "people.csv", TODAY, DEPARTMENTS)
    assert files == {}
    assert said(problems) == ["people.csv:2:2 roster-day: `soon` is no day"]


def test_an_id_that_two_people_have_is_named() -> None:
    files, problems = roster_files(
        "id,name\nA001,林雨晴\na001,陳柏宇\n".encode(), "people.csv", TODAY, DEPARTMENTS
    )
    assert files == {}
    assert said(problems) == [
        (
            "people.csv:3:1 id-twice: `a001` is already the id of people.csv:2:1 "
            "(`A001`: only case or width differs)"
        )
    ]


def test_the_teams_become_those_of_the_service_department() -> None:
    files, problems = roster_files("姓名,組別\n林雨晴,north\n".encode(), "people.csv", TODAY, DEPARTMENTS)
    assert problems == []
    text = files["roster/departments.yaml"].decode()
    assert "- north" in text
    assert "west" not in text
    assert "id: training\n  name: 培训部\n" in text


def test_a_table_without_names() -> None:
    files, problems = roster_files(b"joined\n2026-02-09\n", "people.csv", TODAY, DEPARTMENTS)
    assert files == {}
    assert problems


def test_a_workbook_with_chinese_names_of_tiers_and_teams_and_other_columns() -> None:
    rows = [
        ["客服名單"],
        ["工号", "姓名", "组别", "级别", "入职日期", "手机", "状态"],
        ["007", "林雨晴", "華東 一組", "高级客服", dt.date(2025, 1, 2), 13800000000, "在职"],
        ["008", "陳柏宇", "west", "初級客服", "2026年2月1日", None, "离职"],
        ["合计", 2],
    ]
    files, problems = roster_files(book(rows), "people.xlsx", TODAY, DEPARTMENTS)
    assert problems == []
    assert files["roster/postings.csv"].decode("utf-8-sig").splitlines()[1:] == [
        "007,2025-01-02,華東-一組,senior,active",
        "008,2026-02-01,west,junior,left",
    ]
    text = files["roster/departments.yaml"].decode()
    assert "  team_names:\n    華東-一組: 華東 一組\n" in text


def test_a_tier_that_is_not_there_is_named() -> None:
    files, problems = roster_files("姓名,級別\n林雨晴,白金客服\n".encode(), "people.csv", TODAY, DEPARTMENTS)
    assert files == {}
    assert said(problems) == ["people.csv:2:2 name-unknown: there is no tier `白金客服`"]
