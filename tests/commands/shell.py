"""Command lines run in this process, and at a pseudo-terminal as a person would."""

from __future__ import annotations

import hashlib
import os
import select
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import msgspec

from trainer_cli.cli import run

if TYPE_CHECKING:
    import signal
    from pathlib import Path
    from types import TracebackType

    import pytest

    from tests.team import Team

TODAY = "2026-02-12"
NOW = "2026-02-12T12:00"
PATIENCE = 20.0
"""Seconds that a test waits for words at a terminal before it fails."""


class Ran(NamedTuple):
    """A command line that was run: its exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401  # whatever JSON holds
        """Standard output as the one JSON document that it must be."""
        return msgspec.json.decode(self.out)

    @property
    def codes(self) -> list[str]:
        """The codes of the problems of a JSON answer."""
        return [one["code"] for one in self.document["problems"]]


class Shell:
    """Runs `trainer` in the workspace of `team`, on the day of the sample's exam."""

    def __init__(self, team: Team | None, capsys: pytest.CaptureFixture[str]) -> None:
        self._team = team
        self._capsys = capsys

    @property
    def team(self) -> Team:
        """The workspace it stands in."""
        assert self._team is not None
        return self._team

    def __call__(self, *words: str) -> Ran:
        """Run a command line; nothing in it is asked, and its date is fixed."""
        place = () if self._team is None else ("-C", str(self._team.root), "--now", NOW, "--today", TODAY)
        self._capsys.readouterr()
        code = run([*place, *words])
        return Ran(code, *self._capsys.readouterr())


def state_of(root: Path) -> dict[str, tuple[int, str]]:
    """Every entry below a folder with its time of change and digest: what a reading command leaves alone."""
    return {
        path.relative_to(root).as_posix(): (
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in sorted(root.rglob("*"))
    }


def process(*words: str, **settings: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401  # of subprocess.run
    """Run `trainer` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "trainer_cli", *words],
        check=False,
        text=True,
        timeout=60,
        **{"stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **settings},
    )


class Terminal:
    """A pseudo-terminal with `trainer` running in it; use as a context manager."""

    def __init__(self, root: Path, *words: str, **environment: str) -> None:
        import pty  # noqa: PLC0415  # not everywhere

        self._ours, theirs = pty.openpty()
        settings = {**os.environ, "TERM": "xterm", "COLUMNS": "200", "LINES": "50", **environment}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "trainer_cli", "--now", NOW, "--today", TODAY, *words],
            cwd=root,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=settings,
            start_new_session=True,
        )
        os.close(theirs)
        self._screen = b""
        self._read = 0

    def __enter__(self) -> Self:
        """The terminal itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is left running."""
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    @property
    def screen(self) -> str:
        """All that was shown."""
        return self._screen.decode(errors="replace").replace("\r\n", "\n")

    def shows(self, words: str) -> str:
        """Wait for words; the text from the last ones to these."""
        wanted = words.encode()
        while (found := self._screen.find(wanted, self._read)) < 0:
            assert self._more(), f"{words!r} was never shown; the screen:\n{self.screen}"
        part = self._screen[self._read : found]
        self._read = found + len(wanted)
        return part.decode(errors="replace").replace("\r\n", "\n")

    def types(self, line: str) -> None:
        """Type a line and press return."""
        os.write(self._ours, line.encode() + b"\n")

    def presses(self, key: bytes) -> None:
        """Press a key, such as Ctrl-D."""
        os.write(self._ours, key)

    def gets(self, number: signal.Signals) -> None:
        """Send the program a signal; again where it came before the program had begun to wait for a key."""
        for _ in range(int(PATIENCE)):
            self._process.send_signal(number)
            if select.select([self._ours], [], [], 1.0)[0]:
                return

    def ends(self) -> int:
        """Wait for the end; the exit code."""
        while self._more():
            pass
        return self._process.wait(PATIENCE)

    def _more(self) -> bool:
        deadline = time.monotonic() + PATIENCE
        ready, _, _ = select.select([self._ours], [], [], deadline - time.monotonic())
        if not ready:
            return False
        try:
            chunk = os.read(self._ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            return False
        self._screen += chunk
        return bool(chunk)
