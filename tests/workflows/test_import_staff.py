"""Leaders, heads and trainers by `trainer import` (S11, S15)."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.team import said
from tests.text.books import book
from tests.workflows.tasks import imported
from trainer_cli.workflows.import_staff import PEOPLE, TRAINERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_own_people_take_the_places_of_the_invented_ones(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    data = book(
        [
            ["编号", "姓名", "职务", "级别", "授权主题", "邮箱"],
            ["D01", "王总", "公司领导", None, None, "wang@shop.example"],
            ["TR05", "Sam Hill", "外部培训师", "中级", None, None],
            [None, "李敏", "培训师", "高级", "语言表达技巧、倾听技巧", None],
            [None, "何靜宜", "负责人", None, None, None],
            [None, "赵红", "负责人", None, None, None],
        ]
    )
    proposal, problems = imported(sample, data, "人员.xlsx")
    done = sample.do(proposal, problems)
    assert problems == []
    assert done.what.splitlines() == [
        "D01 周廷安: name → 王总, email → wang@shop.example",
        "TR05 沈立群: name → Sam Hill, level → intermediate",
        "TR06 李敏: new, internal",
        "D04 赵红: new, head",
    ]
    workspace = sample.workspace
    assert workspace.people["D01"].name == "王总"
    assert workspace.people["D04"].role == "head"
    assert workspace.trainers["TR05"].organisation == "遠見零售顧問有限公司"
    assert workspace.trainers["TR06"].topics == ("language", "listening")
    assert "# yaml-language-server" in sample.text(TRAINERS)
    assert workspace.roster_imports[0].taken == 5
    again, problems = imported(sample, data, "again.xlsx")
    assert again is not None
    assert again.changes == ()
    assert again.nothing.startswith("This file was imported on 2026-02-12")


def test_what_the_roster_says_already_changes_nothing(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    proposal, problems = imported(sample, "姓名,職務,級別\n周廷安,公司領導,\n罗启明,培訓師,高級\n")
    assert proposal is not None
    assert (proposal.changes, proposal.nothing, problems) == ((), "The roster says all of this already.", [])


def test_an_id_of_somebody_with_another_office_is_refused(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    text = "編號,姓名,職務\nTR01,王總,公司領導\nA001,李敏,培訓師\nD09,趙紅,教務\n"
    proposal, problems = imported(sample, text)
    assert proposal is None
    assert said(problems) == [
        "table.csv:2:1 staff-id: `TR01` is the id of somebody with another office",
        "table.csv:3:1 staff-id: `A001` is the id of somebody with another office",
    ]
    taken, _ = imported(sample, text, keep_good=True)
    assert taken is not None
    assert next(change.path for change in taken.changes) == PEOPLE


def test_who_is_meant_is_clear_or_asked(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.edit("roster/trainers.yaml", "name: 沈立群", "name: 羅啟明")
    text = (
        "編號,姓名,職務\ntr01,張三,培訓師\n,羅啟明,培訓師\n,趙紅,教務\n,趙紅,教務\n,趙紅,培訓師\n"
        "TR06,李敏,培訓師\nTR 9,王五,培訓師\n"
    )
    assert said(imported(sample, text)[1]) == [
        "table.csv:8:1 roster-id: `TR 9` is no id",
        "table.csv:3:1 roster-name-unclear: 羅啟明 may be TR02, TR05",
        "table.csv:5:1 roster-twice: a second row for 趙紅; the first is row 4",
    ]
    done = sample.do(imported(sample, text, keep_good=True)[0])
    assert done.what.splitlines() == [
        "TR01 陳思敏: name → 張三",
        "D04 趙紅: new, staff",
        "TR07 趙紅: new, internal",
        "TR06 李敏: new, internal",
    ]
    assert {key: done.document[key] for key in ("rows", "taken", "refused")} == {
        "rows": 7, "taken": 4, "refused": 3,
    }  # fmt: skip


def test_a_list_without_a_sound_row_is_not_taken(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    proposal, problems = imported(sample, "姓名,職務\n", kind="staff")
    assert proposal is None
    assert [one.code for one in problems] == ["import-empty"]


def test_without_a_taxonomy_no_topic_is_known(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    (sample.root / "curricula/topics.yaml").unlink()
    _, problems = imported(sample, "姓名,職務,主題\n李敏,培訓師,語言表達技巧\n")
    assert [one.code for one in problems] == ["staff-topic"]


def test_while_no_question_is_approved_the_bank_comes_next(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    text = "姓名,職務\n趙紅,負責人\n"
    assert sample.do(*imported(sample, text)).done.splitlines()[-1] == "D04 趙紅: new, head"
    shutil.rmtree(sample.root / "records/approvals")
    done = sample.do(*imported(sample, "姓名,職務\n孫明,職員\n")).done
    assert done.splitlines()[-1] == "Next: trainer question list --waiting"
