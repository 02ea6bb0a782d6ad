"""A command at a pseudo-terminal, to which lines are typed: `python -m tools.faults_typed a,q PROGRAM WORD …`.

It ends as the command ended, with its exit code or by its signal, so that strace sees one command.
"""

from __future__ import annotations

import os
import signal
import sys


def main(argv: list[str]) -> int:
    """Type the lines of the first word, run the others; the exit code."""
    import pty  # noqa: PLC0415  # not everywhere

    lines, *words = argv
    child, terminal = pty.fork()
    if not child:
        os.execvp(words[0], words)  # noqa: S606  # no shell is wanted
    os.write(terminal, lines.replace(",", "\n").encode() + b"\n")
    for said in iter(lambda: _read(terminal), b""):
        os.write(sys.stdout.fileno(), said)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code < 0:
        signal.raise_signal(signal.Signals(-code))
    return code


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # Linux says so when the other end is closed
        return b""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
