"""T1: the ids in the records of exams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

NAME = "junior-2026-02-09-theory"
EXAM = f"records/exams/{NAME}/exam.yaml"


def test_the_exam(tmp_path: Path) -> None:
    files = base(
        EXAM, ("blueprint: theory", "blueprint: practice"), ("invigilators: [TR01]", "invigilators: [TR1]")
    )

    assert found(tmp_path, "reference", files) == [
        f"{EXAM}:3:12 reference-unknown: there is no blueprint `practice`",
        f"{EXAM}:14:16 reference-unknown: there is no person `TR1`",
    ]


def test_the_blueprint_of_an_unknown_plan_is_not_judged(tmp_path: Path) -> None:
    files = base(
        EXAM, ("plan: junior-2026-02-09", "plan: junior-2026-02-10"), ("blueprint: theory", "blueprint: x")
    )

    assert found(tmp_path, "reference", files) == [
        f"{EXAM}:2:7 reference-unknown: there is no plan `junior-2026-02-10`"
    ]


def test_the_day_of_the_exam(tmp_path: Path) -> None:
    at = f"exam: {NAME}\nat: 2026-02-10T11:00:00+08:00\nby: TR01\n"
    sitting, incident = (
        f"records/sittings/{NAME}/s1/sitting.yaml",
        f"records/incidents/{NAME}/i1/incident.yaml",
    )
    files = {
        sitting: f'id: s1\n{at}start: "09:00"\nend: "09:30"\nrooms: [R9]\ninvigilators: [TR9]\ndeclarations: [A9]\n',
        incident: f'id: i1\n{at}agent: A9\ntime: "09:10"\nwhat: noise\ndecision: none\n',
    }

    assert [one.partition(" ")[2] for one in found(tmp_path, "reference", files)] == [
        "reference-unknown: there is no agent `A9`",
        "reference-unknown: there is no room `R9`",
        "reference-unknown: there is no person `TR9`",
        "reference-unknown: there is no agent `A9`",
    ]


def test_what_records_replace(tmp_path: Path) -> None:
    at = f"exam: {NAME}\nat: 2026-02-10T11:00:00+08:00\nby: TR01\n"
    imported = (
        "file: f.csv\noriginal: original.csv\ndigest: x\nencoding: utf-8\nrows: 1\ntaken: 1\nrefused: 0\n"
    )
    kinds = {
        "corrections/2026-02-11/correction.yaml": (
            "question: rules-001\naction: void_full\nreason_code: wrong_key\nreason: r\n"
            "supersedes: [2026-02-11, c8, c9]\n"
        ),
        "incidents/2026-02-11/incident.yaml": (
            'time: "09:10"\nwhat: noise\ndecision: none\nsupersedes: i9\n'
        ),
        "marks/2026-02-11/import.yaml": f"kind: marks\n{imported}supersedes:\n  A001/2: [2026-02-10, m9]\n",
        "outcomes/2026-02-11/outcome.yaml": "agent: A001\noutcome: absent\nreason: was ill\nsupersedes: o9\n",
        "releases/2026-02-11/release.yaml": "pass_mark: 1\nforms: {A: x}\nsupersedes: r8\nwithdraws: r9\n",
        "sheets/2026-02-10/import.yaml": f"kind: sheets\n{imported}",
        "sittings/2026-02-11/sitting.yaml": (
            'start: "09:00"\nend: "09:30"\ninvigilators: [TR01]\nsupersedes: s9\n'
        ),
    }
    files = {}
    for path, text in kinds.items():
        kind, day, file = path.split("/")
        files[f"records/{kind}/{NAME}/{day}/{file}"] = f'id: "{day}"\n{at}{text}'

    assert [one.partition(f"{NAME}/")[2] for one in found(tmp_path, "reference", files)] == [
        "2026-02-11/correction.yaml:9:26 reference-unknown: there is no correction `c8`",
        "2026-02-11/correction.yaml:9:30 reference-unknown: there is no correction `c9`",
        "2026-02-11/incident.yaml:8:13 reference-unknown: there is no incident `i9`",
        "2026-02-11/import.yaml:14:24 reference-unknown: there is no import `m9`",
        "2026-02-11/outcome.yaml:8:13 reference-unknown: there is no outcome `o9`",
        "2026-02-11/release.yaml:7:13 reference-unknown: there is no release `r8`",
        "2026-02-11/release.yaml:8:12 reference-unknown: there is no release `r9`",
        "2026-02-11/sitting.yaml:8:13 reference-unknown: there is no sitting `s9`",
    ]


def test_what_follows_an_exam_and_changes(tmp_path: Path) -> None:  # S96, S10
    at = "at: 2026-02-11T11:00:00+08:00\nby: TR01\n"
    coaching, change = f"records/coaching/{NAME}/c1/coaching.yaml", "records/changes/g1/change.yaml"
    files = base(EXAM, ("plan: junior", "resit_of: junior-1\nplan: junior")) | {
        coaching: (f"id: c1\nexam: {NAME}\nagent: A9\ntopics: [rules]\ncoach: TR9\nuntil: 2026-02-20\n{at}"),
        change: (
            "id: g1\nkind: product\nwhat: w\nday: 2026-02-20\ncourses: [cases9]\npoints: [p9]\n"
            f"supersedes: g0\n{at}"
        ),
    }

    assert found(tmp_path, "reference", files) == [
        f"{change}:5:11 reference-unknown: there is no course `cases9`",
        f"{change}:6:10 reference-unknown: there is no point `p9`",
        f"{change}:7:13 reference-unknown: there is no change `g0`",
        f"{coaching}:3:8 reference-unknown: there is no agent `A9`",
        f"{coaching}:5:8 reference-unknown: there is no person `TR9`",
        f"{EXAM}:2:11 reference-unknown: there is no exam `junior-1`",
    ]


def test_candidates_marks_and_outcomes(tmp_path: Path) -> None:
    outcome = f"records/outcomes/{NAME}/o1/outcome.yaml"
    files = {
        f"records/exams/{NAME}/candidates.csv": "agent,form\nA001,B\nA003,A\n",
        f"records/marks/{NAME}/m1/marks.csv": "agent,item,points,marker,row\nA004,2,1,TR01,2\n",
        outcome: (
            f"id: o1\nexam: {NAME}\nagent: A005\noutcome: absent\nreason: was ill\n"
            "at: 2026-02-10T12:00:00+08:00\nby: TR01\n"
        ),
    }

    assert found(tmp_path, "reference", files) == [
        f"records/exams/{NAME}/candidates.csv:2:2 reference-unknown: there is no form `B`",
        f"records/exams/{NAME}/candidates.csv:3:1 reference-unknown: there is no agent `A003`",
        f"records/marks/{NAME}/m1/marks.csv:2:1 reference-unknown: there is no agent `A004`",
        f"{outcome}:3:8 reference-unknown: there is no agent `A005`",
    ]


def test_facts_that_people_entered(tmp_path: Path) -> None:
    def act(kind: str, subject: str) -> str:
        return (
            f"id: i\nkind: {kind}\nsubject: {subject}\nfile: f.csv\noriginal: original.csv\ndigest: x\n"
            "encoding: utf-8\nrows: 1\ntaken: 1\nrefused: 0\nat: 2026-02-10T12:00:00+08:00\nby: TR01\n"
        )

    files = {
        "records/role-plays/junior-1/i/import.yaml": act("role-plays", "junior-1"),
        "records/role-plays/junior-1/i/role-plays.csv": (
            "scenario,agent,criterion,points,assessor\n退貨,A099,態度,8,TR09\n"
        ),
        "records/ratings/2026-02/i/import.yaml": act("ratings", "2026-02"),
        "records/ratings/2026-02/i/ratings.csv": (
            "month,agent,item,points,rater\n2026-02,A001,工作態度,80,\n2026-02,A001,學習能力,80,D09\n"
        ),
        "records/surveys/s/i/import.yaml": act("surveys", "s"),
        "records/surveys/s/i/surveys.csv": "respondent,item,answer\nwho,實用,5\n",
    }

    assert found(tmp_path, "reference", files) == [
        "records/ratings/2026-02/i/ratings.csv:3:5 reference-unknown: there is no person `D09`",
        "records/role-plays/junior-1/i/import.yaml:3:10 reference-unknown: there is no plan `junior-1`",
        "records/role-plays/junior-1/i/role-plays.csv:2:2 reference-unknown: there is no agent `A099`",
        "records/role-plays/junior-1/i/role-plays.csv:2:5 reference-unknown: there is no person `TR09`",
    ]
