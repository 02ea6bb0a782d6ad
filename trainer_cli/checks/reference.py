"""Every id that a record names exists.

Records are tied together by ids only: a course names its topics, a plan its tier, agents, trainers and
rooms, an exam its plan and blueprint, a mark its agent. An id that nothing carries is a typing slip, or
was removed while others still name it; whatever rests on it would silently be left out. Write the id that
was meant, or add the record. While a file that may hold the id can't be read, nothing is said of it: mend that
file first.

For example, in `plans/junior-2026-02-09.yaml`:

    tier: juinor        # reference-unknown: there is no tier `juinor`; did you mean `junior`?
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.known import PEOPLE, nearest_remedy
from trainer_cli.checks.named_in_curricula import named_in_curricula
from trainer_cli.checks.named_in_plans import named_in_plans
from trainer_cli.checks.named_in_records import named_in_records
from trainer_cli.checks.named_in_roster import named_in_roster
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "reference"
CLAUSES: tuple[str, ...] = ("T1",)

_HOLD = {
    "agent": {"agents"},
    "person": PEOPLE,
    "trainer": {"trainers"},
    "team": {"departments"},
    "room": {"rooms"},
    "tier": {"tiers"},
    "topic": {"topics"},
    "course": {"projects"},
    "point": {"projects"},
    "question": {"questions"},
    "material": {"materials"},
    "blueprint": {"blueprints"},
    "plan": {"plans"},
    "form": {"forms"},
    "exam": {"exams"},
    "change": {"changes"},
    "note": {"notes"},
    "import": {"imports", "mark_imports"},
    "outcome": {"outcomes"},
    "correction": {"corrections"},
    "release": {"releases"},
    "sitting": {"sittings"},
    "incident": {"incidents"},
}
"""The kinds of files that hold what may be named."""

_ALL = (named_in_curricula, named_in_roster, named_in_plans, named_in_records)


def problems(facts: Facts) -> Iterator[Problem]:
    """A problem for each id that is not known."""
    for named_in in _ALL:
        for name in named_in(facts.workspace):
            if name.id not in name.known and facts.unread.isdisjoint(_HOLD[name.what]):
                yield Problem(
                    code="reference-unknown",
                    message=f"there is no {name.what} `{name.id}`",
                    source=name.source,
                    remedy=nearest_remedy(name.id, name.what, name.known),
                    clause="T1",
                )
