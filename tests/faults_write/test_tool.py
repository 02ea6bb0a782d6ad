"""The harness of `tools/faults.py`, as far as it needs no strace."""

from pathlib import Path

import pytest

from tests.commands.test_undo_everything import writing_commands
from tests.faults_write import demo_writer
from tests.faults_write.commands import COMMANDS as WITHOUT_STRACE
from tools.faults_race import raced
from tools.faults_strace import ERRORS, KILL, SIGNALS, Fault, Point, Run, faults_at, places_in, points_of
from tools.faults_table import COMMANDS, DEMO, STAGES, Race
from tools.faults_try import Trials, outcome_of, spread
from trainer_cli.text.write_errors import STATEMENTS

TRACE = """\
17 openat(AT_FDCWD</work>, "/usr/lib/python3.11/os.py", O_RDONLY|O_CLOEXEC) = 3</usr/lib/python3.11/os.py>
17 mkdir("/ws/.trainer", 0777)             = 0
17 openat(AT_FDCWD</work>, "/ws/\\345\\215\\267.csv", O_RDONLY|O_CLOEXEC) = 3</ws/\\345\\215\\267.csv>
17 openat(AT_FDCWD</work>, "/ws/.trainer/lock", O_RDWR|O_CREAT, 0644) = 3</ws/.trainer/lock>
17 write(4</ws/.trainer/staging/1/0>, ""..., 5) = 5
17 fsync(5</ws>)                           = 0
17 sync()                                  = 0
17 +++ exited with 0 +++
"""


def test_points_are_counted_for_each_call_as_strace_counts() -> None:
    assert points_of(TRACE) == [
        Point("mkdir", 1),
        Point("openat", 3),
        Point("write", 1),
        Point("fsync", 1),
        Point("sync", 1),
    ]


def test_places_are_all_that_a_trace_names_in_the_workspace() -> None:
    assert places_in(TRACE, Path("/ws")) == (
        "",
        ".trainer",
        ".trainer/lock",
        ".trainer/staging/1/0",
        "卷.csv",
    )


def test_a_fault_is_put_into_the_words_of_strace() -> None:
    assert [fault.injection(Point("write", 2)) for fault in (KILL, *ERRORS[:2], SIGNALS[1])] == [
        "inject=write:signal=SIGKILL:when=2",
        "inject=write:error=ENOSPC:when=2",
        "inject=write:error=ENOSPC:when=2+",
        "inject=write:signal=SIGTERM:when=2",
    ]


def test_every_fault_comes_in_turn() -> None:
    assert faults_at(0, few=False) == (KILL, *ERRORS, SIGNALS[0])
    assert faults_at(1, few=False)[-1] == SIGNALS[1]
    assert {fault for number in range(5) for fault in faults_at(number, few=True)} == {
        KILL,
        *ERRORS[1:],
        *SIGNALS,
    }


def test_points_are_spread_from_the_first_to_the_last() -> None:
    points = [Point("write", number) for number in range(1, 8)]
    assert spread(points, 7) == points
    assert [point.ordinal for point in spread(points, 3)] == [1, 4, 7]


@pytest.mark.parametrize(
    ("fault", "code", "output", "outcome"),
    [
        (ERRORS[0], 0, "", ("done", "")),
        (ERRORS[0], 74, f"a.csv: the disk is full. {STATEMENTS['unchanged']}", ("unchanged", "")),
        (ERRORS[0], 74, "a.csv: the disk reported an error", ("silent", "")),
        (ERRORS[0], 3, "a fault", ("silent", "exit code 3: a fault")),
        (KILL, -9, "", ("killed", "")),
        (KILL, 0, "", ("killed", "exit code 0: ")),
        (SIGNALS[0], 130, "interrupted", ("killed", "")),
        (SIGNALS[1], 1, "", ("killed", "exit code 1: ")),
    ],
)
def test_what_a_command_says_is_understood(
    fault: Fault, code: int, output: str, outcome: tuple[str, str]
) -> None:
    assert outcome_of(Run(code, output), fault) == outcome


def test_every_writing_command_has_its_line_in_both_tables() -> None:
    by_strace = [" ".join(one.argv[one.argv.index("-y") + 1 :]) for one in COMMANDS]
    for lines, elsewhere in (
        (by_strace, set()),
        ([one.words for one in WITHOUT_STRACE], {"init", "undo", "question review"}),
    ):
        tried = {
            name for name in writing_commands() if any(f"{line} ".startswith(f"{name} ") for line in lines)
        }
        assert tried | elsewhere == set(writing_commands())


def test_every_command_has_a_stage() -> None:
    assert {command.stage for command in COMMANDS} <= STAGES.keys()
    assert {stage.after for stage in STAGES.values()} <= {*STAGES, ""}


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """Reliability row 20."""
    race = Race("add", (*DEMO, "add", "{number}"), "demo", demo_writer.lines_added)
    assert raced(race, Trials(tmp_path), runs=8).wrong == ()


def test_a_lost_effect_is_noticed(tmp_path: Path) -> None:
    race = Race("unsafe", (*DEMO, "unsafe"), "demo", demo_writer.lines_added)
    wrong = raced(race, Trials(tmp_path), runs=4).wrong
    assert wrong == ("4 runs: 1 effects, 4 exits with 0, 0 told to try again",)
