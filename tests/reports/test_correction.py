"""What is shown before a correction is recorded."""

from __future__ import annotations

from tests.reports.samples import SAMPLES
from trainer_cli.reports.correction import CorrectionReport, KeyChange


def sample() -> CorrectionReport:
    found = SAMPLES["correction"]
    assert isinstance(found, CorrectionReport)
    return found


def test_the_answer_before_and_after_on_the_forms_that_have_it() -> None:
    (key,) = sample().keys
    assert isinstance(key, KeyChange)
    assert (key.form, key.number, key.before, key.void_before, key.void_after) == ("A", 2, "×", "", "full")


def test_who_drops_stands_apart_and_everybody_together() -> None:  # T43
    report = sample()
    assert [(one.agent, one.name) for one in report.rows] == [("A001", "林雨晴"), ("A002", "陳柏宇")]
    assert [one.agent for one in report.dropped] == ["A001"]
    assert (report.sat, report.passed) == (2, (1, 1))
