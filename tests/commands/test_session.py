"""What every command shares: the clock, the lock, the cache, what is said and what is kept quiet."""

from __future__ import annotations

import datetime as dt
import threading
from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Terminal, state_of
from tests.no_zones import no_time_zones
from tests.team import EXAM, PLAN
from trainer_cli.commands.failures import Refused
from trainer_cli.commands.options import GlobalOptions
from trainer_cli.commands.session import Session
from trainer_cli.text import lock
from trainer_cli.text.lock import workspace_lock
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team


def test_the_moment_has_the_offset_of_the_workspace(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    at("plan", "approve", PLAN, "--by", "D01", "--now", "2026-02-10T03:00+00:00")
    approval = next(at.team.root.glob("records/approvals/*junior*/approval.yaml")).read_text("utf-8")
    assert "2026-02-10T11:00:00+08:00" in approval


def test_without_a_date_it_is_now(shell: Callable[[str], Shell]) -> None:
    root = str(shell("sample").team.root)
    session = Session(GlobalOptions(directory=root), ())
    assert abs(dt.datetime.now(dt.UTC) - session.now) < dt.timedelta(minutes=1)
    assert session.now.microsecond == 0
    assert session.today == session.now.date()


def test_a_day_moves_the_moment_to_it(shell: Callable[[str], Shell]) -> None:
    root = str(shell("sample").team.root)
    session = Session(GlobalOptions(directory=root, today=dt.date(2026, 2, 9)), ())
    assert session.now.date() == dt.date(2026, 2, 9)


def test_a_moment_without_offset_is_of_the_workspace(shell: Callable[[str], Shell]) -> None:
    root = str(shell("sample").team.root)
    session = Session(GlobalOptions(directory=root, now=dt.datetime(2026, 2, 9, 10)), ())  # noqa: DTZ001  # on purpose
    assert session.now.isoformat() == "2026-02-09T10:00:00+08:00"


def test_errors_in_the_files_end_a_command_that_needs_them(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    at.team.write(f"plans/{PLAN}.yaml", "id: [\n")
    ran = at("plan", "list", "--json")
    assert ran.code == 1
    assert {one["path"] for one in ran.document["problems"]} == {f"plans/{PLAN}.yaml"}


def test_a_locked_workspace_is_75(shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch) -> None:
    at = shell("sample")
    held, done = threading.Event(), threading.Event()

    def other() -> None:
        with workspace_lock(at.team.root, command="trainer build"):
            held.set()
            done.wait(30)

    holder = threading.Thread(target=other)
    holder.start()
    try:
        assert held.wait(30)
        acquire = lock._acquire
        monkeypatch.setattr(lock, "_acquire", lambda one, name, _: acquire(one, name, 0.0))
        ran = at("agent", "move", "A001", "--team", "east")
    finally:
        done.set()
        holder.join()
    assert (ran.code, ran.out) == (75, "")
    assert "trainer build" in ran.err


def test_a_file_that_changed_while_a_person_thought_is_left_alone(team: Callable[[str], Team]) -> None:
    at = team("sample")
    with Terminal(at.root, "agent", "move", "A001", "--team", "east") as terminal:
        terminal.shows("Write this? [Y/n]: ")
        at.edit("roster/postings.csv", "A002,2026-01-26,east", "A002,2026-01-27,east")
        terminal.types("y")
        terminal.shows("trainer: the workspace was changed by somebody else")
        assert terminal.ends() == 1
    assert "A001,2026-02-12" not in at.text("roster/postings.csv")


READING = """
status
check
curriculum show
curriculum flow
curriculum coverage
question list
question show rules-001
agent list
agent show A001
plan list
plan show
exam list
exam show
exam paper
exam score
archive show A001
explain A001
"""


def test_reading_leaves_everything_as_it_was(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    before = state_of(at.team.root)
    for line in ("", *READING.split("\n")[1:-1]):
        assert at(*line.split()).code == 0, line
        assert state_of(at.team.root) == before, line


UNSIGNED = (
    f"records/exams/{EXAM}/exam.yaml:1:1: warning: 11 candidates sat, and no signed declaration of theirs is "
    "on record: A001, A002, A003, A004, A005, … (exam-declaration-missing, T40)\n"
    f"  → record who signed: trainer exam held {EXAM} --declarations IDS --start HH:MM --end HH:MM\n"
)
TOLD_BEFORE: dict[tuple[str, ...], str] = {
    ("approved", "exam", "new"): (
        "warning: days until the exam: 0; candidates are to know of it 3 days before (exam-notice, T36)\n"
        "  → tell them today, or give the stage a later day\n"
    ),
    ("marked", "exam", "release"): UNSIGNED,
}
"""Warnings that a command gives before it shows its effect."""


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("sample", ("agent", "add", "王小紅", "--team", "west")),
        ("sample", ("agent", "move", "A001", "--team", "east")),
        ("sample", ("agent", "leave", "A001")),
        ("sample", ("schema",)),
        ("sample", ("build",)),
        ("sample", ("report", "nightly")),
        ("planned", ("plan", "approve", PLAN, "--by", "D01")),
        ("approved", ("exam", "new", PLAN)),
        ("assembled", ("exam", "import", EXAM, "sheets.csv")),
        ("answered", ("exam", "mark", EXAM, "marks.csv")),
        ("assembled", ("exam", "absent", "A007", "--reason", "sick")),
        ("marked", ("exam", "release", EXAM)),
        ("released", ("exam", "release", EXAM, "--withdraw", "a wrong key")),
    ],
)
def test_a_dry_run_writes_nothing(shell: Callable[[str], Shell], stage: str, words: tuple[str, ...]) -> None:
    at = shell(stage)
    if stage in {"assembled", "answered"}:
        at.team.write("sheets.csv", at.team.sheets())
        at.team.write("marks.csv", at.team.marks())
    before = state_of(at.team.root)
    ran = at(*words, "-n")
    told = TOLD_BEFORE.get((stage, *words[:2]), "")
    assert (ran.code, ran.err.replace(f"The exam is {EXAM}.\n", "")) == (0, told)
    assert ran.out
    assert state_of(at.team.root) == before


def test_quiet_says_results_only(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    assert at("plan", "approve", PLAN, "-q", "--by", "D01") == (0, "", "")
    assert at("plan", "show", "-q").out.startswith("# ")


def test_without_a_home_there_is_no_cache(
    monkeypatch: pytest.MonkeyPatch, shell: Callable[[str], Shell]
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("trainer_cli.commands.session.Path.home", no_home)
    session = Session(GlobalOptions(directory=str(shell("sample").team.root)), ())
    assert session.cache_file("check.json") is None


def no_home() -> None:
    """What `Path.home` does where there is none."""
    raise RuntimeError


def test_a_template_that_does_not_work_is_a_problem(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("templates/agent_list.md.j2", "{% for %}")
    ran = at("agent", "list", "--json")
    assert ran.code == 0
    ran = at("agent", "list")
    assert ran.code == 1
    assert ran.out.startswith("templates/agent_list.md.j2:1:")


def test_without_time_zones_there_is_no_moment_to_record(shell: Callable[[str], Shell]) -> None:
    session = Session(GlobalOptions(directory=str(shell("sample").team.root)), ())
    with no_time_zones(), pytest.raises(Refused) as caught:
        _ = session.now
    assert [one.code for one in caught.value.problems] == ["time-zones-missing"]


def test_what_lies_nowhere_is_not_written(shell: Callable[[str], Shell]) -> None:
    """A command that writes needs settings that say where."""
    at = shell("sample")
    at.team.edit("trainer.yaml", "policy:", "places: {records: ../not cloned}\npolicy:")
    assert at("agent", "list").code == 0
    for words in (("build",), ("agent", "add", "王小紅", "--team", "west"), ("undo", "-y")):
        assert at(*words, "--json").codes == ["settings-place-missing"]
    at.team.edit("trainer.yaml", "../not cloned", "records")
    assert at("build", "--json").codes == ["settings-place"]


def test_what_git_ignores_is_said_once(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.edit("trainer.yaml", "commit: manual", "commit: auto")
    at.team.write(".gitignore", "/archives/\n/plans/\n")
    new_repository(at.team.root)
    commit_files(at.team.root, list(at.team.files()), "trainer init")
    told = at("build").out.splitlines()[0]
    assert told.startswith("Not committed, because git ignores it: archives/A001.md, archives/A002.md, ")
    assert told.endswith(" and 21 more")
    told = at("plan", "new", "2027").out.splitlines()[-1]
    assert told == "Not committed, because git ignores it: plans/2027.yaml"
