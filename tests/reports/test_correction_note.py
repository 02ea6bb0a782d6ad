"""What was corrected in an item, as the key and an explained score say it."""

from __future__ import annotations

import datetime as dt

import msgspec

from tests.reports.facts import ALSO_RIGHT, FACTS, GIVEN_TO_ALL
from trainer_cli.reports.correction_note import CorrectionNote, correction_notes


def test_how_why_when_and_where() -> None:
    place = f"records/corrections/{FACTS.exam.id}"
    date = dt.date(2026, 2, 13)
    assert correction_notes([ALSO_RIGHT, GIVEN_TO_ALL]) == {
        "rules-001": CorrectionNote(
            void="", reason="新規定 3 月起生效", date=date, place=f"{place}/c1/correction.yaml:1"
        ),
        "rules-002": CorrectionNote(
            void="full", reason="題意不清", date=date, place=f"{place}/c2/correction.yaml:1"
        ),
    }


def test_a_key_that_was_restored_is_as_frozen() -> None:
    back = msgspec.structs.replace(ALSO_RIGHT, id="c3", action="restore", keys={}, supersedes=("c1",))
    assert correction_notes([ALSO_RIGHT, back]) == {}
