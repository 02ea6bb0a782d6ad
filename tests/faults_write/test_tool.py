"""The harness of `tools/faults.py`, as far as it needs no strace."""

from pathlib import Path

import pytest

from tests.faults_write import demo_writer
from tools.faults import DEMO, FAULTS, Point, Race, Run, outcome_of, places_in, points_of, raced

TRACE = """\
openat(AT_FDCWD</work>, "/usr/lib/python3.11/os.py", O_RDONLY|O_CLOEXEC) = 3</usr/lib/python3.11/os.py>
mkdir("/ws/.trainer", 0777)             = 0
openat(AT_FDCWD</work>, "/ws/\\345\\215\\267.csv", O_RDONLY|O_CLOEXEC) = 3</ws/\\345\\215\\267.csv>
openat(AT_FDCWD</work>, "/ws/.trainer/lock", O_RDWR|O_CREAT, 0644) = 3</ws/.trainer/lock>
write(4</ws/.trainer/staging/1/0>, ""..., 5) = 5
fsync(5</ws>)                           = 0
sync()                                  = 0
+++ exited with 0 +++
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
    assert [fault.injection(Point("write", 2)) for fault in FAULTS[:3]] == [
        "inject=write:signal=SIGKILL:when=2",
        "inject=write:error=ENOSPC:when=2",
        "inject=write:error=ENOSPC:when=2+",
    ]


@pytest.mark.parametrize(
    ("code", "output", "outcome"),
    [
        (0, "", "done"),
        (74, "trainer: a.csv: the disk is full. Nothing has been changed.", "unchanged"),
        (74, "the disk is full", "silent about the files"),
    ],
)
def test_what_a_command_says_is_understood(code: int, output: str, outcome: str) -> None:
    assert outcome_of(Run(code, output, "")) == outcome


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """Reliability row 20."""
    setup, effects = ((*DEMO, "setup"),), demo_writer.lines_added
    assert raced(Race("add", (*DEMO, "add", "{number}"), setup, effects), tmp_path, runs=8).wrong == ()


def test_a_lost_effect_is_noticed(tmp_path: Path) -> None:
    race = Race("unsafe", (*DEMO, "unsafe"), ((*DEMO, "setup"),), demo_writer.lines_added)
    assert raced(race, tmp_path, runs=4).wrong == ("4 runs: 1 effects, 4 exits with 0, 0 told to try again",)
