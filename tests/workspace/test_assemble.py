"""Records become a workspace: each id once, whatever its case and width; approvals by act."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.reports.facts import FACTS
from tests.team import said
from tests.written import written
from trainer_cli.model.approval import Approval, Subject
from trainer_cli.model.curriculum import Project
from trainer_cli.model.roster import Agent, Posting
from trainer_cli.model.settings import Settings
from trainer_cli.text.source import Source
from trainer_cli.workspace.assemble import (
    approved_subjects,
    assembled,
    by_agent,
    by_course,
    once,
    placed_courses,
)
from trainer_cli.workspace.layout import KINDS
from trainer_cli.workspace.records import Records
from trainer_cli.workspace.tables import TABLE_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.model.base import Record

DAY = dt.date(2026, 1, 26)


def agent(name: str, line: int) -> Agent:
    return Agent(id=name, name="林雨晴", joined=DAY, source=Source("roster/agents.csv", line))


def project(name: str, order: int, *courses: str) -> Project:
    lines = "".join(
        f"  - {{id: {one}, name: {one}, block: b, stage: 1, kind: theory, minutes: 60}}\n" for one in courses
    )
    path = f"curricula/junior/projects/{name}.yaml"
    return written(f"id: {name}\norder: {order}\nname: {name}\ncourses:\n{lines}", Project, path)


def test_an_id_is_taken_once() -> None:
    kept, problems = once(
        [agent("A002", 2), agent("A001", 3), agent("A001", 4), agent("ａ００２", 5)], lambda one: one.id
    )
    assert list(kept) == ["A001", "A002"]
    assert kept["A001"].source.line == 3
    assert said(problems) == [
        "roster/agents.csv:4:1 id-twice: `A001` is already the id of roster/agents.csv:3:1",
        (
            "roster/agents.csv:5:1 id-twice: `ａ００２` is already the id of roster/agents.csv:2:1 "
            "(`A002`: only case or width differs)"
        ),
    ]


def test_a_course_id_is_taken_once_over_all_projects() -> None:
    courses, problems = placed_courses(
        [project("platform", 2, "rules", "pay"), project("basics", 1, "rules")]
    )
    assert {name: one.project.id for name, one in courses.items()} == {"rules": "basics", "pay": "platform"}
    assert courses["pay"].tier == "junior"
    assert courses["pay"].source.pointer == ("courses", 1)
    assert [(one.source.pointer, one.message) for one in problems] == [
        (("courses", 0, "id"), "course `rules` is also a course of curricula/junior/projects/basics.yaml")
    ]


def test_postings_are_in_order_of_time() -> None:
    late, early = (
        Posting(id="A001", start=dt.date(2026, month, 1), team="west", tier="junior") for month in (3, 2)
    )
    assert by_agent([late, early]) == {"A001": (early, late)}


def test_a_subject_without_an_act_counts_for_nothing() -> None:
    act = Approval(
        id="a",
        by="D01",
        role="leader",
        at=dt.datetime(2026, 2, 2, tzinfo=dt.UTC),
        source=Source("records/approvals/a/approval.yaml"),
    )
    subjects = [
        Subject(kind="plan", id="p", digest="d", source=Source(f"records/approvals/{name}/subjects.csv"))
        for name in ("a", "b")
    ]
    assert approved_subjects([act], subjects) == ((act, subjects[0]),)


def test_questions_belong_to_the_course_of_their_file_or_folder(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write(
        "curricula/junior/questions/cases2/01.yaml",
        "- {id: cases2-001, type: true_false, stem: 是, answer: true}\n",
    )
    bank = sample.workspace.bank
    assert [one.id for one in bank["cases2"]] == ["cases2-001"]
    assert bank["rules"][0].id == "rules-001"
    assert by_course([]) == {}


def test_two_blueprints_of_one_id_in_two_tiers_are_two(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write("curricula/senior/exams/theory.yaml", sample.text("curricula/junior/exams/theory.yaml"))
    assert list(sample.workspace.blueprints) == [
        ("junior", "mixed"),
        ("junior", "theory"),
        ("senior", "theory"),
    ]


def test_where_ids_are_known_to_stand_once_nobody_compares_them() -> None:
    records = Records({"agents": ["roster/agents.csv"]}, lambda *_: [agent("B001", 2), agent("A001", 3)])
    for sound in ((), ("agents",)):
        made = assembled(Settings(name="禾光"), records, (), sound)
        assert list(made.workspace.agents.items()) == [("A001", agent("A001", 3)), ("B001", agent("B001", 2))]
        assert made.twice("agents") == []


@pytest.mark.parametrize("table", TABLE_KINDS)
def test_a_table_rests_on_the_kinds_of_files_that_are_told_of_it(table: str) -> None:
    asked: set[str] = set()

    def read(path: str, _: object) -> list[Record]:
        kind = path.split("/")[1]
        asked.add(kind)
        return [FACTS.exam] if kind == "exams" else []

    holding = [kind.name for kind in KINDS if kind.holds]
    records = Records({kind: [f"records/{kind}/{FACTS.exam.id}/1"] for kind in holding}, read)
    workspace = assembled(Settings(name="禾光"), records, ()).workspace
    assert repr(getattr(workspace, table))
    assert asked == {*TABLE_KINDS[table]} - {"settings", "sheets"}
