from __future__ import annotations

import datetime as dt

from tests.reports.facts import WORKSPACE
from trainer_cli.reports.citation import Citation, cited


def test_a_citation_names_the_place_of_its_paragraph() -> None:
    assert cited(WORKSPACE.handouts, "rules#2") == Citation(
        "rules#2",
        "curricula/junior/handouts/rules.md:12",
        dt.date(2026, 1, 6),
        "退款 300 元以上由組長批准。",
    )


def test_what_does_not_exist_is_not_cited() -> None:
    assert cited(WORKSPACE.handouts, "rules#9") is None
    assert cited(WORKSPACE.handouts, "tour#1") is None
    assert cited(WORKSPACE.handouts, "") is None
