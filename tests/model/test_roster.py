"""S11, S15, S18, S99: people and places."""

import pytest

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.base import Record
from trainer_cli.model.roster import Agent, CalendarDay, Department, Person, Posting, Room, Shift, Trainer

CASES: list[tuple[str, type[Record], list[str]]] = [
    (
        "{id: A 1, name: '', joined: 2026/2/9}",
        Agent,
        [
            "id: `id` must be text (letters, digits and `_.-`)",
            "name: `name` must be text, of length 1 or more",
            "joined: `joined` must be a date like 2026-02-09",
        ],
    ),
    (
        "{id: A1, start: 2026-02-09, team: west, tier: junior, status: gone}",
        Posting,
        ["status: `status` must be one of `active`, `left`"],
    ),
    (
        "{id: D01, name: 周廷安, role: boss}",
        Person,
        ["role: `role` must be one of `leader`, `head`, `staff`"],
    ),
    (
        "{id: TR01, name: 陳思敏, kind: guest, level: expert, since: soon}",
        Trainer,
        [
            "kind: `kind` must be one of `internal`, `external`",
            "level: `level` must be one of `junior`, `intermediate`, `senior`",
            "since: `since` must be a date like 2026-02-09",
        ],
    ),
    (
        "{id: training, name: 培訓部, kind: sales, head: D03}",
        Department,
        ["kind: `kind` must be one of `training`, `service`, `other`"],
    ),
    (
        "{id: R1, name: 培訓室A, capacity: many}",
        Room,
        ["capacity: `capacity` must be a whole number like 3, at least 0"],
    ),
    ("{id: R1, name: 培訓室A, capacity: 24, rows: 4}", Room, ["rows: `rows` and `columns` go together"]),
    (
        "{team: west, shift: 早班, start: '8:30', end: '24:30', minimum: 3}",
        Shift,
        ["start: `start` must be text (HH:MM)", "end: `end` must be text (HH:MM)"],
    ),
    (
        "{date: 2026-08-21, kind: party}",
        CalendarDay,
        ["kind: `kind` must be one of `holiday`, `workday`"],
    ),
]


@pytest.mark.parametrize(("text", "record", "expected"), CASES, ids=[case[1].__name__ for case in CASES])
def test_every_mistake_is_named(text: str, record: type[Record], expected: list[str]) -> None:
    assert refused(text, record) == expected


def test_ids_stay_text() -> None:
    assert written("{id: '007', name: 林雨晴, joined: 2026-01-26}", Agent).id == "007"
    assert written("{id: 007, name: 林雨晴, joined: 2026-01-26}", Agent).id == "007"
