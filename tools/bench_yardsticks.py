"""What the program is measured against: the plainest program that does part of the same job."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LOAD = """
import sys
from pathlib import Path
from trainer_cli.workspace.load import load
loaded = load(Path(), ("questions",))
assert not loaded.problems, loaded.problems[:3]
assert len(loaded.workspace.questions) == int(sys.argv[1])
"""

# The values are kept, as whoever reads a question bank keeps it.
_YAML = """
import sys, yaml
from pathlib import Path
loader = yaml.CSafeLoader
bank = []
for path in sorted(Path("curricula").glob("*/questions/*.yaml")):
    with open(path, "rb") as file:
        bank.append(yaml.load(file, loader))
assert sum(map(len, bank)) == int(sys.argv[1])
"""

_CSV = """
import csv, sys
from operator import eq
keys = dict(zip("AB", sys.argv[2:4]))
right = 0
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    for row in rows:
        right += sum(map(eq, row[4:], keys[row[1]]))
print(right)
"""

_CSV_ANSWERS = """
import csv, sys
from operator import eq
key, right = sys.argv[2], 0
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    for row in rows:
        right += sum(map(eq, row[1:], key))
print(right)
"""


def bare_python(python: Path) -> Sequence[str]:
    """The interpreter, starting and ending."""
    return (str(python), "-c", "pass")


def own_reading(python: Path, count: int) -> Sequence[str]:
    """The program's reading and checking of a bank of `count` questions, run in the workspace."""
    return (str(python), "-c", _LOAD, str(count))


def plain_yaml(python: Path, count: int) -> Sequence[str]:
    """`yaml.load` with libyaml of the same files: no positions, nothing checked."""
    return (str(python), "-c", _YAML, str(count))


def cat(folder: Path) -> Sequence[str]:
    """`cat` of every file of questions under `folder`, named from there."""
    return (
        "cat",
        *sorted(str(path.relative_to(folder)) for path in folder.glob("curricula/*/questions/**/*.yaml")),
    )


def csv_loop(python: Path, file: Path, keys: Sequence[str]) -> Sequence[str]:
    """A `csv.reader` loop over sheets that only counts the answers that match the key of their form."""
    return (str(python), "-c", _CSV, str(file), *keys)


def csv_answers(python: Path, file: Path, key: str) -> Sequence[str]:
    """The same over a table of answers without forms."""
    return (str(python), "-c", _CSV_ANSWERS, str(file), key)


def copy(source: Path, target: Path) -> Sequence[str]:
    """`cp -r` of a folder."""
    return ("cp", "-r", str(source), str(target))


def own_forms(python: Path, kind: str, folder: Path) -> Sequence[str]:
    """Forms of an exam by the program: `forms` all at once, `resits` one for each agent; run in the checkout."""
    return (str(python), "-m", "tools.bench_forms_made", kind, str(folder))


def forms_by_highs(python: Path, kind: str, folder: Path) -> Sequence[str]:
    """The same forms by HiGHS, which solves the whole of it as one programme; run in the checkout."""
    return (str(python), "-m", "tools.bench_forms_highs", kind, str(folder))
