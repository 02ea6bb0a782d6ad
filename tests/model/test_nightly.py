"""The record of a nightly run."""

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.nightly import Nightly

NIGHT = "id: 2026-02-12\ndate: 2026-02-12\nat: 2026-02-12T23:00:00+08:00\nby: cron\n"


def test_a_night_as_it_is_recorded() -> None:
    night = written(NIGHT, Nightly)
    assert (night.id, night.errors, night.warnings) == ("2026-02-12", 0, 0)


def test_a_night_has_a_date_and_counts_from_nought() -> None:
    assert refused(NIGHT.replace("date: 2026-02-12", "date: tonight") + "errors: -1\n", Nightly) == [
        "date: `date` must be a date like 2026-02-09",
        "errors: `errors` must be a whole number like 3, at least 0",
    ]
