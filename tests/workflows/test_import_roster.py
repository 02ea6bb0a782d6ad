"""A roster by `trainer import`: taken once, with the file as it came beside it (S99)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.team import said
from tests.text.books import book
from tests.workflows.tasks import imported
from trainer_cli.workflows.import_task import Wish
from trainer_cli.workflows.table_edit import AGENTS, POSTINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

HEAD = ["工号", "姓名", "组别", "级别", "入职日期", "手机"]


def test_a_workbook_with_chinese_names_brings_new_people_and_moves(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    rows = [
        ["客服名單"], HEAD,
        ["A001", "林雨晴", "东区", "初级客服", dt.date(2026, 1, 26), 138],
        [None, "王小紅", "西區", "高級客服", "2026/3/2", None],
        ["合计", 2],
    ]  # fmt: skip
    data = book(rows)
    proposal, problems = imported(sample, data, "名單.xlsx", wish=Wish(start=dt.date(2026, 3, 1)))
    done = sample.do(proposal, problems)
    assert problems == []
    assert sample.text(AGENTS).splitlines()[-1] == "A025,王小紅,,2026-03-02,"
    assert sample.text(POSTINGS).splitlines()[-2:] == [
        "A001,2026-03-01,east,junior,active",
        "A025,2026-03-02,west,senior,active",
    ]
    assert done.what.splitlines() == [
        "A001 林雨晴: west, junior → east, junior from 2026-03-01",
        "A025 王小紅: new, west, senior from 2026-03-02",
        "Agents on duty who are not in the file: 23.",
        "--leavers records that they left.",
    ]
    act = sample.workspace.roster_imports[0]
    assert (act.file, act.rows, act.taken, act.refused, act.encoding) == ("名單.xlsx", 2, 2, 0, "xlsx")
    kept = sample.root / "records" / "roster" / act.id / "original.xlsx"
    assert kept.read_bytes() == data


def test_the_same_file_twice_adds_nothing(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    text = "姓名,組別\n王小紅,west\n"
    sample.do(*imported(sample, text))
    sample.do(*imported(sample, "姓名,組別\n王小綠,west\n"))
    again, problems = imported(sample, text)
    assert again is not None
    assert (again.changes, problems) == ((), [])
    assert again.nothing.startswith("This file was imported on 2026-02-12 (2026-02-12-")


def test_a_roster_that_says_nothing_new_changes_nothing(team: Callable[[str], Team]) -> None:
    proposal, problems = imported(team("sample"), "姓名\n林雨晴\n", kind="roster")
    assert proposal is not None
    assert (proposal.changes, problems) == ((), [])
    assert (
        proposal.nothing
        == "The roster says all of this already.\nAgents on duty who are not in the file: 23."
    )


def test_names_change_in_their_cells(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.do(*imported(sample, "工號,姓名\nA002,陳小宇\n"))
    assert "A002,陳小宇,禾光:阿宇;禾光:柏柏,2026-01-26" in sample.text(AGENTS).replace('"', "")


def test_a_team_or_tier_that_is_not_there_is_named_with_those_that_are(team: Callable[[str], Team]) -> None:
    proposal, problems = imported(team("sample"), "姓名,組別,級別\n王小紅,南區,白金\n")
    assert proposal is None
    assert said(problems) == [
        "table.csv:2:2 name-unknown: there is no team `南區`",
        "table.csv:2:3 name-unknown: there is no tier `白金`",
    ]
    assert problems[0].remedy == "known: east 東區, west 西區"


def test_good_rows_are_kept_only_when_asked(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    text = "姓名,組別\n王小紅,west\n王小綠,南區\n"
    assert imported(sample, text)[0] is None
    proposal, _ = imported(sample, text, keep_good=True)
    assert proposal is not None
    assert {key: proposal.document[key] for key in ("rows", "taken", "refused", "new")} == {
        "rows": 2, "taken": 1, "refused": 1, "new": ["A025"],
    }  # fmt: skip


def test_who_left_is_taken_from_a_file_without_errors_also_later(team: Callable[[str], Team]) -> None:
    # Somebody whose row is refused has not left.
    sample = team("sample")
    wrong = "姓名,組別\n林雨晴,west\n陳柏宇,南區\n"
    proposal, problems = imported(sample, wrong, keep_good=True, wish=Wish(leavers=True))
    assert (proposal, [one.code for one in problems]) == (None, ["name-unknown"])
    right = "姓名,電郵\n林雨晴,lin@shop.example\n"
    done = sample.do(*imported(sample, right))
    assert done.what.endswith("not in the file: 23.\n--leavers records that they left.")
    proposal, problems = imported(sample, right, wish=Wish(leavers=True))
    assert proposal is not None
    assert problems == []
    assert proposal.what.endswith("\nAgents on duty who are not in the file: 23.")


def test_a_file_without_rows_and_a_roster_that_cannot_be_edited(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    assert said(imported(sample, "姓名\n")[1]) == ["table.csv:1:1 import-empty: there is no row to take"]
    sample.write(AGENTS, sample.text(AGENTS).encode("gb18030"))
    proposal, problems = imported(sample, "姓名,組別\n王小紅,west\n")
    assert (proposal, [one.code for one in problems]) == (None, ["table-encoding"])


def test_the_sheet_that_was_recognised_is_the_one_that_is_read(team: Callable[[str], Team]) -> None:
    """A roster needs names only, and so does many another sheet; the one with most known columns counts."""
    sample = team("sample")
    data = book([["姓名"], ["林雨晴"]], [["姓名", "組別"], ["王小紅", "west"]], hidden=[])
    proposal, problems = imported(sample, data, "名單.xlsx")
    assert proposal is not None, problems
    assert proposal.document["new"] == ["A025"]
