"""How an exam was held: which records count, who watched, who signed, and what is not decided (T39-T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trainer_cli.exams.outcomes import DID_NOT_SIT, current_outcomes
from trainer_cli.model.exam_day import Incident, Sitting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from trainer_cli.model.exam import Candidate, Exam, Outcome, Release

R = TypeVar("R", Sitting, Incident)


def current_sittings(sittings: Iterable[Sitting]) -> list[Sitting]:
    """The sittings that no other supersedes, in order of their start."""
    return sorted(_standing(sittings), key=lambda one: (one.start, one.id))


def is_same_place(rooms: Collection[str], others: Collection[str]) -> bool:
    """Whether two sittings were held in the same room; where none is named, it is that of the exam."""
    return (not rooms and not others) or not set(rooms).isdisjoint(others)


def current_incidents(incidents: Iterable[Incident]) -> list[Incident]:
    """The incidents that no other supersedes, in order of their time."""
    return sorted(_standing(incidents), key=lambda one: (one.time, one.id))


def open_incidents(incidents: Iterable[Incident]) -> list[Incident]:
    """The incidents about which nobody has decided."""
    return [one for one in current_incidents(incidents) if one.decision == "open"]


def watching(sittings: Iterable[Sitting]) -> tuple[str, ...]:
    """Who invigilated, as the sittings say, each once."""
    return tuple(dict.fromkeys(person for one in current_sittings(sittings) for person in one.invigilators))


def invigilated(exam: Exam, sittings: Iterable[Sitting], releases: Iterable[Release] = ()) -> tuple[str, ...]:
    """Who watched over an exam (T41): as it was made, as it was held, and as its releases say, each once."""
    said = (person for one in releases for person in one.invigilators)
    return tuple(dict.fromkeys((*exam.invigilators, *watching(sittings), *said)))


def present(candidates: Iterable[Candidate], outcomes: Iterable[Outcome]) -> list[str]:
    """The candidates of whom nothing says that they stayed away."""
    away = {one.agent for one in current_outcomes(outcomes).values() if one.outcome in DID_NOT_SIT}
    return [one.agent for one in candidates if one.agent not in away]


def without_declaration(
    candidates: Iterable[Candidate], outcomes: Iterable[Outcome], sittings: Iterable[Sitting]
) -> list[str]:
    """The candidates who did sit, as far as is known, and of whom no sitting says that they signed (T40)."""
    signed = {agent for one in current_sittings(sittings) for agent in one.declarations}
    return [agent for agent in present(candidates, outcomes) if agent not in signed]


def _standing(records: Iterable[R]) -> list[R]:
    known = list(records)
    gone = {one.supersedes for one in known}
    return [one for one in known if one.id not in gone]
