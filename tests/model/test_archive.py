"""S100: the record of an agent's archive."""

import datetime as dt
from typing import get_args

import msgspec

from trainer_cli.model.archive import Archive, ArchivePart
from trainer_cli.model.roster import Agent


def test_an_archive_has_six_parts() -> None:
    assert get_args(ArchivePart) == ("basics", "plans", "trainings", "results", "evaluation", "feedback")


def test_an_archive_can_be_given_to_a_script_and_read_back() -> None:
    archive = Archive(
        agent=Agent(id="A001", name="林雨晴", joined=dt.date(2026, 1, 26)),
        postings=(),
        plans=(),
        trainings=(),
        results=(),
        empty={"plans": "archive-no-plan"},
    )
    assert msgspec.json.decode(msgspec.json.encode(archive), type=Archive) == archive
