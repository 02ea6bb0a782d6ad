"""What differs between two versions of a plan, field by field (S71)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.model.base import Part
from trainer_cli.model.plan import Plan, PlanDay, PlanStage, YearLine, YearPlan
from trainer_cli.planning.runs import day_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

AnyPlan = TypeVar("AnyPlan", Plan, YearPlan)


class Difference(msgspec.Struct, frozen=True):
    """A changed field.

    `path` names it (`stages.4.days`, `lines.L01.goal`, `agents.A003`): stages by number, lines by id, texts
    by language. `before` and `after` are its values in words, empty where there was or is none.
    """

    path: str
    before: str
    after: str


def plan_differences(old: AnyPlan, new: AnyPlan) -> list[Difference]:
    """Every field in which `new` differs from `old`, what is gone or changed first, then what is new."""
    before: dict[str, str] = dict(_fields(old, ""))
    after: dict[str, str] = dict(_fields(new, ""))
    return [
        Difference(path, before.get(path, ""), after.get(path, ""))
        for path in dict.fromkeys([*before, *after])
        if before.get(path, "") != after.get(path, "")
    ]


def _fields(part: Part, path: str) -> Iterator[tuple[str, str]]:
    for name in part.__struct_fields__:
        if name == "agents":
            yield from ((f"agents.{agent}", agent) for agent in getattr(part, name))
        elif name != "source":
            yield from _value_fields(getattr(part, name), f"{path}{name}")


def _value_fields(value: object, path: str) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            yield from ((f"{path}.{language}", text) for language, text in value.items())
        case PlanDay():
            yield path, _day_words([value])
        case Part():
            yield from _fields(value, f"{path}.")
        case tuple() if value and isinstance(value[0], PlanDay):
            yield path, _day_words(value)
        case tuple() if value and isinstance(value[0], (PlanStage, YearLine)):
            for key, part in zip(_keys(value), value, strict=True):
                yield from _fields(part, f"{path}.{key}.")
        case tuple():
            yield path, ", ".join(value)
        case _:
            yield path, "" if value is None else str(value)


def _keys(parts: Sequence[PlanStage | YearLine]) -> list[str]:
    """Numbers or ids; positions where those are not unique, so that no part hides another."""
    keys = [str(part.number if isinstance(part, PlanStage) else part.id) for part in parts]
    return keys if len(set(keys)) == len(keys) else [str(place) for place in range(1, len(keys) + 1)]


def _day_words(days: Iterable[PlanDay]) -> str:
    return ", ".join(_run_words(run) for run in day_runs(days))


def _run_words(run: Sequence[PlanDay]) -> str:
    first, last = run[0], run[-1]
    if first.part != "full":
        return f"{first.date} {first.part}"
    return str(first.date) if len(run) == 1 else f"{first.date}–{last.date}"
