"""An exam that is still to be held, and what happened to its questions since its forms were frozen (S10)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.workspace.question_state import unreviewed_events

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


def is_to_come(facts: ExamFacts, today: dt.date) -> bool:
    """Whether nobody has sat the exam yet, as far as is known."""
    return facts.exam.date >= today and not facts.imports and not facts.sittings


def events_in_exam(workspace: Workspace, facts: ExamFacts) -> dict[str, list[str]]:
    """Change event to the questions of the frozen forms that it names and nobody reviewed since as they stand there."""
    frozen = {item.question: item.digest for form in facts.forms.values() for item in form.items}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(frozen.keys() & workspace.questions.keys()):
        for event in unreviewed_events(workspace, workspace.questions[name], frozen[name]):
            found[event.id].append(name)
    return dict(found)


def stale_problems(
    workspace: Workspace, facts: ExamFacts, statuses: Mapping[str, QuestionStatus], today: dt.date
) -> Iterator[Problem]:
    """Questions of an exam to come that a change event touches, or that were retired; `statuses` by question."""
    if not is_to_come(facts, today):
        return
    for event, names in events_in_exam(workspace, facts).items() if workspace.changes else ():
        yield Problem(
            code="exam-stale-change",
            message=f"the change `{event}` touches questions of this exam: {', '.join(names)}",
            source=facts.exam.source.at("date"),
            level="warning",
            remedy="review them: trainer question review; if one is wrong now, make the exam anew",
            clause="S10",
        )
    used = {item.question for form in facts.forms.values() for item in form.items}
    retired = sorted(name for name in used if name in statuses and statuses[name].state == "retired")
    if retired:
        yield Problem(
            code="exam-stale-retired",
            message=f"questions of this exam were retired since: {', '.join(retired)}",
            source=facts.exam.source.at("date"),
            level="warning",
            remedy="make the exam anew, or restore them: trainer question restore ID --by ID",
            clause="S10",
        )
