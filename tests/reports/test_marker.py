from __future__ import annotations

import pytest

from tests.reports.facts import FACTS, FORM, WORKSPACE
from trainer_cli.questions import TYPES
from trainer_cli.reports.marker import MarkedItem, marker_report
from trainer_cli.reports.people import Member


def test_only_written_items_and_the_candidates_of_the_form() -> None:
    # T42
    report = marker_report(WORKSPACE, FACTS, "A")
    assert report.items == (
        MarkedItem(TYPES["short"].LABEL, FORM.items[2]),
        MarkedItem(TYPES["analysis"].LABEL, FORM.items[3]),
    )
    assert report.candidates == (Member("A001", "林雨晴"), Member("A002", "陳柏宇"))


def test_there_is_no_such_form() -> None:
    with pytest.raises(KeyError, match="C"):
        marker_report(WORKSPACE, FACTS, "C")
