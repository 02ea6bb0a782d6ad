"""What a check found, and on which days it is so: a check that says it need not look again every day."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from trainer_cli.text.problem import Problem


class Found(Struct, frozen=True):
    """A problem that is there from the day `since` and up to the day `until`; None where no day bounds it.

    It names the `agent` whose lines of the roster it is about, if it is the same whatever the lines of others say.
    """

    problem: Problem
    since: dt.date | None = None
    until: dt.date | None = None
    agent: str = ""

    def holds(self, today: dt.date) -> bool:
        """Whether the problem is there on the day `today`."""
        return (self.since is None or self.since <= today) and (self.until is None or today <= self.until)
