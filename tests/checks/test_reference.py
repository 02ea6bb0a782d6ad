"""T1: records are tied together by ids that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path


def test_every_unknown_id_in_one_run(tmp_path: Path) -> None:
    files = base("roster/trainers.yaml", ("[language]", "[langauge, tone]")) | base(
        "roster/departments.yaml", ("head: D01", "head: D10")
    )

    assert found(tmp_path, "reference", files) == [
        "roster/departments.yaml:2:53 reference-unknown: there is no person `D10`",
        "roster/trainers.yaml:1:50 reference-unknown: there is no topic `langauge`",
        "roster/trainers.yaml:1:60 reference-unknown: there is no topic `tone`",
    ]


def test_the_nearest_name_is_the_remedy(tmp_path: Path) -> None:
    files = base("roster/trainers.yaml", ("[language]", "[langauge, tone]"))

    assert [one.remedy for one in problems(tmp_path, files, only=["reference"])] == [
        "did you mean `language`?",
        "correct the id, or add the topic",
    ]


def test_of_a_name_in_the_place_of_an_id_the_remedy_is_the_id(tmp_path: Path) -> None:
    files = base("roster/postings.csv", ("A002,2026", "Bo,2026")) | base(
        "plans/junior-2026-02-09.yaml", ("[A001, A002]", "[ann, A002]")
    )

    assert [(str(one.source), one.remedy) for one in problems(tmp_path, files, only=["reference"])] == [
        ("plans/junior-2026-02-09.yaml:7:10", "write `A001`, the id of who has this name"),
        ("roster/postings.csv:3:1", "write `A002`, the id of who has this name"),
    ]


def test_of_the_name_of_a_trainer_or_a_head_too(tmp_path: Path) -> None:
    files = base("roster/departments.yaml", ("head: D01", "head: dee")) | base(
        "plans/2026.yaml", ("trainers: [TR01]", "trainers: [Tia]")
    )
    assert [one.remedy for one in problems(tmp_path, files, only=["reference"])] == [
        "write `TR01`, the id of who has this name",
        "write `D01`, the id of who has this name",
    ]


def test_records_of_what_follows_an_exam_name_people_that_exist(tmp_path: Path) -> None:  # S96, S101
    exam = "junior-2026-02-09-theory"
    at = f"exam: {exam}\nat: 2026-02-12T10:20:00+08:00\nby: TR01\n"
    coaching = f"records/coaching/{exam}/c/coaching.yaml"
    appeal = f"records/appeals/{exam}/a/appeal.yaml"
    decision = f"records/appeals/{exam}/a/decision.yaml"
    files = {
        coaching: f"id: c\n{at}agent: A001\ntopics: [rules]\ncoach: X1\nuntil: 2026-02-27\n",
        appeal: f"id: a\n{at}agent: X2\nreason: r\nrelease: r\npoints: 50\n",
        decision: f"id: a\n{at}finding: stands\ncheckers: [TR01, X3]\npoints: 50\n",
    }
    assert [one.split(": ")[0].split(":")[0] + one[-4:] for one in found(tmp_path, "reference", files)] == [
        f"{appeal}`X2`",
        f"{decision}`X3`",
        f"{coaching}`X1`",
    ]
