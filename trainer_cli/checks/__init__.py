"""Layer 5: one file a check; a check says what is wrong with a workspace as it stands on a day.

Owns the rules that hold between records, each with the clause that it serves; what one record may hold by
itself is refused when it is read. Every finding is a `Problem` at its exact place; rules that depend on
the date, or on facts not recorded yet, are warnings. A check reads nothing but what it declares of `Facts`,
is imported only when it runs, and imports no other check. To add a check: a module here with the names of
`Check`, a line in the table, `tests/checks/test_NAME.py`, and a folder under `tests/errors/` for each of its
codes. A check may have parts that look at different things, as `reference` has. `facts`, `reading`, `found`,
`known`, `due` and `reference` are no checks: they hold what checks share.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from trainer_cli.checks.facts import Facts
from trainer_cli.checks.found import Found
from trainer_cli.checks.reading import narrowed
from trainer_cli.text.problem import Problem, sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["CHECKS", "Check", "Facts", "check_in", "check_problems", "found_by", "modules_asked"]


class Check(Protocol):
    """What the module of a check offers; its docstring is the check's page in the manual."""

    NAME: str
    """What `--rule` calls it; the codes of its problems begin with it."""
    CLAUSES: tuple[str, ...]
    """The rows of the requirements that it serves; where there is none, the docstring says why."""

    READS: tuple[str, ...]
    """All that it looks at: tables of the workspace, and attributes of `Facts` but `workspace` and `unread`."""

    def problems(self, facts: Facts, /) -> Iterator[Problem | Found]:
        """Everything that the check finds, with the days on which it is so where it is not always so."""
        ...


MODULES: dict[str, str] = {
    "named_in_curricula": "reference",
    "named_in_roster": "reference",
    "named_in_postings": "reference",
    "named_in_plans": "reference",
    "named_in_records": "reference",
    "file_name": "file-name",
    "setup_order": "setup-order",
    "topics_coverage": "topics-coverage",
    "practice_share": "practice-share",
    "project_materials": "project-materials",
    "flow": "flow",
    "question": "question",
    "question_cite": "question-cite",
    "question_draft": "question-draft",
    "question_rubric": "question-rubric",
    "question_pair": "question-pair",
    "question_point": "question-point",
    "question_alike": "question-alike",
    "change_review": "change-review",
    "theory_exam": "theory-exam",
    "theory_exam_counts": "theory-exam-counts",
    "bank_short": "bank-short",
    "lesson": "lesson",
    "lesson_missing": "lesson-missing",
    "lesson_stage": "lesson-stage",
    "lesson_practice": "lesson-practice",
    "coverage": "coverage",
    "credit": "credit",
    "posting": "posting",
    "authorised": "authorised",
    "responsible": "responsible",
    "year_plan_due": "year-plan-due",
    "plan": "plan",
    "plan_approval": "plan-approval",
    "plan_days": "plan-days",
    "calendar_published": "calendar",
    "room": "room",
    "exam_frozen": "exam-frozen",
    "record_parts": "record-parts",
    "exam_corrected": "exam-corrected",
    "exam_invigilator": "exam-invigilator",
    "exam_declaration": "exam-declaration",
    "exam_sitting": "exam-sitting",
    "exam_incident": "exam-incident",
    "follow_up": "follow-up",
    "exam_stale": "exam-stale",
    "import_intact": "import-intact",
    "marking_late": "marking-late",
    "note_open": "note-open",
    "skill_order": "skill-order",
    "approval_subject": "approval-subject",
}
"""Each module to the check that it is, or is a part of, in the order of T4: system to exams."""

CHECKS: tuple[str, ...] = tuple(dict.fromkeys(MODULES.values()))
"""The names of all checks."""

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

BY_AGENT = frozenset({"named_in_postings", "posting", "coverage"})
"""Modules that judge each agent by the agent's own lines of the roster: whether others are there changes nothing."""


def check_problems(facts: Facts, *, only: Collection[str] | None = None) -> list[Problem]:
    """What the checks find, in order of file and position.

    Args:
        facts: the workspace and the day.
        only: names of checks to run; None runs all.

    Raises:
        ValueError: `only` names a check that does not exist.
    """
    asked = modules_asked(facts.unread, only)
    found = (one for module in asked for one in found_by(module, facts))
    return sorted((one.problem for one in found if one.holds(facts.today)), key=sort_key)


def modules_asked(unread: Collection[str], only: Collection[str] | None = None) -> list[str]:
    """The modules of the checks that are to run: those named, or all, that need not wait for `unread` kinds of files.

    Raises:
        ValueError: `only` names a check that does not exist.
    """
    if strange := [one for one in only or () if one not in CHECKS]:
        raise ValueError(f"no check {', '.join(strange)}")
    return [
        module
        for module, name in MODULES.items()
        if (only is None or name in only) and RESTS_ON.get(name, frozenset()).isdisjoint(unread)
    ]


def check_in(module: str) -> Check:
    """The check, or part of one, in a module of this folder, which is imported now."""
    return cast("Check", import_module(f"{__name__}.{module}"))


def found_by(module: str, facts: Facts) -> list[Found]:
    """What the check in a module finds, whatever the day; it sees nothing but what it declares."""
    check = check_in(module)
    problems = check.problems(narrowed(facts, check.READS))
    return [one if isinstance(one, Found) else Found(one) for one in problems]
