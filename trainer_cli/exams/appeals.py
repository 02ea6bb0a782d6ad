"""Appeals 複核: who may ask, who checks, and what can be found (S101).

The usual rule is narrow: within some working days, once a paper, for missed marks and wrong adding only, by two
people who did not mark it. Nobody marks the answers anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.release import standing_release
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from trainer_cli.model.exam import Import, Released
    from trainer_cli.model.exam_after import Appeal, AppealFinding
    from trainer_cli.workspace.workspace import ExamFacts


def open_appeals(facts: ExamFacts) -> list[Appeal]:
    """The appeals that nobody has decided, in order of time."""
    decided = {one.id for one in facts.appeal_decisions}
    return [one for one in facts.appeals if one.id not in decided]


def announced_row(facts: ExamFacts, agent: str) -> Released | None:
    """What the release in force says of an agent."""
    release = standing_release(facts.releases)
    rows = facts.released[release.id] if release else ()
    return next((one for one in rows if one.agent == agent), None)


def appeal_problems(
    facts: ExamFacts, agent: str, *, today: dt.date, last_day: dt.date | None, exception: str = ""
) -> Iterator[Problem]:
    """Why an appeal is not taken; `last_day` is None where nobody can tell."""
    row, exam = announced_row(facts, agent), facts.exam
    if row is None or row.points is None:
        yield _problem(
            "appeal-no-result",
            f"no points of {agent} in {exam.id} are announced",
            f"see what is: trainer exam score {exam.id}",
        )
    before = next((one for one in facts.appeals if one.agent == agent), None)
    if before is not None:
        yield _problem(
            "appeal-again",
            f"{agent} has appealed already ({before.id}), and each paper is checked once",
            "the decision on that appeal stands",
        )
    if last_day is not None and today > last_day and not exception:
        yield _problem(
            "appeal-late",
            f"the last day for an appeal in {exam.id} was {last_day}",
            "say why it is taken all the same: --exception REASON",
        )


def checker_problems(appeal: Appeal, checkers: Sequence[str]) -> Iterator[Problem]:
    """That they are not two different people, neither of whom marked the answers."""
    if len(checkers) != len({*checkers}) or len(checkers) != 2:  # noqa: PLR2004  # two people, as the rule says
        yield _problem(
            "appeal-checkers",
            f"two different people check an appeal, not {', '.join(checkers)}",
            "name both: --checkers ID,ID",
        )
    for one in dict.fromkeys(checkers):
        if one in appeal.markers:
            yield _problem(
                "appeal-checker-marked",
                f"{one} marked answers of {appeal.agent} and does not check them",
                "let somebody else check: --checkers ID,ID",
            )


def finding_problem(
    facts: ExamFacts, appeal: Appeal, finding: AppealFinding, points: Decimal | None
) -> Problem | None:
    """Why a finding can't be: what counts now does not fit it, or no correction names the appeal."""
    if points is None:
        return _problem(
            "appeal-unmarked",
            f"an answer of {appeal.agent} has no mark, so there is nothing to add up",
            f"import the marks of these answers: trainer exam mark {facts.exam.id} FILE",
        )
    if finding == "stands":
        row = announced_row(facts, appeal.agent)
        announced = row.points if row else appeal.points
        if points == announced:
            return None
        return _problem(
            "appeal-differs",
            f"{announced} points were announced and {points} count now, so the result does not stand",
            "say what was found with --finding, or announce first what was corrected for everybody",
        )
    if any(appeal.id in one.reason and one.supersedes for one in _imports_since(facts, appeal)):
        return None
    return _problem(
        "appeal-not-corrected",
        f"no correction of marks or sheets names the appeal {appeal.id}",
        f"correct first, with `{appeal.id}` in the reason: trainer exam mark {facts.exam.id} FILE --correct --reason",
    )


def _imports_since(facts: ExamFacts, appeal: Appeal) -> Iterator[Import]:
    return (one for one in (*facts.imports, *facts.mark_imports) if one.at >= appeal.at)


def _problem(code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, remedy=remedy, clause="S101")
