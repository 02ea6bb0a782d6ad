"""`trainer exam answers` and `mistakes`: what was wrong, for each agent and for the class (T43, T44)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.explain import score_lines
from trainer_cli.exams.marking import settled_marks
from trainer_cli.exams.release import standing_release
from trainer_cli.exams.sheet_lines import line_reader
from trainer_cli.exams.tallies import item_tallies
from trainer_cli.reports.agent_mistakes import agent_mistakes
from trainer_cli.reports.class_mistakes import class_mistakes
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.stored_sheets import sheet_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from trainer_cli.model.exam import AgentScore, Form, Mark, Script, Sheet
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
    root: Path,
    workspace: Workspace,
    facts: ExamFacts,
    scores: Iterable[AgentScore],
    *,
    only: Collection[str] | None = None,
) -> list[AgentMistakes]:
    """The report of each candidate who sat, or of those in `only`, in the candidates' order."""
    wanted = {one.agent: one for one in scores if one.form and (only is None or one.agent in only)}
    forms = corrected_forms(facts.forms, facts.corrections)
    marks, scripts = _by_agent(facts.marks), _by_agent(facts.scripts)
    sheets = {one.agent: one for one in counted_sheets(root, workspace, facts, forms, wanted)}
    return [
        agent_mistakes(
            workspace,
            facts.exam,
            score,
            score_lines(forms[score.form], sheets[agent], marks[agent], "", scripts=scripts[agent]),
        )
        for agent, score in wanted.items()
    ]


def _by_agent(records: Iterable[R]) -> defaultdict[str, list[R]]:
    found = defaultdict(list)
    for one in records:
        found[one.agent].append(one)
    return found


def mistakes_of_class(
    root: Path, workspace: Workspace, facts: ExamFacts, scores: Iterable[AgentScore]
) -> ClassMistakes:
    """The report on all who sat."""
    sat = {one.agent: one for one in scores if one.form}
    forms = corrected_forms(facts.forms, facts.corrections)
    tallies = item_tallies(
        forms,
        counted_sheets(root, workspace, facts, forms, sat),
        settled_marks(facts.marks, facts.scripts),
    )
    released = standing_release(facts.releases) is not None
    return class_mistakes(workspace, facts.exam, tallies, papers=len(sat), released=released)


def counted_sheets(
    root: Path,
    workspace: Workspace,
    facts: ExamFacts,
    forms: Mapping[str, Form],
    sat: Mapping[str, AgentScore],
) -> Iterator[Sheet]:
    """The one sheet of each of those who `sat`; the same sheet of two imports comes once."""
    left = set(sat)
    for name, lines in sheet_lines(root, workspace.settings, facts).items():
        for sheet in filter(None, map(line_reader(forms[name]), lines)):
            if sheet.agent in left:
                left.remove(sheet.agent)
                yield sheet
