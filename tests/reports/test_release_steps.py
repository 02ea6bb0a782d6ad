"""T42, T43: what is missing before the results are released, and the command for it."""

from __future__ import annotations

import msgspec

from tests.reports.facts import AS_ANNOUNCED, FACTS, HELD, OPEN_SCORES, SCORES, UNKNOWN
from trainer_cli.reports.release_steps import ReleaseStep, release_steps
from trainer_cli.text.digest import digest_record
from trainer_cli.workspace.lazy import replaced

EXAM = FACTS.exam.id
SOUND = replaced(
    FACTS,
    exam=msgspec.structs.replace(
        FACTS.exam, forms={name: digest_record("form", form) for name, form in FACTS.forms.items()}
    ),
)
"""The exam with forms that are what was frozen."""
OPEN = replaced(SOUND, releases=())


def test_nothing_is_missing_once_the_results_stand_as_announced() -> None:
    assert release_steps(SOUND, AS_ANNOUNCED) == ()


def test_results_that_differ_are_announced_anew() -> None:
    (step,) = release_steps(SOUND, SCORES)
    assert step == ReleaseStep(kind="changed", count=1, command=f"trainer exam release {EXAM}")


def test_everything_is_there() -> None:
    assert release_steps(OPEN, SCORES) == (
        ReleaseStep(kind="ready", count=3, command=f"trainer exam release {EXAM}"),
    )


def test_all_that_is_missing() -> None:
    exam = msgspec.structs.replace(OPEN.exam, invigilators=(), forms={"A": "sha256:0", "C": "sha256:0"})
    facts = replaced(OPEN, exam=exam)
    assert release_steps(facts, OPEN_SCORES) == (
        ReleaseStep(kind="forms", count=2, concerns=("A", "C"), command="trainer check"),
        ReleaseStep(
            kind="unknown",
            count=1,
            concerns=("A003",),
            command=f"trainer exam absent A003 {EXAM} --reason WHY",
        ),
        ReleaseStep(kind="unmarked", count=2, concerns=("A002",), command=f"trainer worksheet marks {EXAM}"),
        ReleaseStep(kind="invigilator", count=1, command=f"trainer exam release {EXAM} --invigilator ID"),
    )


def test_marks_that_are_apart_wait_for_a_third_person() -> None:  # T42
    apart = msgspec.structs.replace(OPEN_SCORES[1], apart=2)
    assert release_steps(OPEN, (apart,)) == (
        ReleaseStep(
            kind="apart",
            count=2,
            concerns=("A002",),
            command=f"trainer exam bundle {EXAM} --adjudicate --markers ID",
        ),
    )


def test_before_any_sheet_came_they_are_awaited() -> None:
    (step,) = release_steps(OPEN, (UNKNOWN,))
    assert step.command == f"trainer exam import {EXAM} sheets.csv"


def test_incidents_are_decided_before_and_who_held_the_exam_counts() -> None:
    # T41
    exam = msgspec.structs.replace(OPEN.exam, invigilators=())
    facts = replaced(OPEN, exam=exam, sittings=HELD.sittings, incidents=HELD.incidents)
    assert release_steps(facts, SCORES) == (
        ReleaseStep(
            kind="incidents",
            count=1,
            concerns=("2026-02-12",),
            command=f"trainer exam incident {EXAM} --settles 2026-02-12 --decision none",
        ),
    )
