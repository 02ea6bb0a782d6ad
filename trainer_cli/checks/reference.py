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
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from trainer_cli.checks.known import Unknown
    from trainer_cli.model.roster import Agent, Person, Trainer

    Somebody = Agent | Trainer | Person

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
_PERSONS = frozenset({"agent", "trainer", "person"})


def reference_problems(
    unknown: Iterable[Unknown], unread: frozenset[str], people: Callable[[], Iterable[Somebody]] = tuple
) -> Iterator[Problem]:
    """A problem for each unknown id that can't stand in a file of the kinds `unread`.

    One that is nobody's id, but the name of one of `people`, is told with the id.
    """
    wrong = [one for one in unknown if unread.isdisjoint(_HOLD[one.what])]
    if wrong:
        yield from _told(wrong, people)


def _told(wrong: Iterable[Unknown], people: Callable[[], Iterable[Somebody]]) -> Iterator[Problem]:
    from trainer_cli.workspace.called import Called  # noqa: PLC0415  # only for a mistake

    called = Called(people)
    for one in wrong:
        remedy = nearest_remedy(one.id, one.what, one.known)
        yield Problem(
            code="reference-unknown",
            message=f"there is no {one.what} `{one.id}`",
            source=one.source,
            remedy=called.remedy(one.id, remedy, one.known) if one.what in _PERSONS else remedy,
            clause="T1",
        )
