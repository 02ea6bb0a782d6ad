"""What was imported lies as it came, and as it was made uniform.

An import keeps the bytes that somebody sent beside the rows made of them, and records the digests of both (S101);
so does the record of who marks which answers. A file that is gone or no longer has its digest is an error: scores
would rest on something nobody sent. The same bytes imported twice, as after a merge of two branches, are a
warning; they count once. Restore the files of an import with git; a wrong import is undone, not edited.

For example, after a line of `records/sheets/…/sheets-A.csv` was edited:

    records/sheets/junior-2026-02-09-theory/2026-02-12-a76f4bb4/import.yaml   # import-intact-changed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.model.roster import RosterImport
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.recorded import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.base import Record
    from trainer_cli.model.exam import Import
    from trainer_cli.model.facts import FactImport

NAME = "import-intact"
CLAUSES: tuple[str, ...] = ("S101",)
READS = ("exams", "recorded", "roster_imports", "recorded_digests")


def problems(facts: Facts) -> Iterator[Problem]:
    """Files of imports that are gone or changed, and bytes that came twice."""
    for exam in facts.workspace.exams.values():
        for one in (*exam.imports, *exam.mark_imports):
            yield from _spoiled(one, facts.recorded_digests)
        for allocation in exam.allocations:
            yield from _spoiled_files(allocation, allocation.files, facts.recorded_digests)
        for one in exam.repeated:
            yield Problem(
                code="import-intact-twice",
                message=f"these bytes were imported before; they count once ({one.file})",
                source=one.source,
                level="warning",
                remedy="remove this folder with git, or leave it",
                clause="S101",
            )
    for act in facts.workspace.recorded.imports:
        yield from _spoiled(act, facts.recorded_digests)
    for roster in facts.workspace.roster_imports:
        yield from _spoiled(roster, facts.recorded_digests)
    yield from _without_act(facts.recorded_digests)


def _without_act(digests: Mapping[str, str]) -> Iterator[Problem]:
    """Rows of facts in a folder without `import.yaml`: nothing of them counts."""
    for path in sorted(digests):
        kind = path.split("/")[1] if path.startswith("records/") else ""
        act = f"{path.rpartition('/')[0]}/import.yaml"
        if kind in RECORDS and path.endswith(f"/{kind}.csv") and act not in digests:
            yield Problem(
                code="import-intact-missing",
                message="`import.yaml` is missing, so that nothing in this folder counts",
                source=Source(path),
                remedy="restore the folder with git; a wrong import is undone, not edited",
                clause="S101",
            )


def _spoiled(one: Import | FactImport | RosterImport, digests: Mapping[str, str]) -> Iterator[Problem]:
    made = {} if isinstance(one, RosterImport) else one.files
    return _spoiled_files(one, {one.original: one.digest, **made}, digests)


def _spoiled_files(record: Record, files: Mapping[str, str], digests: Mapping[str, str]) -> Iterator[Problem]:
    base = record.source.path.rpartition("/")[0]
    for name, digest in files.items():
        found = digests.get(f"{base}/{name}")
        if digests and found != digest:
            yield Problem(
                code="import-intact-changed" if found else "import-intact-missing",
                message=f"`{name}` is not as it was recorded" if found else f"`{name}` is missing",
                source=record.source,
                remedy="restore the folder with git; a wrong import is undone, not edited",
                clause="S101",
            )
