"""The night: check, build, report, and at the very end the record; killed, it is done again the same."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING

from tests.team import EXAM, NOON, PLAN, TODAY
from trainer_cli.workflows.check import all_problems
from trainer_cli.workflows.nightly import Night, night
from trainer_cli.workflows.templates import workspace_renderer
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

REPORT = f"reports/nightly/{TODAY}.md"


def run(team: Team, day: dt.date = TODAY) -> Night:
    """A night up to its record, which the caller writes."""
    loaded = load(team.root)
    problems = all_problems(team.root, loaded, day)
    renderer = workspace_renderer(team.root)
    return night(team.root, loaded, renderer, problems, today=day, at=NOON, by="cron", cache=None)


def test_the_first_night(team: Callable[[str], Team]) -> None:
    released = team("released")
    done = run(released)
    assert released.text(REPORT) == done.text
    released.do(done.record)
    assert [change.path for change in done.record.changes] == [
        f"records/nightly/{TODAY}/digests.csv",
        f"records/nightly/{TODAY}/nightly.yaml",
    ]
    assert done.record.done == f"Recorded as {TODAY}."
    assert done.report.since is None
    assert [one.exam.id for one in done.report.announced] == [EXAM]
    assert done.report.waiting == ()
    record = released.workspace.nightly[0]
    assert (record.id, record.by, record.date) == (str(TODAY), "cron", TODAY)
    rows = released.text(f"records/nightly/{TODAY}/digests.csv").splitlines()
    assert rows[0] == "kind,path,digest"
    assert f"input,plans/{PLAN}.yaml," in "\n".join(rows)
    assert "derived,archives/A001.md," in "\n".join(rows)
    assert all(len(row.rpartition(",")[2]) == len("sha256:") + 16 for row in rows[1:])


def test_the_same_night_twice_is_the_same_bytes_and_one_record(team: Callable[[str], Team]) -> None:
    released = team("released")
    released.do(run(released).record)
    before = released.files()
    again = run(released)
    assert (again.record.changes, again.record.nothing) == ((), "This night is on record.")
    assert released.files() == before


def test_a_killed_night_is_done_again_the_same(team: Callable[[str], Team]) -> None:
    released = team("released")
    whole = run(released)
    # Killed before the record, with some pages written, some not, and one torn by hand.
    shutil.rmtree(released.root / "archives")
    (released.root / REPORT).unlink()
    released.write("reports/curriculum/junior.md", "torn")
    again = run(released)
    assert again.text == whole.text
    assert again.record == whole.record
    assert released.text(REPORT) == whole.text


def test_the_next_night_says_what_changed(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    first = run(marked, dt.date(2026, 2, 11))
    marked.do(first.record)
    assert first.report.announced == ()
    marked.with_release()
    marked.edit("roster/agents.csv", "陳柏宇", "陳柏羽")
    done = run(marked)
    assert done.report.since == dt.date(2026, 2, 11)
    kinds = {one.kind: (one.added, one.changed, one.removed) for one in done.report.inputs}
    assert kinds == {
        "agents": ((), ("roster/agents.csv",), ()),
        "released": ((f"records/releases/{EXAM}/2026-02-12/scores.csv",), (), ()),
        "releases": ((f"records/releases/{EXAM}/2026-02-12/release.yaml",), (), ()),
    }
    pages = {one.kind: one for one in done.report.derived}
    assert "archives/A002.md" in pages["archives"].changed
    assert pages["reports"].added == (f"reports/exams/{EXAM}-mistakes.md", f"reports/exams/{EXAM}-scores.md")
    assert [one.release.id for one in done.report.announced] == ["2026-02-12"]


def test_a_second_night_of_a_day_that_saw_something_else_has_a_record_of_its_own(
    team: Callable[[str], Team],
) -> None:
    answered = team("answered")
    first = run(answered)
    answered.do(first.record)
    assert [(one.exam.id, one.unmarked) for one in first.report.waiting] == [(EXAM, 110)]
    answered.with_marks()
    second = run(answered)
    answered.do(second.record)
    assert {one.id for one in answered.workspace.nightly} == {"2026-02-12", "2026-02-12-2"}
    assert second.report.waiting == ()
    third = run(answered)
    assert third.record.changes == ()


def test_a_night_with_problems_is_a_night(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    answered.edit("roster/rooms.yaml", "capacity: ", "capacity: many")
    done = run(answered)
    record = answered.do(done.record)
    assert [one.source.path for one in done.report.problems if one.level == "error"][:1] == [
        "roster/rooms.yaml"
    ]
    assert "roster/rooms.yaml" in done.text
    night_of = answered.workspace.nightly[0]
    assert night_of.errors >= 1
    assert record.changes


def test_digests_that_are_lost_make_everything_new(team: Callable[[str], Team]) -> None:
    released = team("released")
    released.do(run(released, dt.date(2026, 2, 11)).record)
    (released.root / "records/nightly/2026-02-11/digests.csv").unlink()
    done = run(released)
    assert done.report.since == dt.date(2026, 2, 11)
    assert "agents" in {one.kind for one in done.report.inputs}


def test_a_template_of_the_workspace_that_fails_is_said_in_the_report(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write("templates/nightly.md.j2", "{{ report.nothing }}\n")
    done = run(sample)
    assert done.text.startswith("templates/nightly.md.j2:1:1: the template can't be rendered")


def test_digests_that_a_merge_spoiled_tell_nothing(team: Callable[[str], Team]) -> None:
    released = team("released")
    released.do(run(released, dt.date(2026, 2, 11)).record)
    path = "records/nightly/2026-02-11/digests.csv"
    released.write(path, released.text(path) + "<<<<<<< HEAD\nother,x,y\n")
    assert run(released).report.since == dt.date(2026, 2, 11)
