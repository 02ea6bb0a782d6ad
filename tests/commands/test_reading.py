"""Reading the workspace: errors in it, the lock, changes meanwhile, and that reading changes nothing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tests.commands.shell import Terminal, state_of
from tests.team import PLAN
from trainer_cli.text import lock
from trainer_cli.text.lock import workspace_lock

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from tests.commands.shell import Shell
    from tests.team import Team


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
        taken = lock._taken
        monkeypatch.setattr(lock, "_taken", lambda path, _: taken(path, 0.0))
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


def test_what_lies_nowhere_is_not_written(shell: Callable[[str], Shell]) -> None:
    """A command that writes needs settings that say where."""
    at = shell("sample")
    at.team.edit("trainer.yaml", "policy:", "places: {records: ../not cloned}\npolicy:")
    assert at("agent", "list").code == 0
    for words in (("build",), ("agent", "add", "王小紅", "--team", "west"), ("undo", "-y")):
        assert at(*words, "--json").codes == ["settings-place-missing"]
    at.team.edit("trainer.yaml", "../not cloned", "records")
    assert at("build", "--json").codes == ["settings-place"]
