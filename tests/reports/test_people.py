from __future__ import annotations

import datetime as dt

from tests.reports.facts import WORKSPACE
from trainer_cli.model.roster import Posting
from trainer_cli.reports.people import (
    Member,
    members,
    person_name,
    person_names,
    posting_on,
    tier_name,
)

OLD = Posting(id="A001", start=dt.date(2026, 1, 26), team="west", tier="junior")
NEW = Posting(id="A001", start=dt.date(2026, 3, 16), team="east", tier="senior")


def test_people_are_named_wherever_the_roster_keeps_them() -> None:
    assert person_names(WORKSPACE, ["TR01", "D01", "A001", "X9"]) == ("陳思敏", "周廷安", "林雨晴", "X9")
    assert [person_name(WORKSPACE, one) for one in ("TR01", "D01", "A001")] == ["陳思敏", "周廷安", "林雨晴"]
    assert person_name(WORKSPACE, "training@heguang.example") == "training@heguang.example"


def test_members_keep_their_order() -> None:
    assert members(WORKSPACE, ["A002", "A001"]) == (Member("A002", "陳柏宇"), Member("A001", "林雨晴"))


def test_the_posting_of_a_day_is_the_last_that_has_begun() -> None:
    assert posting_on([NEW, OLD], dt.date(2026, 1, 25)) is None
    assert posting_on([NEW, OLD], dt.date(2026, 3, 15)) == OLD
    assert posting_on([NEW, OLD], dt.date(2026, 3, 16)) == NEW


def test_an_unknown_tier_keeps_its_id() -> None:
    assert tier_name(WORKSPACE, "junior") == {
        "zh-Hant": "初級客服",
        "zh-Hans": "初级客服",
        "en": "Junior agent",
    }
    assert tier_name(WORKSPACE, "senior") == "senior"
