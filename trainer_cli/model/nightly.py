"""A nightly run: when it was, and the digests of what it saw and made, so that the next can say what changed."""

import datetime as dt

import msgspec

from trainer_cli.model.base import Count, Filled, Id, Record


class Nightly(Record, frozen=True, kw_only=True):
    """`records/nightly/<id>/nightly.yaml`: written last, after everything else of the run.

    The id is the date; a second run of the day that saw something else gets `-2`.
    """

    id: Id
    date: dt.date
    at: dt.datetime
    by: Filled
    errors: Count = 0
    warnings: Count = 0


class NightlyRun(msgspec.Struct, frozen=True):
    """A run with digests recorded beside it: path to digest of inputs, and of derived files."""

    nightly: Nightly
    inputs: dict[str, str]
    derived: dict[str, str]
