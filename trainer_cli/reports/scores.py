"""The score report of an exam: figures, sections, everyone's outcome (T39, T43). Nobody is ranked."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.summary import summary
from trainer_cli.model.base import Text
from trainer_cli.model.exam import AgentScore, Exam, Released
from trainer_cli.reports.exam_figures import ExamFigures, SectionMean, exam_figures, section_means
from trainer_cli.reports.people import person_name
from trainer_cli.reports.progress import Progress, progress
from trainer_cli.reports.section_labels import section_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class ScoreRow(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate's result; `sections` in the order of the exam's.

    `announced` is what was released for the candidate, only where it differs from the score as it is now.
    """

    name: str
    score: AgentScore
    sections: tuple[Decimal | None, ...]
    announced: Released | None


class ScoreReport(msgspec.Struct, frozen=True, kw_only=True):
    """The scores of an exam; `figures` is None while no paper is fully marked.

    `late` are the rows of papers handed in late, `changed` those that differ from what was announced.
    """

    exam: Exam
    progress: Progress
    figures: ExamFigures | None
    sections: tuple[SectionMean, ...]
    labels: tuple[Text, ...]
    rows: tuple[ScoreRow, ...]
    late: tuple[ScoreRow, ...]
    changed: tuple[ScoreRow, ...]


def score_report(workspace: Workspace, facts: ExamFacts, scores: Sequence[AgentScore]) -> ScoreReport:
    """The report on `scores`, those of all candidates of the exam, in their order."""
    state = progress(facts, scores)
    released = facts.released.get(state.release.id, ()) if state.release else ()
    announced = {line.agent: line for line in released}
    rows = tuple(
        ScoreRow(
            name=person_name(workspace, score.agent),
            score=score,
            sections=score.sections or (None,) * len(facts.exam.sections),
            announced=_differing(announced.get(score.agent), score),
        )
        for score in scores
    )
    marked = Counter(
        tuple(one for one in score.sections if one is not None)
        for score in scores
        if score.points is not None
    )
    found = summary(marked, facts.exam.pass_mark)
    return ScoreReport(
        exam=facts.exam,
        progress=state,
        figures=exam_figures(found),
        sections=section_means(facts.exam, found),
        labels=section_labels(facts.exam.sections),
        rows=rows,
        late=tuple(row for row in rows if row.score.late_minutes),
        changed=tuple(row for row in rows if row.announced),
    )


def _differing(announced: Released | None, score: AgentScore) -> Released | None:
    if announced is None:
        return None
    now = (score.outcome, score.points, score.passed)
    return announced if now != (announced.outcome, announced.points, announced.passed) else None
