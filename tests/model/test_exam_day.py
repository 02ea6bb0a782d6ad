"""T39, T41: the records of an exam's day."""

import pytest

from tests.model.refused import refused
from trainer_cli.model.base import Record
from trainer_cli.model.exam_day import Incident, Sitting

SAID = "exam: e, at: 2026-02-12T12:00:00+08:00, by: TR01"


@pytest.mark.parametrize(
    ("text", "record", "expected"),
    [
        (
            f"{{id: s, {SAID}, start: '11:30', end: '09:00', invigilators: [TR02]}}",
            Sitting,
            ["end: `end` must be later than `start`"],
        ),
        (
            f"{{id: s, {SAID}, start: '09:00', end: '11:30', invigilators: []}}",
            Sitting,
            ["invigilators: `invigilators` must name at least one person"],
        ),
        (
            f"{{id: i, {SAID}, time: '10:15', what: 手機, decision: shot}}",
            Incident,
            ["decision: `decision` must be one of `open`, `none`, `warned`, `moved`, `void`"],
        ),
    ],
)
def test_every_mistake_is_named(text: str, record: type[Record], expected: list[str]) -> None:
    assert refused(text, record) == expected
