"""The scores of an exam, from its corrected forms, its sheets and its marks; always worked out, never stored."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer_cli.exams.agents import scored_exam
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.outcomes import current_outcomes
from trainer_cli.exams.results import block_results
from trainer_cli.exams.scoring import scored_blocks
from trainer_cli.exams.summary import Summary, summary
from trainer_cli.questions import TYPES
from trainer_cli.workflows.stored_sheets import sheet_lines

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.exams.agents import ScoredExam
    from trainer_cli.exams.results import SectionPoints
    from trainer_cli.model.exam import AgentScore
    from trainer_cli.model.settings import Settings
    from trainer_cli.workspace.workspace import ExamFacts


def exam_scores(root: Path, settings: Settings, facts: ExamFacts) -> list[AgentScore]:
    """The score of every candidate, in the candidates' order (T42); sheets of `missing_forms` are left out."""
    return exam_scored(root, settings, facts).scores


def exam_scored(root: Path, settings: Settings, facts: ExamFacts) -> ScoredExam:
    """The same, with the sheets that count."""
    stored = sheet_lines(root, settings, facts)
    return scored_exam(
        facts.exam,
        corrected_forms(facts.forms, facts.corrections),
        {form: lines for form, lines in stored.items() if form in facts.forms},
        marks=facts.marks,
        outcomes=current_outcomes(facts.outcomes),
        candidates=facts.candidates,
        scripts=facts.scripts,
    )


def has_written_items(facts: ExamFacts) -> bool:
    """Whether any item of the exam is marked by a person or has a longer answer."""
    return any(not TYPES[item.type].PACKED for form in facts.forms.values() for item in form.items)


def exam_summary(root: Path, settings: Settings, facts: ExamFacts) -> Summary:
    """The figures of an exam without a record a candidate, in constant memory; for forms without written items."""
    void = frozenset(
        agent.encode() for agent, one in current_outcomes(facts.outcomes).items() if one.outcome == "void"
    )
    forms = corrected_forms(facts.forms, facts.corrections)
    results: Counter[SectionPoints] = Counter()
    for form, lines in sheet_lines(root, settings, facts).items():
        frozen = forms[form]
        blocks = scored_blocks(lines, frozen, facts.exam.sections, leave_out=void)
        results += block_results(blocks, frozen, facts.exam.sections)
    return summary(results, facts.exam.pass_mark)
