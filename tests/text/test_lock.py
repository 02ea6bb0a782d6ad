"""Reliability row 22: one lock a workspace, freed by death, and it names its holder."""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import pytest

from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.write_errors import Locked, PathRefused, WriteFailed

HOLD = """
import sys
from pathlib import Path
from trainer_cli.text.lock import workspace_lock
with workspace_lock(Path(sys.argv[1]), command="trainer build"):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_process_holding(root: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.stdin.close()


def test_a_waiting_command_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    with another_process_holding(tmp_path) as holder:
        with pytest.raises(Locked) as caught, workspace_lock(tmp_path, command="x", wait=0.1):
            pass
        assert (caught.value.pid, caught.value.command) == (holder.pid, "trainer build")


def test_without_the_note_the_holder_is_not_known(tmp_path: Path) -> None:
    with another_process_holding(tmp_path):
        for note in (b"", b"[]", None):
            if note is None:
                (tmp_path / ".trainer" / "lock-holder").unlink()
                (tmp_path / ".trainer" / "lock-holder").mkdir()
            else:
                (tmp_path / ".trainer" / "lock-holder").write_bytes(note)
            with pytest.raises(Locked) as caught, workspace_lock(tmp_path, command="x", wait=0):
                pass
            assert caught.value.pid is None


def test_a_killed_holder_frees_the_lock_at_once(tmp_path: Path) -> None:
    with another_process_holding(tmp_path) as holder:
        holder.kill()
        holder.wait()
        with workspace_lock(tmp_path, command="x", wait=0):
            assert f'"pid":{os.getpid()}' in (tmp_path / ".trainer" / "lock-holder").read_text("utf-8")


def test_a_lock_that_is_freed_while_a_command_waits_is_taken(tmp_path: Path) -> None:
    with another_process_holding(tmp_path) as holder:
        waiting = threading.Timer(0.02, holder.kill)
        waiting.start()
        with workspace_lock(tmp_path, command="x", wait=60):
            assert holder.wait() != 0
        waiting.join()


def test_the_lock_can_be_taken_again_inside_and_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with workspace_lock(tmp_path, command="x", wait=0), workspace_lock(Path(), command="y", wait=0):
        assert '"command":"x"' in (tmp_path / ".trainer" / "lock-holder").read_text("utf-8")
    with workspace_lock(tmp_path, command="x", wait=0):
        pass


def test_leaving_an_inner_block_keeps_the_lock(tmp_path: Path) -> None:
    with workspace_lock(tmp_path, command="x", wait=0):
        with workspace_lock(tmp_path, command="x", wait=0):
            pass
        assert locked_for_another_thread(tmp_path)


def locked_for_another_thread(root: Path) -> bool:
    refused: list[Locked] = []

    def attempt() -> None:
        try:
            with workspace_lock(root, command="y", wait=0):
                pass
        except Locked as locked:
            refused.append(locked)

    thread = threading.Thread(target=attempt)
    thread.start()
    thread.join()
    return bool(refused)


def test_a_lock_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".trainer").mkdir()
    (tmp_path / ".trainer" / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PathRefused, match="a lock must not be"), workspace_lock(tmp_path, command="x"):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_a_pipe_in_the_place_of_the_lock_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / ".trainer").mkdir()
    os.mkfifo(tmp_path / ".trainer" / "lock")
    with pytest.raises(PathRefused, match="a lock must not be"), workspace_lock(tmp_path, command="x"):
        pass


def test_a_disk_that_knows_no_locks_is_not_one_that_is_locked(tmp_path: Path) -> None:
    refused = OSError(errno.ENOLCK, "No locks available")
    with (
        mock.patch("fcntl.flock", side_effect=refused),
        pytest.raises(WriteFailed, match="lock: No locks available"),
        workspace_lock(tmp_path, command="x", wait=0),
    ):
        pass


def test_a_note_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".trainer").mkdir()
    (tmp_path / "mine").write_text("keep", "utf-8")
    (tmp_path / ".trainer" / "lock-holder").symlink_to(tmp_path / "mine")
    with workspace_lock(tmp_path, command="x"):
        assert (tmp_path / "mine").read_text("utf-8") == "keep"


def test_a_lock_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / ".trainer").touch()
    with pytest.raises(WriteFailed) as caught, workspace_lock(tmp_path, command="x"):
        pass
    assert caught.value.outcome == "unchanged"
