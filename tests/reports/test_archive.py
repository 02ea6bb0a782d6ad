from __future__ import annotations

import gc

from tests.reports.facts import PLAN, WORKSPACE
from tests.reports.golden import RENDERER
from trainer_cli.archiving.archive import Planned, archive, plan_entry, planned
from trainer_cli.reports.archive import Names, archive_names, archive_report

ROOM = {"zh-Hant": "培訓室", "zh-Hans": "培训室", "en": "Training room"}
FULL = archive(
    WORKSPACE.agents["A001"],
    WORKSPACE.postings["A001"],
    planned([plan_entry(PLAN, "approved")]),
    [],
    awaits_release=True,
)


def test_names_stand_instead_of_ids() -> None:
    # S100: time, place, content, trainer
    report = archive_report(FULL, archive_names(WORKSPACE))
    assert [(row.room, row.trainers) for row in report.trainings] == [(ROOM, ("陳思敏", "羅啟明"))] * 2
    assert [row.tier for row in report.postings] == [WORKSPACE.tiers["junior"].name, "senior"]
    assert [row.tier for row in report.plans] == [WORKSPACE.tiers["junior"].name]


def test_an_unknown_id_is_shown_as_it_is() -> None:
    report = archive_report(FULL, Names({}, {}, {}))
    assert [(row.room, row.trainers) for row in report.trainings] == [("R1", ("TR01", "TR02"))] * 2
    assert [row.tier for row in report.plans] == ["junior"]


def test_an_empty_part_says_none_and_why() -> None:
    # S100
    bare = archive(WORKSPACE.agents["A002"], (), Planned(), [], awaits_release=True)
    text = RENDERER.render("archive", archive_report(bare, archive_names(WORKSPACE)), "zh-Hant")
    assert isinstance(text, str)
    assert [line for line in text.splitlines() if line.startswith(("#", "無"))] == [
        "# 個人培訓檔案：陳柏宇",
        "## 個人基本信息",
        "無：名冊中沒有崗位記錄",
        "## 培訓計劃",
        "無：沒有計劃列入該客服",
        "## 培訓記錄",
        "無：沒有計劃列入該客服",
        "## 培訓考核成績",
        "無：成績尚未公布",
        "## 培訓效果評估報告",
        "無：尚無培訓效果評估記錄",
        "## 培訓總結與反饋",
        "無：尚無總結與反饋記錄",
    ]


def test_a_page_leaves_nothing_that_only_a_search_for_garbage_would_free() -> None:
    # Ten thousand pages in a row would otherwise each be made in fresh memory, and be searched through.
    report = archive_report(FULL, archive_names(WORKSPACE))
    RENDERER.render("archive", report, "zh-Hant")
    gc.collect(0)
    gc.disable()
    try:
        RENDERER.render("archive", report, "zh-Hant")
        assert gc.collect(0) == 0
    finally:
        gc.enable()


def test_a_training_without_a_room_has_no_place() -> None:
    entry = plan_entry(PLAN, "draft")
    training = entry.trainings[0].__class__(
        plan="p",
        stage=1,
        name="授課",
        date=entry.trainings[0].date,
        part="full",
        room=None,
        content="",
        courses=(),
        trainers=(),
        state="planned",
    )
    agent = WORKSPACE.agents["A002"]
    found = archive(agent, (), Planned((entry.plan,), (training,)), [], awaits_release=False)
    report = archive_report(found, archive_names(WORKSPACE))
    assert report.trainings[0].room is None
    text = RENDERER.render("archive", report, "zh-Hant")
    assert isinstance(text, str)
    assert "| 2026-02-09 | –    | 授課 | –    | –    | 按計劃 |" in text
