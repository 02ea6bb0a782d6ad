"""What the day of an exam left open: incidents without a decision, candidates without a declaration (T40, T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.held import open_incidents, without_declaration
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trainer_cli.model.exam import Candidate, Exam, Outcome
    from trainer_cli.model.exam_day import Incident, Sitting

MOST_NAMED = 5
"""Agents that one message names."""


def incident_problems(incidents: Iterable[Incident]) -> Iterator[Problem]:
    """The incidents about which nobody has decided (T41)."""
    for one in open_incidents(incidents):
        yield Problem(
            code="exam-incident-open",
            message=f"nobody has decided about the incident at {one.time}: `{one.what}`",
            source=one.source.at("time"),
            level="warning",
            remedy=f"decide: trainer exam incident {one.exam} --settles {one.id} --decision none",
            clause="T41",
        )


def declaration_problems(
    exam: Exam, candidates: Iterable[Candidate], outcomes: Iterable[Outcome], sittings: Iterable[Sitting]
) -> Iterator[Problem]:
    """That candidates sat who are not on record as having signed the exam's declaration (T40)."""
    lacking = without_declaration(candidates, outcomes, sittings) if exam.declaration else []
    if lacking:
        yield Problem(
            code="exam-declaration-missing",
            message=(
                f"{len(lacking)} candidates sat, and no signed declaration of theirs is on record: "
                f"{', '.join([*lacking[:MOST_NAMED], *['…'] * (len(lacking) > MOST_NAMED)])}"
            ),
            source=exam.source.at("declaration"),
            level="warning",
            remedy=f"record who signed: trainer exam held {exam.id} --declarations IDS --start HH:MM --end HH:MM",
            clause="T40",
        )
