"""A small program that writes as commands do, to try `tools/faults.py`: `demo_writer ROOT ACTION [WORD]`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults_write.operations import BEFORE, NEW, OLD, PAGES, old_files
from trainer_cli.text.derived import made, write_derived
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.write import Change, apply
from trainer_cli.text.write_errors import Locked, WriteFailed

if TYPE_CHECKING:
    from collections.abc import Callable

THREE = (
    Change("agents.csv", NEW, BEFORE),
    Change("records/exams/a.csv", NEW, BEFORE),
    Change("plans/p.yaml", NEW),
)


def add_line(root: Path, word: str) -> None:
    """Add a line to a file that all share: read and written under one lock."""
    path = root / "agents.csv"
    with workspace_lock(root, command="demo add", wait=60):
        data = path.read_bytes()
        apply(
            root, [Change("agents.csv", data + f"{word}\n".encode(), digest_bytes(data))], command="demo add"
        )


def lines_added(root: Path) -> int:
    """How many lines the shared file has more than at first."""
    return len((root / "agents.csv").read_bytes().splitlines()) - len(OLD.splitlines())


ACTIONS: dict[str, Callable[[Path, str], object]] = {
    "setup": lambda root, _: old_files(root),
    "three": lambda root, _: apply(root, THREE, command="demo three"),
    "one": lambda root, _: apply(root, [Change("plans/p.yaml", NEW)], command="demo one"),
    "remove": lambda root, _: apply(root, [Change("agents.csv", None, BEFORE)], command="demo remove"),
    "pages": lambda root, _: write_derived(root, made(PAGES)),
    "add": add_line,
    "unsafe": lambda root, _: (root / "agents.csv").write_bytes(NEW),
}


def main(root: str, action: str, word: str = "") -> int:
    """Exit code as `trainer` has it."""
    try:
        ACTIONS[action](Path(root), word)
    except WriteFailed as failed:
        print(failed, file=sys.stderr)  # noqa: T201 - a program
        return 74
    except Locked as locked:
        print(locked, file=sys.stderr)  # noqa: T201 - the same
        return 75
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
