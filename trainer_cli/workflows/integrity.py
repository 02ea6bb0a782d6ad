"""What deserves a look after an exam: like pairs, short times, questions that became known (T40)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.compared_answers import RIGHT, answer_reader, compared_items
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.item_answers import counting_sheets
from trainer_cli.exams.seating import neighbours, seated, seats_of
from trainer_cli.exams.sheet_times import seconds_sat
from trainer_cli.measuring.columns import Person
from trainer_cli.measuring.familiar import Tally, jumps
from trainer_cli.measuring.hurried import short_times
from trainer_cli.measuring.likeness import ALPHA, likeness
from trainer_cli.reports.integrity import Known, integrity_report
from trainer_cli.workflows.analyse import exam_sheets
from trainer_cli.workflows.print_set import exam_rooms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from trainer_cli.exams.seating import Seating
    from trainer_cli.measuring.likeness import Likeness
    from trainer_cli.model.exam import Form, Sheet
    from trainer_cli.reports.integrity import IntegrityReport
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

Version = tuple[str, str]
"""A question and the digest of its wording: only the same wording is compared with earlier exams."""


class _Answered(NamedTuple):
    """The sheets of an exam, one an agent, each with its answers in words."""

    forms: Mapping[str, Form]
    sheets: Sequence[Sheet]
    people: Sequence[Person]


def exam_integrity(root: Path, workspace: Workspace, facts: ExamFacts) -> IntegrityReport | None:
    """What deserves a look in an exam; None while nobody has handed in a sheet."""
    answered = _answered(root, workspace, facts)
    if not answered.sheets:
        return None
    plan = _plan(workspace, facts)
    times = ((one.agent, seconds_sat(one.start, one.end)) for one in answered.sheets)
    questions = max(len(form.items) for form in answered.forms.values())
    return integrity_report(
        workspace,
        facts.exam.id,
        [(one.agent, one.form) for one in answered.sheets],
        plan=plan,
        alike=_alike(answered, plan),
        times=short_times({agent: time for agent, time in times if time is not None}, questions),
        known=_known(root, workspace, facts, answered),
    )


def _answered(root: Path, workspace: Workspace, facts: ExamFacts) -> _Answered:
    """Sheets that were declared void are among them: whoever copied from them is still to be found."""
    forms = corrected_forms(facts.forms, facts.corrections)
    readers = {name: answer_reader(form) for name, form in forms.items()}
    sheets = counting_sheets(exam_sheets(root, workspace, facts), void=())
    return _Answered(forms, sheets, [Person(one.form, readers[one.form](one)) for one in sheets])


def _plan(workspace: Workspace, facts: ExamFacts) -> Seating:
    """The seats as they are printed; none where the rooms do not hold all candidates."""
    rooms = exam_rooms(workspace, facts)
    if sum(len(seats_of(room)) for room in rooms) < len(facts.candidates):
        return {}
    return seated(facts.candidates, rooms, facts.exam.seed)


def _alike(answered: _Answered, plan: Seating) -> Likeness:
    place = {one.agent: at for at, one in enumerate(answered.sheets)}
    pairs = ((plan[seat].agent, plan[other].agent) for seat, other in neighbours(plan))
    beside = {
        (min(place[one], place[other]), max(place[one], place[other]))
        for one, other in pairs
        if one in place and other in place
    }
    asked = {name: [item.question for item in compared_items(form)] for name, form in answered.forms.items()}
    return likeness(answered.people, asked, beside)


def _known(root: Path, workspace: Workspace, facts: ExamFacts, answered: _Answered) -> Known:
    now = _tallies([answered])
    exams = (one for one in workspace.exams.values() if _when(one) < _when(facts))
    before = _tallies(_answered(root, workspace, one) for one in exams)
    used = {question: one for (question, digest), one in before.items() if (question, digest) in now}
    shares = {question: one for (question, _), one in now.items()}
    return Known(
        before=_sum(one for question, one in shares.items() if question in used),
        new=_sum(one for question, one in shares.items() if question not in used),
        compared=len(used),
        jumps=jumps(used, shares, ALPHA),
    )


def _when(facts: ExamFacts) -> tuple[str, str]:
    return facts.exam.date.isoformat(), facts.exam.id


def _tallies(exams: Iterable[_Answered]) -> dict[Version, Tally]:
    """How many answered each question, and how many right."""
    found: defaultdict[Version, Tally] = defaultdict(lambda: Tally(0, 0))
    for exam in exams:
        versions = {name: _versions(form) for name, form in exam.forms.items()}
        for one in exam.people:
            for question, version in versions[one.form].items():
                right, n = found[version]
                found[version] = Tally(right + (one.answers.get(question) == RIGHT), n + 1)
    return dict(found)


def _versions(form: Form) -> dict[str, Version]:
    return {item.question: (item.question, item.digest) for item in compared_items(form)}


def _sum(tallies: Iterable[Tally]) -> Tally:
    some = list(tallies)
    return Tally(sum(one.right for one in some), sum(one.n for one in some))
