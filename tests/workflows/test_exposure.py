"""T37: how often questions were used."""

from __future__ import annotations

import datetime as dt

from msgspec import structs

from tests.reports.facts import FACTS
from trainer_cli.model.blueprint import Exposure
from trainer_cli.workflows.exposure import used_questions
from trainer_cli.workspace.lazy import replaced

DAY = dt.date(2026, 6, 1)


def test_every_form_that_a_question_stood_on_counts() -> None:
    ids = [item.question for form in FACTS.forms.values() for item in form.items]
    used = used_questions([FACTS, FACTS], DAY, None)
    assert {one: used[one] for one in ids} == {one: 2 * ids.count(one) for one in ids}


def test_with_a_limit_only_exams_of_the_days_before_count() -> None:
    exams = [
        replaced(FACTS, exam=structs.replace(FACTS.exam, date=DAY - dt.timedelta(days=days)))
        for days in (30, 31)
    ]
    once, twice = used_questions(exams[:1], DAY, None), used_questions(exams, DAY, None)
    assert used_questions(exams, DAY, Exposure(most=1, days=30)) == once
    assert used_questions(exams, DAY, Exposure(most=1, days=31)) == twice
