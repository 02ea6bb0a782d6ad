"""Written answers are marked in time.

Answers are marked at once, best on the day of the exam (T42): `marking_days` of `trainer.yaml` says how
many working days later is still in time. After that day this warns while sheets that came in lack marks
for written answers; every written answer needs one, also where nothing was written. A void paper is not
marked. Enter the marks and import them. Of answers that were given to markers it also says who is late, and
whose two marks wait for a third person.

For example, on 2026-02-13, with 12 sheets of 10 written answers each and 90 marks:

    date: 2026-02-12    # marking-late: 30 of 120 written answers have no mark, due on 2026-02-12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.due import working_day_after
from trainer_cli.checks.found import Found
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.marking import late_markers, settled_marks
from trainer_cli.exams.outcomes import current_outcomes
from trainer_cli.planning.workdays import ONE_DAY
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.superseded import sheet_count

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.exams.marking import MarkKey, Settled
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import ExamFacts

NAME = "marking-late"
CLAUSES: tuple[str, ...] = ("T42",)
READS = ("settings", "exams", "workdays")


def problems(facts: Facts) -> Iterator[Found]:
    """Exams whose marking is not complete, from the day after it was due."""
    days = facts.workspace.settings.policy.marking_days
    for exam_facts in facts.workspace.exams.values():
        exam = exam_facts.exam
        due = working_day_after(facts.workdays, exam.date, days)
        if due is None:
            continue
        place = exam.source.at("date")
        void = _void(exam_facts)
        settled = _settled(exam_facts, void)
        wanted = _wanted(exam_facts, void)
        marked = sum(one.points is not None for one in settled.values())
        apart = sum(one.how == "apart" for one in settled.values())
        given = sum(one.how == "missing" for one in settled.values())  # told marker by marker
        missing = wanted - marked - apart - given
        if missing > 0:
            message = f"{missing} of {wanted} written answers have no mark, due on {due}"
            yield _late("marking-late", message, place, "enter the marks and import them", due)
        if apart:
            message = f"{apart} of {wanted} written answers wait for a third marker, due on {due}"
            remedy = f"have a third person mark them: trainer exam bundle {exam.id} --adjudicate --markers ID"
            yield _late("marking-late-apart", message, place, remedy, due)
        for marker, (late, all_given) in late_markers(exam_facts.scripts, settled).items():
            message = f"{marker} has not marked {late} of {all_given} written answers, due on {due}"
            remedy = "ask for the marker's bundle and import it"
            yield _late("marking-late-marker", message, place, remedy, due)


def _late(code: str, message: str, place: Source, remedy: str, due: dt.date) -> Found:
    problem = Problem(code=code, message=message, source=place, level="warning", remedy=remedy, clause="T42")
    return Found(problem, since=due + ONE_DAY)


def _void(facts: ExamFacts) -> set[str]:
    """Whose papers do not count."""
    outcomes = current_outcomes(facts.outcomes)
    return {agent for agent, outcome in outcomes.items() if outcome.outcome == "void"}


def _settled(facts: ExamFacts, void: Collection[str]) -> dict[MarkKey, Settled]:
    """What the marks of each answer come to; void papers left out."""
    found = settled_marks(facts.marks, facts.scripts)
    return {key: one for key, one in found.items() if key[0] not in void}


def _wanted(facts: ExamFacts, void: Collection[str]) -> int:
    """How many written answers of the sheets that came in and count need a mark; items that are void need none."""
    written = sum(section.count for section in facts.exam.sections if _is_marked(section.type))
    forms = corrected_forms(facts.forms, facts.corrections).values()
    no_mark = max(
        (sum(_is_marked(item.type) and item.void != "" for item in form.items) for form in forms), default=0
    )
    return max(0, sheet_count(facts.imports) - len(void)) * (written - no_mark)


def _is_marked(type_name: str) -> bool:
    return TYPES[type_name].MARKED
