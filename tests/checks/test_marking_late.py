"""T42: unmarked after the day is listed as late."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path

NAME = "junior-2026-02-09-theory"
EXAM = f"records/exams/{NAME}/exam.yaml"
SHEETS = {
    f"records/sheets/{NAME}/s1/import.yaml": (
        f"id: s1\nkind: sheets\nexam: {NAME}\nfile: sheets.csv\noriginal: original.csv\ndigest: sha256:0\n"
        "encoding: utf-8\nrows: 2\ntaken: 2\nrefused: 0\nat: 2026-02-10T11:00:00+08:00\nby: TR01\n"
    )
}


def marks(*rows: str) -> dict[str, str]:
    """Marks for item 2, each row `agent,points`."""
    lines = "".join(f"{agent},2,{points},TR01,2\n" for agent, points in (row.split(",") for row in rows))
    return {f"records/marks/{NAME}/m1/marks.csv": "agent,item,points,marker,row\n" + lines}


def void(agent: str) -> dict[str, str]:
    """The outcome that takes a paper out."""
    return {
        f"records/outcomes/{NAME}/o1/outcome.yaml": f"id: o1\nexam: {NAME}\nagent: {agent}\noutcome: void\n"
        "reason: copied\nat: 2026-02-10T12:00:00+08:00\nby: TR01\n"
    }


def late(count: int, of: int) -> list[str]:
    return [f"{EXAM}:5:7 marking-late: {count} of {of} written answers have no mark, due on 2026-02-10"]


@pytest.mark.parametrize(("today", "count"), [("2026-02-10", 0), ("2026-02-11", 1)])
def test_on_the_day_it_is_not_late(tmp_path: Path, today: str, count: int) -> None:
    assert found(tmp_path, "marking-late", SHEETS, today=today) == late(2, 2) * count
    found_ = problems(tmp_path, SHEETS, only=["marking-late"], today=today)
    assert [one.level for one in found_] == ["warning"] * count


def test_the_days_of_the_policy(tmp_path: Path) -> None:
    files = SHEETS | base("trainer.yaml", ("name: Lamp shop", "name: Lamp shop\npolicy: {marking_days: 2}"))

    assert found(tmp_path, "marking-late", files, today="2026-02-12") == []
    assert len(found(tmp_path, "marking-late", files, today="2026-02-13")) == 1


def test_some_and_all_are_marked(tmp_path: Path) -> None:
    assert found(tmp_path, "marking-late", SHEETS | marks("A001,1")) == late(1, 2)
    assert found(tmp_path, "marking-late", SHEETS | marks("A001,1", "A002,0")) == []


def test_two_different_marks_for_one_answer_are_none(tmp_path: Path) -> None:
    assert found(tmp_path, "marking-late", SHEETS | marks("A001,1", "A001,2", "A002,0")) == late(1, 2)


def test_a_void_paper_is_not_marked(tmp_path: Path) -> None:
    assert found(tmp_path, "marking-late", SHEETS | void("A002")) == late(1, 1)
    assert found(tmp_path, "marking-late", SHEETS | void("A002") | marks("A002,1")) == late(1, 1)
    assert found(tmp_path, "marking-late", SHEETS | void("A002") | marks("A001,1")) == []


def test_without_sheets_or_written_questions_there_is_nothing_to_mark(tmp_path: Path) -> None:
    assert found(tmp_path, "marking-late", void("A001")) == []
    machine_only = base(EXAM, ("type: short", "type: true_false"))
    assert found(tmp_path, "marking-late", SHEETS | machine_only) == []


def test_no_due_day_beyond_the_published_years(tmp_path: Path) -> None:
    files = SHEETS | base(EXAM, ("date: 2026-02-10", "date: 2030-02-11"))
    files |= base("trainer.yaml", ("name: Lamp shop", "name: Lamp shop\npolicy: {marking_days: 2}"))

    assert found(tmp_path, "marking-late", files, today="2030-12-31") == []


def test_who_was_given_answers_is_told_one_by_one(tmp_path: Path) -> None:
    scripts = {
        f"records/allocations/{NAME}/a1/scripts.csv": "code,agent,item,marker,tolerance,final\n"
        "BCDFGH,A001,2,TR01,1,false\nJKLMNP,A001,2,D01,1,false\nQRSTVW,A002,2,TR01,1,false\nXZBCDF,A002,2,D01,1,false\n"
    }
    place = f"{EXAM}:5:7 marking-late-marker:"
    ending = "written answers, due on 2026-02-10"
    assert found(tmp_path, "marking-late", SHEETS | scripts | marks("A001,1")) == [
        f"{place} D01 has not marked 2 of 2 {ending}",
        f"{place} TR01 has not marked 1 of 2 {ending}",
    ]
    assert found(tmp_path, "marking-late", SHEETS | scripts | marks("A001,1", "A002,1") | void("A002")) == [
        f"{place} D01 has not marked 1 of 1 {ending}"
    ]


def voided(question: str) -> dict[str, str]:
    """The correction that makes an item void."""
    return {
        f"records/corrections/{NAME}/c1/correction.yaml": (
            f"id: c1\nexam: {NAME}\nquestion: {question}\naction: void_full\nreason_code: faulty_question\n"
            "reason: unclear\nat: 2026-02-11T09:00:00+08:00\nby: TR01\n"
        )
    }


def test_an_item_that_was_made_void_needs_no_mark(tmp_path: Path) -> None:
    assert found(tmp_path, "marking-late", SHEETS | voided("rules-001")) == late(2, 2)
    assert found(tmp_path, "marking-late", SHEETS | voided("rules-004") | void("A001")) == []
    assert found(tmp_path, "marking-late", SHEETS | voided("rules-004")) == []
