from __future__ import annotations

import msgspec

from tests.reports.facts import BANK_STATES, EVENT, WORKSPACE
from trainer_cli.reports.change_list import change_list
from trainer_cli.workspace.lazy import replaced


def test_events_that_stand_with_what_waits() -> None:
    # S10
    again = msgspec.structs.replace(EVENT, id="again", supersedes="gone")
    gone = msgspec.structs.replace(EVENT, id="gone")
    workspace = replaced(WORKSPACE, changes={EVENT.id: EVENT, "gone": gone, "again": again})
    assert [(row.id, row.questions, row.waiting) for row in change_list(workspace, BANK_STATES).rows] == [
        (EVENT.id, 4, 1),
        ("again", 4, 0),
    ]
