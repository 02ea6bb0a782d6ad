"""The score report of an exam: figures, sections, everyone's outcome (T39, T43). Nobody is ranked."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.attempts import credited_points
from trainer_cli.exams.release import differences
from trainer_cli.exams.summary import summary
from trainer_cli.model.base import Text
from trainer_cli.model.exam import AgentScore, Exam, Released
from trainer_cli.reports.exam_figures import ExamFigures, SectionMean, exam_figures, section_means
from trainer_cli.reports.people import person_name, person_names
from trainer_cli.reports.progress import Progress, progress
from trainer_cli.reports.section_labels import section_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.exams.results import SectionPoints
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class ScoreRow(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate's result; `sections` in the order of the exam's, `credited` where a cap lowers the points."""

    name: str
    score: AgentScore
    sections: tuple[Decimal | None, ...]
    credited: Decimal | None = None


class ChangedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A result that is not what was announced; None for who is no candidate there."""

    agent: str
    name: str
    announced: Released | None
    now: AgentScore | None


class ScoreReport(msgspec.Struct, frozen=True, kw_only=True):
    """The scores of an exam; `figures` is None while no paper is fully marked.

    `late` are the rows of papers handed in late, `changed` the results that differ from what was announced.
    """

    exam: Exam
    progress: Progress
    figures: ExamFigures | None
    sections: tuple[SectionMean, ...]
    labels: tuple[Text, ...]
    rows: tuple[ScoreRow, ...]
    late: tuple[ScoreRow, ...]
    changed: tuple[ChangedRow, ...]


def score_report(
    workspace: Workspace, facts: ExamFacts, scores: Sequence[AgentScore], state: Progress | None = None
) -> ScoreReport:
    """The report on `scores`, those of all candidates of the exam, in their order; `state` as of `exam_report`."""
    state = state or progress(facts, scores)
    released = facts.released.get(state.release.id, ()) if state.release else ()
    names = person_names(workspace, [score.agent for score in scores])
    rows = tuple(
        [
            ScoreRow(
                name=name,
                score=score,
                sections=score.sections or (None,) * len(facts.exam.sections),
                credited=credited_points(facts.exam, score.agent, score.points),
            )
            for score, name in zip(scores, names, strict=True)
        ]
    )
    found = summary(_marked(scores), facts.exam.pass_mark)
    return ScoreReport(
        exam=facts.exam,
        progress=state,
        figures=exam_figures(found),
        sections=section_means(facts.exam, found),
        labels=section_labels(facts.exam.sections),
        rows=rows,
        late=tuple(row for row in rows if row.score.late_minutes),
        changed=tuple(
            ChangedRow(
                agent=one.agent, name=person_name(workspace, one.agent), announced=one.announced, now=one.now
            )
            for one in (differences(released, scores) if state.changed else ())
        ),
    )


def _marked(scores: Iterable[AgentScore]) -> Counter[SectionPoints]:
    """How many fully marked papers earned what."""
    found = Counter([score.sections for score in scores if score.points is not None])
    return Counter(
        {tuple(one for one in sections if one is not None): papers for sections, papers in found.items()}
    )
