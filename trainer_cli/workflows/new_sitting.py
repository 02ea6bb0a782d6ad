"""`trainer exam held`: the record of how an exam was held (T39-T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.held import current_sittings, is_same_place
from trainer_cli.model.exam_day import Sitting
from trainer_cli.planning.ids import free_id
from trainer_cli.text.entered import entered_time
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.new_exam import people_problems
from trainer_cli.workflows.proposal import Proposal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """What is said about a sitting: times as people write them, ids of rooms, people and agents.

    With `correct` it replaces what was said of the same room.
    """

    start: str
    end: str
    rooms: tuple[str, ...] = ()
    invigilators: tuple[str, ...] = ()
    declarations: tuple[str, ...] = ()
    note: str = ""
    correct: bool = False


def new_sitting(
    workspace: Workspace, facts: ExamFacts, held: Held, *, by: str, at: dt.datetime
) -> tuple[Proposal | None, list[Problem]]:
    """The record of a sitting, or what is wrong with what was said of it.

    The exam's own invigilators watched where none are named.
    """
    people = held.invigilators or facts.exam.invigilators
    said = current_sittings(facts.sittings)
    earlier = next((one for one in said if is_same_place(one.rooms, held.rooms)), None)
    problems = [
        *_time_problems(held),
        *people_problems(workspace, held.invigilators),
        *_invigilator_problems(facts, people),
        *_signer_problems(facts, held),
        *_again_problems(held, earlier),
    ]
    if problems:
        return None, problems
    record = Sitting(
        id=free_id(f"{at:%Y-%m-%d}", [one.id for one in facts.sittings]),
        exam=facts.exam.id,
        start=entered_time(held.start) or "",
        end=entered_time(held.end) or "",
        rooms=held.rooms,
        invigilators=people,
        declarations=held.declarations,
        note=held.note,
        at=at,
        by=by,
        supersedes=earlier.id if earlier else None,
    )
    return _proposal(record, facts), []


def lasted(sitting: Sitting) -> int:
    """Minutes from the start to the end of a sitting."""
    begin, end = (int(time[:2]) * 60 + int(time[3:]) for time in (sitting.start, sitting.end))
    return end - begin


def _proposal(record: Sitting, facts: ExamFacts) -> Proposal:
    path = f"records/sittings/{record.exam}/{record.id}/sitting.yaml"
    command = _next(facts)
    held = (
        f"{record.exam} was held from {record.start} to {record.end}; "
        f"{len(record.declarations)} of {len(facts.candidates)} declarations are signed."
    )
    replaced = f"\nThis replaces sitting {record.supersedes}." if record.supersedes else ""
    return Proposal(
        changes=(Change(path, dump_yaml(record).encode(), None),),
        what=held + replaced,
        done=f"{held}\nNext: {command}",
        problems=tuple(_long_problems(record, facts)),
        document={"exam": record.exam, "sitting": record.id, "declarations": len(record.declarations)},
    )


def _next(facts: ExamFacts) -> str:
    """What is usually typed next: where sheets are in, `exam show` says what is missing."""
    exam = facts.exam.id
    return f"trainer exam show {exam}" if facts.sheets else f"trainer exam import {exam} sheets.csv"


def _time_problems(held: Held) -> Iterator[Problem]:
    start, end = entered_time(held.start), entered_time(held.end)
    for given, found in ((held.start, start), (held.end, end)):
        if found is None:
            yield Problem(
                code="sitting-time",
                message=f"`{given}` is no time of day for an exam",
                remedy="write it like 09:02",
                clause="T39",
            )
    if start and end and end <= start:
        yield Problem(
            code="sitting-time",
            message=f"the exam can't end at {end} and begin at {start}",
            remedy="give --start and --end of the same day",
            clause="T39",
        )


def _invigilator_problems(facts: ExamFacts, people: tuple[str, ...]) -> Iterator[Problem]:
    if not people:
        yield Problem(
            code="sitting-no-invigilator",
            message="nobody is named who watched over the exam",
            source=facts.exam.source.at("invigilators"),
            remedy="say who did: --invigilator ID",
            clause="T41",
        )


def _signer_problems(facts: ExamFacts, held: Held) -> Iterator[Problem]:
    candidates = {one.agent for one in facts.candidates}
    for agent in held.declarations:
        if agent not in candidates:
            yield Problem(
                code="sitting-not-candidate",
                message=f"{agent} is no candidate of this exam and can't have signed",
                remedy="correct the id under --declarations",
                clause="T40",
            )


def _again_problems(held: Held, earlier: Sitting | None) -> Iterator[Problem]:
    if earlier is not None and not held.correct:
        yield Problem(
            code="sitting-recorded",
            message=f"it is on record that the exam was held from {earlier.start} to {earlier.end}",
            source=earlier.source,
            remedy="for another room give its --room; if that was wrong, replace it with --correct",
            clause="T41",
        )


def _long_problems(record: Sitting, facts: ExamFacts) -> Iterator[Problem]:
    minutes = lasted(record)
    if minutes > facts.exam.minutes:
        yield Problem(
            code="sitting-long",
            message=f"the exam lasted {minutes} minutes, and {facts.exam.minutes} are allowed",
            source=facts.exam.source.at("minutes"),
            level="warning",
            remedy="correct the times with --correct, or give the reason with --note",
            clause="T39",
        )
