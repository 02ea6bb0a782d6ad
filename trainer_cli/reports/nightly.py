"""What happened since the last nightly run: changed files, marks to come, releases, what was rebuilt."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.release import standing_release
from trainer_cli.model.exam import Exam, Release
from trainer_cli.text.problem import Problem, sort_key
from trainer_cli.workspace.layout import BY_NAME, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.nightly import NightlyRun
    from trainer_cli.reports.progress import Progress
    from trainer_cli.workspace.workspace import ExamFacts


class ChangedKind(msgspec.Struct, frozen=True, kw_only=True):
    """The paths of a kind of file that came, changed and went."""

    kind: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


class Waiting(msgspec.Struct, frozen=True):
    """An exam with candidates nothing is known of, written answers without marks, or results that changed.

    `changed` counts the results that differ from what was announced.
    """

    exam: Exam
    unknown: int
    unmarked: int
    changed: int = 0


class Announced(msgspec.Struct, frozen=True):
    """An exam whose results were released since the last run."""

    exam: Exam
    release: Release


class NightlyReport(msgspec.Struct, frozen=True, kw_only=True):
    """The report of `date`; `since` is the day of the run before, None for the first.

    `inputs` are the files that people or imports changed, `derived` the pages that were made anew.
    """

    date: dt.date
    since: dt.date | None
    inputs: tuple[ChangedKind, ...]
    derived: tuple[ChangedKind, ...]
    waiting: tuple[Waiting, ...]
    changed: tuple[Waiting, ...]
    announced: tuple[Announced, ...]
    problems: tuple[Problem, ...]


def nightly_report(
    date: dt.date,
    *,
    before: NightlyRun | None,
    inputs: Mapping[str, str],
    derived: Mapping[str, str],
    exams: Mapping[str, ExamFacts],
    waiting: Iterable[Waiting],
    problems: Iterable[Problem],
) -> NightlyReport:
    """The report of a run.

    Args:
        date: the day of the run.
        before: the run before, None for the first.
        inputs: the files that were read, path to digest; what is as it was before may be left out of both.
        derived: the derived files alike.
        exams: exams by id.
        waiting: exams with what is missing in them; those where nothing is are left out.
        problems: everything that is wrong.
    """
    known = before.inputs if before else {}
    states = tuple(waiting)
    return NightlyReport(
        date=date,
        since=before.nightly.date if before else None,
        inputs=_changed_kinds(known, inputs),
        derived=_changed_kinds(before.derived if before else {}, derived),
        waiting=tuple(one for one in states if one.unknown or one.unmarked),
        changed=tuple(one for one in states if one.changed),
        announced=tuple(_announced(exams, inputs.keys() - known.keys())),
        problems=tuple(sorted(problems, key=sort_key)),
    )


def _changed_kinds(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[ChangedKind, ...]:
    """The paths that differ, by kind; derived files count by their folder."""
    differing = [path for path in sorted({*before, *now}) if before.get(path) != now.get(path)]
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in differing:
        kind = kind_of(path)
        found[kind.name if kind else path.partition("/")[0]].append(path)
    return tuple(
        ChangedKind(
            kind=kind,
            added=tuple(path for path in paths if path not in before),
            changed=tuple(path for path in paths if path in before and path in now),
            removed=tuple(path for path in paths if path not in now),
        )
        for kind, paths in sorted(found.items())
    )


def waiting(exam: Exam, state: Progress) -> Waiting:
    """What is missing in an exam, nothing perhaps; `state` is how far it has come."""
    return Waiting(exam, state.unknown, state.unmarked, state.changed)


def _announced(exams: Mapping[str, ExamFacts], new: Iterable[str]) -> Iterable[Announced]:
    released = {path for path in new if kind_of(path) is BY_NAME["releases"]}
    if not released:  # most nights, and nothing need be known of any exam
        return
    for facts in exams.values():
        release = standing_release(facts.releases)
        if release and release.source.path in released:
            yield Announced(facts.exam, release)
