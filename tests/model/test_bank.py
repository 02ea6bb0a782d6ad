from __future__ import annotations

from tests.model.refused import refused
from trainer_cli.model.bank import ChangeEvent

EVENT = """\
id: c1
kind: product
what: 新品
day: 2026-03-01
at: 2026-02-20T09:00:00+08:00
by: TR01
"""


def test_a_change_names_points_or_courses() -> None:
    # S10
    assert refused(EVENT, ChangeEvent) == [": `points` or `courses` must name at least one"]
    assert refused(EVENT + "points: [rules-p1]\n", ChangeEvent) == []
    assert refused(EVENT + "courses: [rules]\n", ChangeEvent) == []
