"""Layer 5: one file a check; a check says what is wrong with a workspace as it stands on a day.

Owns the rules that hold between records, each with the clause that it serves; what one record may hold by
itself is refused when it is read. Every finding is a `Problem` at its exact place; rules that depend on
the date, or on facts not recorded yet, are warnings. A check reads nothing but `Facts`, and imports no
other check. To add a check: a module here with the names of `Check`, a line in the table,
`tests/checks/test_NAME.py`, and a folder under `tests/errors/` for each of its codes. `facts`, `known`,
`due` and `named_in_…` are no checks: they hold what checks share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from trainer_cli.checks import (
    approval_subject,
    authorised,
    bank_short,
    calendar_published,
    change_review,
    coverage,
    credit,
    exam_corrected,
    exam_declaration,
    exam_frozen,
    exam_incident,
    exam_invigilator,
    exam_stale,
    file_name,
    flow,
    follow_up,
    import_intact,
    lesson,
    lesson_missing,
    lesson_practice,
    lesson_stage,
    marking_late,
    note_open,
    plan,
    plan_approval,
    plan_days,
    posting,
    practice_share,
    project_materials,
    question,
    question_alike,
    question_cite,
    question_draft,
    question_pair,
    question_point,
    question_rubric,
    reference,
    responsible,
    room,
    setup_order,
    skill_order,
    theory_exam,
    theory_exam_counts,
    topics_coverage,
    year_plan_due,
)
from trainer_cli.checks.facts import Facts
from trainer_cli.text.problem import Problem, sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["CHECKS", "Check", "Facts", "check_problems"]


class Check(Protocol):
    """What the module of a check offers; its docstring is the check's page in the manual."""

    NAME: str
    """What `--rule` calls it; the codes of its problems begin with it."""
    CLAUSES: tuple[str, ...]
    """The rows of the requirements that it serves; where there is none, the docstring says why."""

    def problems(self, facts: Facts, /) -> Iterator[Problem]:
        """Everything that the check finds."""
        ...


_MODULES: tuple[Check, ...] = (
    reference,
    file_name,
    setup_order,
    topics_coverage,
    practice_share,
    project_materials,
    flow,
    question,
    question_cite,
    question_draft,
    question_rubric,
    question_pair,
    question_point,
    question_alike,
    change_review,
    theory_exam,
    theory_exam_counts,
    bank_short,
    lesson,
    lesson_missing,
    lesson_stage,
    lesson_practice,
    coverage,
    credit,
    posting,
    authorised,
    responsible,
    year_plan_due,
    plan,
    plan_approval,
    plan_days,
    calendar_published,
    room,
    exam_frozen,
    exam_corrected,
    exam_invigilator,
    exam_declaration,
    exam_incident,
    follow_up,
    exam_stale,
    import_intact,
    marking_late,
    note_open,
    skill_order,
    approval_subject,
)

CHECKS: dict[str, Check] = {check.NAME: check for check in _MODULES}
"""Every check by name, in the order of T4: system, flow, content, people, plans, exams, approvals."""

RESTS_ON: dict[str, frozenset[str]] = {
    "setup-order": frozenset({"tiers", "projects"}),
    "flow": frozenset({"projects"}),
    "practice-share": frozenset({"projects"}),
    "question-point": frozenset({"projects", "questions"}),
    "coverage": frozenset({"plans", "year_plans"}),
    "year-plan-due": frozenset({"year_plans"}),
    "responsible": frozenset({"departments"}),
    "follow-up": frozenset({"exams", "candidates", "released", "coaching"}),
}
"""Checks that say what is missing, and the kinds of files where it may stand: they wait until these can be read."""


def check_problems(facts: Facts, *, only: Collection[str] | None = None) -> list[Problem]:
    """What the checks find, in order of file and position.

    Args:
        facts: the workspace and the day.
        only: names of checks to run; None runs all.

    Raises:
        KeyError: `only` names a check that does not exist.
    """
    names = CHECKS if only is None else only
    asked = [CHECKS[name] for name in names if facts.unread.isdisjoint(RESTS_ON.get(name, ()))]
    return sorted((one for check in asked for one in check.problems(facts)), key=sort_key)
