"""What the facts of a table are about: a plan, a month, a period, a survey."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from trainer_cli.model.facts import Event, KpiValue, Rating
from trainer_cli.text.entered import entered_day, month_days
from trainer_cli.text.likeness import compact
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from trainer_cli.interop.entry import Cell
    from trainer_cli.interop.fact_format import FactFormat
    from trainer_cli.interop.fact_rows import Told
    from trainer_cli.model.plan import Plan

_DAYS = re.compile(r"(?<!\d)(\d{4}[-.]?\d{2}[-.]?\d{2})(?:\D{1,3}(\d{4}[-.]?\d{2}[-.]?\d{2}))?(?!\d)")
_MONTH = re.compile(r"(?<!\d)(\d{4})[-.年]?(0?[1-9]|1[0-2])(?:月|(?!\d))")
_NO_ID = re.compile(r"[^\w.\-]+")
_MOST_OF_ID = 80


def subject_of(
    format_: FactFormat, told: Sequence[Told], path: str, plans: Mapping[str, Plan], given: str
) -> str | Problem:
    """The subject of what a table told, at least one fact, or why it has none.

    A plan or survey is what the rows say, else what is `given` beside them (empty: nothing); without either it
    is the only plan that names all the agents, or the name of the file.
    """
    if format_.subject == "plan":
        return _plan(told, path, plans, given)
    if format_.subject == "survey":
        return _survey(told, path, given)
    facts = [one.fact for one in told]
    if format_.subject == "month":
        months = sorted(_month(fact) for fact in facts if isinstance(fact, Rating | Event))
        return months[0] if months[0] == months[-1] else f"{months[0]}_{months[-1]}"
    periods = [(fact.start, fact.end) for fact in facts if isinstance(fact, KpiValue)]
    return period_id(min(start for start, _ in periods), max(end for _, end in periods))


def period_id(start: dt.date, end: dt.date) -> str:
    """The name of a period: a day, a month, or its first and last day."""
    if start == end:
        return start.isoformat()
    month = f"{start:%Y-%m}"
    if month_days(month) == (start, end):
        return month
    return f"{start}_{end}"


def period_in(name: str) -> tuple[dt.date, dt.date] | None:
    """The period in words: `…_2026-04-20至2026-04-26.xlsx`, `KPI 2026年2月`, `2026-02`; None if there is none."""
    days = _DAYS.search(name)
    if days:
        start = entered_day(days[1].replace(".", "-"))
        end = entered_day(days[2].replace(".", "-")) if days[2] else start
        return (start, end) if start and end and start <= end else None
    month = _MONTH.search(name)
    return month_days(f"{month[1]}-{month[2]}") if month else None


def _month(fact: Rating | Event) -> str:
    return fact.month if isinstance(fact, Rating) else f"{fact.date:%Y-%m}"


def _plan(told: Sequence[Told], path: str, plans: Mapping[str, Plan], given: str) -> str | Problem:
    by_name = {compact(plan): plan for plan in plans}
    named = _said("plan", told)
    unknown = [cell for name, cell in named.items() if name not in by_name]
    if unknown:
        known = ", ".join(plans) or "none"
        message = f"there is no plan `{unknown[0].text}`"
        return _problem("fact-subject-unknown", message, unknown[0].source, f"plans: {known}")
    if len(named) > 1:
        return _several(named)
    if named or given:
        return by_name[next(iter(named))] if named else given
    agents = {one.entry.agent() for one in told}
    fitting = [name for name, plan in plans.items() if agents <= set(plan.agents)]
    if len(fitting) == 1:
        return fitting[0]
    among = ", ".join(fitting or plans) or "none"
    remedy = f"add a column `plan`, or give it as --about: {among}"
    return _problem(
        "fact-subject-unclear", "the file does not say which plan it is about", Source(path), remedy
    )


def _survey(told: Sequence[Told], path: str, given: str) -> str | Problem:
    named = _said("survey", told)
    if len(named) > 1:
        return _several(named)
    name = next(iter(named.values())).text if named else given or PurePath(path).stem
    return _NO_ID.sub("-", name).strip("-.")[:_MOST_OF_ID] or "survey"


def _said(field: str, told: Sequence[Told]) -> dict[str, Cell]:
    """What the rows say about the subject, compact, with the first cell that says it."""
    cells = [one.entry.cells[field] for one in reversed(told) if one.entry.text(field)]
    return {compact(cell.text): cell for cell in cells}


def _several(named: Mapping[str, Cell]) -> Problem:
    second, first, *_ = named.values()
    message = f"this is about `{second.text}`, and a row further up about `{first.text}`"
    return _problem(
        "fact-subject-several", message, second.source, "make a file of each, and import them one by one"
    )


def _problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    return Problem(code=code, message=message, source=source, remedy=remedy)
