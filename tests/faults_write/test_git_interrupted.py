"""A command that is told to end while git works waits for git: killed, it would leave its lock (row 18)."""

import os
import signal
import sys
from pathlib import Path

import pytest

from trainer_cli.workspace.git import git

SLOW_GIT = """#!{python}
import os, signal, sys
lock = open("index.lock", "x")
os.kill(os.getppid(), signal.SIGTERM)
sys.stdin.close()
for _ in range(200_000):
    lock.tell()
os.unlink("index.lock")
"""


class Ended(BaseException):
    """The process was told to end."""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_git_ends_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text(SLOW_GIT.format(python=sys.executable))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    def end(*_: object) -> None:
        raise Ended

    before = signal.signal(signal.SIGTERM, end)
    try:
        with pytest.raises(Ended):
            git(tmp_path, "commit")
    finally:
        signal.signal(signal.SIGTERM, before)
    assert not (tmp_path / "index.lock").exists()
