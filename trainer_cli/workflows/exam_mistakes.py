"""`trainer exam answers` and `mistakes`: what was wrong, for each agent and for the class (T43, T44)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.explain import score_lines
from trainer_cli.exams.marking import settled_marks
from trainer_cli.exams.release import standing_release
from trainer_cli.exams.tallies import item_tallies
from trainer_cli.reports.agent_mistakes import agent_mistakes
from trainer_cli.reports.class_mistakes import class_mistakes
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from trainer_cli.exams.agents import ScoredExam
    from trainer_cli.model.exam import Mark, Script
    from trainer_cli.reports.agent_mistakes import AgentMistakes
    from trainer_cli.reports.class_mistakes import ClassMistakes
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

R = TypeVar("R", "Mark", "Script")


def not_announced(facts: ExamFacts) -> list[Problem]:
    """That answers are not published before the results are (T43)."""
    if standing_release(facts.releases) is not None:
        return []
    return [
        Problem(
            code="answers-not-released",
            message=f"the results of `{facts.exam.id}` are not announced, so its answers are not published",
            source=facts.exam.source,
            remedy=f"announce them: trainer exam release {facts.exam.id}; one score is opened by trainer explain",
            clause="T43",
        )
    ]


def mistakes_of_agents(
    workspace: Workspace,
    facts: ExamFacts,
    scored: ScoredExam,
    *,
    only: Collection[str] | None = None,
) -> list[AgentMistakes]:
    """The report of each candidate who sat, or of those in `only`, in the candidates' order."""
    wanted = [one for one in scored.scores if one.form and (only is None or one.agent in only)]
    forms = corrected_forms(facts.forms, facts.corrections)
    marks, scripts = _by_agent(facts.marks), _by_agent(facts.scripts)
    sheets = {one.agent: one for one in scored.sheets}
    return [
        agent_mistakes(
            workspace,
            facts.exam,
            one,
            score_lines(forms[one.form], sheets[one.agent], marks[one.agent], "", scripts=scripts[one.agent]),
        )
        for one in wanted
    ]


def _by_agent(records: Iterable[R]) -> defaultdict[str, list[R]]:
    found = defaultdict(list)
    for one in records:
        found[one.agent].append(one)
    return found


def mistakes_of_class(workspace: Workspace, facts: ExamFacts, scored: ScoredExam) -> ClassMistakes:
    """The report on all who sat."""
    tallies = item_tallies(
        corrected_forms(facts.forms, facts.corrections),
        scored.sheets,
        settled_marks(facts.marks, facts.scripts),
    )
    released = standing_release(facts.releases) is not None
    return class_mistakes(workspace, facts.exam, tallies, papers=len(scored.sheets), released=released)
