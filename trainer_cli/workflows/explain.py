"""`trainer explain`: one score opened into its lines, down to the rows of the files as they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.explain import score_lines
from trainer_cli.exams.sheet_lines import read_line
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.exam_scores import exam_scores
from trainer_cli.workflows.stored_sheets import standing_files

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.model.exam import AgentScore, ScoreLine, Sheet
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


def explained(
    root: Path, workspace: Workspace, facts: ExamFacts, agent: str
) -> tuple[tuple[AgentScore, tuple[ScoreLine, ...]] | None, list[Problem]]:
    """The score of an agent with its lines; none but the outcome for who did not sit."""
    score = next((one for one in exam_scores(root, workspace.settings, facts) if one.agent == agent), None)
    if score is None:
        return None, [
            Problem(
                code="explain-not-candidate",
                message=f"{agent} is not a candidate of `{facts.exam.id}`",
                source=facts.exam.source,
                remedy=f"see who they are: trainer exam paper {facts.exam.id} --part candidates",
                clause="T44",
            )
        ]
    found = _sheet(root, workspace, facts, agent)
    if found is None:
        return (score, ()), []
    sheet, original = found
    form = corrected_forms(facts.forms, facts.corrections)[sheet.form]
    places = _mark_files(facts)
    return (score, score_lines(form, sheet, facts.marks, original, places, scripts=facts.scripts)), []


def _sheet(root: Path, workspace: Workspace, facts: ExamFacts, agent: str) -> tuple[Sheet, str] | None:
    """The agent's sheet, and the path of the original it was read from."""
    originals = {one.source.path.rpartition("/")[0]: one.original for one in facts.imports}
    start = agent.encode() + b","
    for form, files in standing_files(root, workspace.settings, facts).items():
        for path, standing in files:
            for line in standing:
                sheet = read_line(line, facts.forms[form]) if line.startswith(start) else None
                if sheet is not None:
                    base = path.rpartition("/")[0]
                    return sheet, f"{base}/{originals.get(base, 'original.csv')}"
    return None


def _mark_files(facts: ExamFacts) -> dict[str, str]:
    """The stored marks of an import to the original they were read from."""
    bases = {one.source.path.rpartition("/")[0]: one.original for one in facts.mark_imports}
    return {f"{base}/marks.csv": f"{base}/{original}" for base, original in bases.items()}
