"""A plan as a Mermaid gantt chart: text that diffs and that git hosts draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.planning.runs import day_runs
from trainer_cli.text.mermaid import inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from trainer_cli.model.base import Text
    from trainer_cli.model.plan import Plan, PlanDay, PlanStage


def gantt_text(plan: Plan, shown: Callable[[Text], str], words: Mapping[str, str]) -> str:
    """The chart: a section for each stage, a bar for each run of days, as wide as the days it touches.

    `shown` gives a text in the reader's language; `words` gives `morning`, `afternoon` and `marking` in it.
    """
    head = ["gantt", f"    title {inert(f'{plan.id} {shown(plan.title)}')}", "    dateFormat YYYY-MM-DD"]
    lines = [line for stage in plan.stages for line in _section(stage, shown, words)]
    return "\n".join([*head, *lines]) + "\n"


def _section(stage: PlanStage, shown: Callable[[Text], str], words: Mapping[str, str]) -> Iterator[str]:
    yield f"    section {stage.number} {inert(shown(stage.name))}".rstrip()
    for run in day_runs(stage.days):
        yield _bar(_label(run, words), run)
    if stage.marking:
        yield _bar(f"{_label([stage.marking], words)} {inert(words['marking'])}", [stage.marking])


def _bar(label: str, run: Sequence[PlanDay]) -> str:
    return f"    {label} : {run[0].date}, {len(run)}d"


def _label(run: Sequence[PlanDay], words: Mapping[str, str]) -> str:
    first, last = run[0], run[-1]
    if first.part != "full":
        return f"{first.date:%m-%d} {inert(words[first.part])}"
    return f"{first.date:%m-%d}" if len(run) == 1 else f"{first.date:%m-%d} – {last.date:%m-%d}"
