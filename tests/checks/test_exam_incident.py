"""T41: incidents are decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path

PATH = "records/incidents/junior-2026-02-09-theory/i1/incident.yaml"
INCIDENT = """\
id: i1
exam: junior-2026-02-09-theory
agent: A001
time: "10:15"
what: looked at a phone
at: 2026-02-12T10:20:00+08:00
by: TR01
"""


def test_an_incident_without_a_decision(tmp_path: Path) -> None:
    assert found(tmp_path, "exam-incident", {PATH: INCIDENT}) == [
        f"{PATH}:4:7 exam-incident-open: nobody has decided about the incident at 10:15: `looked at a phone`"
    ]


def test_one_that_is_decided(tmp_path: Path) -> None:
    assert found(tmp_path, "exam-incident", {PATH: INCIDENT + "decision: none\n"}) == []
