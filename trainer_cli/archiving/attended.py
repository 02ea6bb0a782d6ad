"""What became of planned trainings: whether the agent came, as far as it was recorded (S36, S100)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.model.archive import Training
    from trainer_cli.model.facts import Attendance, AttendanceStatus


def attended(
    trainings: Iterable[Training], attendance: Iterable[tuple[str, Attendance]]
) -> tuple[Training, ...]:
    """The trainings of an agent, each with the state that was recorded; others stay planned.

    `attendance` is that of the agent, with the plan that each record is about. What was recorded of a whole day
    holds for its halves. Of two halves the one in which the agent was not simply there says how the day was.
    """
    days: dict[tuple[str, object], list[Attendance]] = {}
    for plan, one in attendance:
        days.setdefault((plan, one.date), []).append(one)
    found = ((one, _state(one, days.get((one.plan, one.date), ()))) for one in trainings)
    return tuple([one if state is None else replace(one, state=state) for one, state in found])


def _state(training: Training, recorded: Sequence[Attendance]) -> AttendanceStatus | None:
    same = [one.status for one in recorded if one.part == training.part]
    other = [one.status for one in recorded if "full" in (one.part, training.part)]
    states = same or other
    return next((state for state in states if state != "present"), states[0] if states else None)
