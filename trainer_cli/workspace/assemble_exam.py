"""From loose records to all that was recorded about an exam, each part when it is asked for."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from itertools import chain, groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from trainer_cli.workspace.lazy import lazily
from trainer_cli.workspace.superseded import standing_marks
from trainer_cli.workspace.workspace import ExamFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trainer_cli.model.base import Record
    from trainer_cli.model.exam import Exam, Import, Mark, Released
    from trainer_cli.workspace.records import Records

ACTS = ("allocations", "corrections", "coaching", "appeals", "appeal_decisions")
"""Kinds of which several may come in the same second, in order of time and id."""


def all_exam_facts(exams: Iterable[Exam], records: Records, paths: Iterable[str]) -> dict[str, ExamFacts]:
    """Exam id to all that was recorded about the exam."""
    sheets: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        if path.startswith("records/sheets/") and path.rpartition("/")[2].startswith("sheets-"):
            sheets[path.split("/")[2]].append(path)
    return {exam.id: exam_facts(exam, records, sheets[exam.id]) for exam in exams}


def exam_facts(exam: Exam, records: Records, sheets: Iterable[str]) -> ExamFacts:
    """All that was recorded about an exam, each part put together when it is asked for; `sheets` are the paths."""

    def mine(kind: str) -> list[Any]:
        return records.of_exam(kind, exam.id)

    def in_order(kind: str, *by: str) -> tuple[Any, ...]:
        return tuple(sorted(mine(kind), key=attrgetter(*by)))

    @cache
    def repeated() -> dict[str, Import]:
        again = chain.from_iterable(
            _first_of_same_bytes(mine(kind))[1] for kind in ("imports", "mark_imports")
        )
        return {_folder_of(one): one for one in again}

    def marks() -> tuple[Mark, ...]:
        counting = (one for one in mine("marks") if _folder_of(one) not in repeated())
        return standing_marks(counting, facts.mark_imports)

    def released() -> dict[str, tuple[Released, ...]]:
        by_path = groupby(mine("released"), key=attrgetter("source.path"))
        rows = {path.split("/")[3]: tuple(lines) for path, lines in by_path}
        return {release.id: rows.get(release.id, ()) for release in facts.releases}

    makers: dict[str, Callable[[], Any]] = {
        "exam": lambda: exam,
        "forms": lambda: {form.form: form for form in mine("forms")},
        "candidates": lambda: tuple(mine("candidates")),
        "imports": lambda: _first_of_same_bytes(mine("imports"))[0],
        "repeated": lambda: tuple(repeated().values()),
        "sheets": lambda: _by_form(path for path in sheets if path.rpartition("/")[0] not in repeated()),
        "mark_imports": lambda: _first_of_same_bytes(mine("mark_imports"))[0],
        "marks": marks,
        "scripts": lambda: tuple(mine("scripts")),
        "released": released,
        **{kind: partial(in_order, kind, "at") for kind in ("outcomes", "releases", "sittings", "incidents")},
        **{kind: partial(in_order, kind, "at", "id") for kind in ACTS},
    }
    facts = lazily(ExamFacts, makers)
    return facts


def _first_of_same_bytes(imports: Iterable[Import]) -> tuple[tuple[Import, ...], tuple[Import, ...]]:
    """Imports in order of time, and those whose bytes had come before: two branches may bring the same file.

    A correction may bring bytes back that were corrected meanwhile; it is the same only if it replaces the same.
    """
    ordered = sorted(imports, key=attrgetter("at", "id"))
    first = {_brought(one): one for one in reversed(ordered)}
    again = tuple(one for one in ordered if first[_brought(one)] is not one)
    return tuple(one for one in ordered if one not in again), again


def _brought(one: Import) -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    return one.digest, tuple(one.supersedes.items())


def _folder_of(record: Record) -> str:
    return record.source.path.rpartition("/")[0]


def _by_form(sheets: Iterable[str]) -> dict[str, tuple[str, ...]]:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for path in sheets:
        forms[path.rpartition("/sheets-")[2].removesuffix(".csv")].append(path)
    return {form: tuple(forms[form]) for form in sorted(forms)}
