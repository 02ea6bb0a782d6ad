"""Records made of values in a fixed order."""

from __future__ import annotations

import datetime as dt

from trainer_cli.model.roster import Posting
from trainer_cli.text.maker import maker


def test_the_values_of_the_fields_that_are_named_and_the_defaults_of_the_others() -> None:
    make = maker(Posting, ("start", "id", "tier", "team"))
    day = dt.date(2026, 1, 2)
    assert make(day, "A001", "junior", "west") == Posting(id="A001", start=day, team="west", tier="junior")
    assert maker(Posting, ("start", "id", "tier", "team")) is make
