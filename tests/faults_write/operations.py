"""What is tried at every fault: one line an operation. A writing command joins here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.derived import made, write_derived
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.write import Change, apply

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLD = b"id,name\nA001,\xe6\x9e\x97\n"
NEW = OLD + b"A002,\xe9\x99\xb3\n"
BEFORE = digest_bytes(OLD)


class Operation(NamedTuple):
    """Something that writes into a workspace.

    `setup` makes the workspace, `run` writes and lets `WriteFailed` out. `together` says that its files
    change all or not at all; otherwise each is old or new, and a second run completes the rest.
    """

    name: str
    setup: Callable[[Path], object]
    run: Callable[[Path], object]
    together: bool = True


def old_files(root: Path) -> None:
    """A small workspace."""
    (root / "records" / "exams").mkdir(parents=True)
    (root / "archives").mkdir()
    for path in ("agents.csv", "records/exams/a.csv", "archives/A001.md", "archives/A002.md"):
        (root / path).write_bytes(OLD)


def writing(*changes: Change) -> Callable[[Path], object]:
    """An `apply` of these changes."""
    return lambda root: apply(root, changes, command="test")


PAGES = [
    ("archives/A001.md", NEW),
    ("archives/A002.md", OLD),
    ("archives/A003.md", NEW),
    ("reports/x/y.md", NEW),
]
MANY = [*PAGES, *((f"archives/B{number:03}.md", NEW) for number in range(30))]

OPERATIONS = [
    Operation("first write of a workspace", lambda _: None, writing(Change("trainer.yaml", NEW))),
    Operation("one new file", old_files, writing(Change("records/exams/b.csv", NEW))),
    Operation("one new file in a new folder", old_files, writing(Change("records/marks/x/b.csv", NEW))),
    Operation("one changed file", old_files, writing(Change("agents.csv", NEW, BEFORE))),
    Operation("a removal", old_files, writing(Change("agents.csv", None, BEFORE))),
    Operation(
        "three files in two folders",
        old_files,
        writing(
            Change("agents.csv", NEW, BEFORE),
            Change("records/exams/a.csv", NEW, BEFORE),
            Change("plans/p.yaml", NEW),
        ),
    ),
    Operation(
        "a move",
        old_files,
        writing(Change("records/exams/a.csv", None, BEFORE), Change("records/old/a.csv", OLD)),
    ),
    Operation(
        "few generated files",
        old_files,
        lambda root: write_derived(root, made(PAGES), ["agents.csv"]),
        together=False,
    ),
    Operation(
        "many generated files", old_files, lambda root: write_derived(root, made(MANY)), together=False
    ),
]
