"""A record of several files has all of them.

A release is who announced and the scores, an approval who approved and what: the files are written at once, and
one of them says nothing, or too much, without the other. A folder of records in which one is missing is an error;
restore it with git.

For example, where `scores.csv` was deleted from `records/releases/junior-2026-02-09-theory/release-01/`:

    release.yaml   # record-parts-missing: `scores.csv` is missing, which is written together with this file
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.layout import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.exam import Release

NAME = "record-parts"
CLAUSES: tuple[str, ...] = ("S101",)
READS = ("exams", "recorded_digests")

PARTS = {
    "records/approvals/*": ("approval.yaml", "subjects.csv"),
    "records/releases/*/*": ("release.yaml", "scores.csv"),
}
"""The files in the folder of each record; parts of exams and of imports other checks tell."""


def problems(facts: Facts) -> Iterator[Problem]:
    """Files that are missing beside those that were written together with them."""
    not_written = {one.source.path.removesuffix("release.yaml") + "scores.csv" for one in _withdrawals(facts)}
    present: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(facts.recorded_digests):
        present[path.rpartition("/")[0]].append(path)
    for place, paths in present.items():
        kind = kind_of(paths[0])
        names = PARTS.get(kind.pattern.rpartition("/")[0], ()) if kind else ()
        for missing in sorted({f"{place}/{name}" for name in names}.difference(paths, not_written)):
            if not _is_unread(missing, facts):
                yield _problem(missing, paths[0])


def _withdrawals(facts: Facts) -> Iterator[Release]:
    """Releases that take one back, and announce no scores."""
    for exam in facts.workspace.exams.values():
        yield from (one for one in exam.releases if one.withdraws is not None)


def _is_unread(path: str, facts: Facts) -> bool:
    """Whether a file may be there, and could not be read."""
    kind = kind_of(path)
    return kind is not None and kind.name in facts.unread


def _problem(missing: str, beside: str) -> Problem:
    name = missing.rpartition("/")[2]
    return Problem(
        code="record-parts-missing",
        message=f"`{name}` is missing, which is written together with this file",
        source=Source(beside),
        remedy="restore the folder with git",
    )
