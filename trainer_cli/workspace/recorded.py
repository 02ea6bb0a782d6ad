"""What was rated or entered: the facts of all imports, of each key the last that was said."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from trainer_cli.model.facts import (
    Attendance,
    Event,
    Fact,
    FactImport,
    FactKind,
    KpiValue,
    Operation,
    Rating,
    RolePlay,
    SurveyAnswer,
)
from trainer_cli.workspace.lazy import Lazy, field, lazily

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

F = TypeVar("F", bound=Fact)

RECORDS: dict[FactKind, type[Fact]] = {
    "attendance": Attendance,
    "ratings": Rating,
    "role-plays": RolePlay,
    "operations": Operation,
    "events": Event,
    "kpi": KpiValue,
    "surveys": SurveyAnswer,
}
"""Each kind of fact, by its folder, with the record of a row."""


def field_name(kind: FactKind) -> str:
    """The name of a kind where names have no dash: of its records, columns, and field of `Recorded`."""
    return kind.replace("-", "_")


FACT_KINDS = tuple(name for kind in RECORDS for name in (field_name(kind), f"{field_name(kind)}_imports"))
"""Names of `layout.KINDS` that hold facts."""


class Recorded(Lazy):
    """The facts of a workspace that count, by subject (a plan, a month, a period, a survey), and all imports.

    Subjects are in order of their names, facts in order of their imports and rows; `imports` in order of time.
    """

    imports: tuple[FactImport, ...] = field(default_factory=tuple)
    attendance: dict[str, tuple[Attendance, ...]] = field(default_factory=dict)
    ratings: dict[str, tuple[Rating, ...]] = field(default_factory=dict)
    role_plays: dict[str, tuple[RolePlay, ...]] = field(default_factory=dict)
    operations: dict[str, tuple[Operation, ...]] = field(default_factory=dict)
    events: dict[str, tuple[Event, ...]] = field(default_factory=dict)
    kpi: dict[str, tuple[KpiValue, ...]] = field(default_factory=dict)
    surveys: dict[str, tuple[SurveyAnswer, ...]] = field(default_factory=dict)

    def beside(self, kind: FactKind, subject: str) -> tuple[Fact, ...]:
        """The facts of one kind that others about a subject may repeat: those of it, or all that are dated.

        Files cut time as they like: February alone, and again in a file of two months.
        """
        by_subject: dict[str, tuple[Fact, ...]] = getattr(self, field_name(kind))
        if RECORDS[kind].DATED:
            return tuple(chain.from_iterable(by_subject.values()))
        return by_subject.get(subject, ())

    def facts(self) -> Iterator[Fact]:
        """All facts that count, kind by kind."""
        for kind in RECORDS:
            yield from chain.from_iterable(getattr(self, field_name(kind)).values())


def recorded(of: Callable[[str], Iterable[Any]]) -> Recorded:
    """The facts among the records that `of` gives for a kind; rows without the act of their import don't count."""

    @cache
    def acts() -> tuple[FactImport, ...]:
        by_folder = {_folder(act): act for kind in RECORDS for act in of(f"{field_name(kind)}_imports")}
        return tuple(sorted(by_folder.values(), key=_turn))

    def rows(kind: str) -> dict[str, Any]:
        return _by_subject(of(kind), {_folder(act): number for number, act in enumerate(acts())})

    names = map(field_name, RECORDS)
    return lazily(Recorded, {"imports": acts, **{name: partial(rows, name) for name in names}})


def counted(facts: Iterable[F]) -> tuple[F, ...]:
    """Of each key the last fact, at the place of the first; `facts` are of one kind, in order of time."""
    last: dict[tuple[object, ...], F] = {}
    for fact in facts:
        last[fact.key if fact.DATED else (subject_in(fact.source.path), *fact.key)] = fact
    return tuple(last.values())


def subject_in(path: str) -> str:
    """The subject of the import that a stored file belongs to."""
    return path.split("/")[2]


def _by_subject(facts: Iterable[Fact], order: Mapping[str, int]) -> dict[str, Any]:
    subjects: defaultdict[str, list[Fact]] = defaultdict(list)
    acted = [fact for fact in facts if _folder(fact) in order]
    for fact in counted(sorted(acted, key=lambda fact: order[_folder(fact)])):
        subjects[subject_in(fact.source.path)].append(fact)
    return {subject: tuple(subjects[subject]) for subject in sorted(subjects)}


def _turn(act: FactImport) -> tuple[dt.datetime, int, str]:
    """The order of imports: by time, and in the same second a correction after what it corrects."""
    return act.at, len(act.supersedes), act.id


def _folder(record: Fact | FactImport) -> str:
    return record.source.path.rpartition("/")[0]
