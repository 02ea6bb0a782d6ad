"""What is worked out once for all tests is nobody's own."""

from __future__ import annotations

from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.parse import parsed

AGENTS = b"id,name,nicknames,joined,email\nA001,Lin,,2026-01-26,\n"


def test_what_a_caller_does_to_its_records_no_other_sees() -> None:
    records, problems = parsed(BY_NAME["agents"], "roster/agents.csv", AGENTS)
    assert (len(records), problems) == (1, [])
    records.clear()
    assert len(parsed(BY_NAME["agents"], "roster/agents.csv", AGENTS)[0]) == 1
