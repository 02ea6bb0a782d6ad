"""Every kind of file has one place, and every place one kind."""

from __future__ import annotations

import pytest

from trainer_cli.model.base import Record
from trainer_cli.questions import AnyQuestion
from trainer_cli.workspace.layout import BY_NAME, IGNORED, KINDS, is_ignored, kind_of

PLACES = {
    "trainer.yaml": "settings",
    "curricula/topics.yaml": "topics",
    "curricula/junior/tier.yaml": "tiers",
    "curricula/junior/projects/basics.yaml": "projects",
    "curricula/junior/materials.yaml": "materials",
    "curricula/junior/exams/theory.yaml": "blueprints",
    "curricula/junior/lessons/rules.yaml": "lessons",
    "curricula/junior/handouts/rules.md": "handouts",
    "curricula/junior/questions/rules.yaml": "questions",
    "roster/agents.csv": "agents",
    "roster/postings.csv": "postings",
    "roster/people.yaml": "people",
    "roster/trainers.yaml": "trainers",
    "roster/departments.yaml": "departments",
    "roster/rooms.yaml": "rooms",
    "roster/shifts.csv": "shifts",
    "roster/calendar.csv": "calendar",
    "plans/2026.yaml": "year_plans",
    "plans/junior-2026-02-09.yaml": "plans",
    "records/approvals/a/approval.yaml": "approvals",
    "records/changes/c/change.yaml": "changes",
    "records/notes/n/note.yaml": "notes",
    "records/approvals/a/subjects.csv": "subjects",
    "records/approvals/a/plan.yaml": "approved_plans",
    "records/approvals/a/year_plan.yaml": "approved_year_plans",
    "records/exams/e/exam.yaml": "exams",
    "records/exams/e/form-A.yaml": "forms",
    "records/exams/e/candidates.csv": "candidates",
    "records/sheets/e/i/import.yaml": "imports",
    "records/sheets/e/i/sheets-A.csv": "sheets",
    "records/sheets/e/i/original.xlsx": "originals",
    "records/marks/e/i/import.yaml": "mark_imports",
    "records/marks/e/i/marks.csv": "marks",
    "records/marks/e/i/original.csv": "mark_originals",
    "records/allocations/e/a/allocation.yaml": "allocations",
    "records/allocations/e/a/scripts.csv": "scripts",
    "records/outcomes/e/o/outcome.yaml": "outcomes",
    "records/corrections/e/c/correction.yaml": "corrections",
    "records/releases/e/r/release.yaml": "releases",
    "records/releases/e/r/scores.csv": "released",
    "records/sittings/e/s/sitting.yaml": "sittings",
    "records/incidents/e/i/incident.yaml": "incidents",
    "records/coaching/e/c/coaching.yaml": "coaching",
    "records/appeals/e/a/appeal.yaml": "appeals",
    "records/appeals/e/a/decision.yaml": "appeal_decisions",
    "records/attendance/p/i/import.yaml": "attendance_imports",
    "records/attendance/p/i/attendance.csv": "attendance",
    "records/attendance/p/i/original.xlsx": "attendance_originals",
    "records/ratings/2026-02/i/import.yaml": "ratings_imports",
    "records/ratings/2026-02/i/ratings.csv": "ratings",
    "records/ratings/2026-02/i/original.csv": "ratings_originals",
    "records/role-plays/p/i/import.yaml": "role_plays_imports",
    "records/role-plays/p/i/role-plays.csv": "role_plays",
    "records/role-plays/p/i/original.csv": "role_plays_originals",
    "records/operations/p/i/import.yaml": "operations_imports",
    "records/operations/p/i/operations.csv": "operations",
    "records/operations/p/i/original.csv": "operations_originals",
    "records/events/2026-02/i/import.yaml": "events_imports",
    "records/events/2026-02/i/events.csv": "events",
    "records/events/2026-02/i/original.csv": "events_originals",
    "records/kpi/2026-02/i/import.yaml": "kpi_imports",
    "records/kpi/2026-02/i/kpi.csv": "kpi",
    "records/kpi/2026-02/i/original.csv": "kpi_originals",
    "records/surveys/s/i/import.yaml": "surveys_imports",
    "records/surveys/s/i/surveys.csv": "surveys",
    "records/surveys/s/i/original.csv": "surveys_originals",
    "records/roster/i/import.yaml": "roster_imports",
    "records/roster/i/original.xlsx": "roster_originals",
    "records/nightly/2026-02-12/nightly.yaml": "nightly",
    "records/nightly/2026-02-12/digests.csv": "nightly_digests",
}


@pytest.mark.parametrize(("path", "name"), PLACES.items(), ids=PLACES.values())
def test_a_file_of_each_kind(path: str, name: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    assert kind.name == name


def test_no_kind_is_left_out() -> None:
    assert set(PLACES.values()) == {kind.name for kind in KINDS}


@pytest.mark.parametrize(
    "path",
    [
        "curricula/junior/questions/rules/01.yaml",
        "curricula/junior/questions/rules/deep/er/01.yaml",
    ],
)
def test_a_bank_may_be_one_file_or_a_folder_of_files(path: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    assert kind.name == "questions"


@pytest.mark.parametrize(
    "path",
    [
        "trainer.yml",
        "sub/trainer.yaml",
        "curricula/junior/tier.yml",
        "curricula/junior/sub/tier.yaml",
        "curricula/junior/questions/rules.yaml.bak",
        "curricula/junior/questions/.yaml",
        "plans/sub/2026.yaml",
        "records/exams/e/sub/exam.yaml",
        "records/exams/e/form-.yaml",
        "archives/A001.md",
        "roster/agents.csv\n",
        "",
    ],
)
def test_places_of_no_kind(path: str) -> None:
    assert kind_of(path) is None


def test_a_plan_whose_name_is_no_year_is_one_of_a_cohort() -> None:
    kind = kind_of("plans/20260.yaml")
    assert kind is not None
    assert kind.name == "plans"


@pytest.mark.parametrize(
    "name", ["~$agents.xlsx", ".~lock.agents.csv#", ".DS_Store", "a.yaml~", ".a.yaml.swp"]
)
def test_names_that_programs_leave_behind(name: str) -> None:
    assert is_ignored(name)


def test_records_are_not_ignored() -> None:
    assert not any(is_ignored(path.rpartition("/")[2]) for path in PLACES)
    assert len(set(IGNORED)) == len(IGNORED)


def test_bytes_that_others_read_hold_no_records() -> None:
    with pytest.raises(ValueError, match="files of kind sheets hold no records"):
        _ = BY_NAME["sheets"].record


def test_every_kind_but_bytes_holds_a_record_of_its_name() -> None:
    assert [kind.name for kind in KINDS if bool(kind.holds) == (kind.format == "bytes")] == []
    named = {kind.name: kind.record for kind in KINDS if kind.holds and kind.name != "questions"}
    assert {one.__qualname__ for one in named.values()} == {
        kind.holds.rpartition(".")[2] for kind in KINDS if kind.name in named
    }
    assert all(issubclass(one, Record) for one in named.values())
    assert BY_NAME["questions"].record == AnyQuestion
