from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from tests.reports import resits
from tests.reports.facts import FACTS, FORM, SCORES, WORKSPACE
from tests.reports.golden import RENDERER
from trainer_cli.questions import TYPES
from trainer_cli.reports.exam import AttemptRow, CourseRow, FormRow, SectionRow, exam_report
from trainer_cli.workspace.lazy import replaced


def test_what_was_wanted_and_what_was_got() -> None:
    # T37, T38
    report = exam_report(WORKSPACE, FACTS, SCORES)
    assert report.sections[1] == SectionRow(
        label=TYPES["true_false"].LABEL, wanted=1, each=Decimal(1), got=(1, 0)
    )
    assert report.courses[1:] == (
        CourseRow(course={"zh-Hant": "參觀", "en": "Tour"}, wanted=True, got=(0, 0)),
        CourseRow(course="gone", wanted=False, got=(0, 1)),
    )
    assert report.evenness == 1
    assert report.difficulty is not None
    assert report.difficulty.target == Decimal("0.60")


def test_difficulty_is_weighted_by_points() -> None:
    # T37: (2 × 0.8 + 1 × 0.7 + 5 × 0.6 + 6 × 0.5) / 14 = 8.3 / 14
    assert exam_report(WORKSPACE, FACTS, SCORES).forms == (
        FormRow("A", "sha256:aa", 4, Decimal("0.59")),
        FormRow("B", "sha256:bb", 1, None),
    )


def test_a_form_without_items_or_digest() -> None:
    empty = msgspec.structs.replace(FORM, form="C", items=())
    facts = replaced(FACTS, forms={"C": empty})
    assert exam_report(WORKSPACE, facts, SCORES).forms == (FormRow("C", "", 0, None),)


def test_without_the_plan_nothing_is_known_of_the_blueprint() -> None:
    report = exam_report(replaced(WORKSPACE, plans={}), FACTS, SCORES)
    assert (report.evenness, report.difficulty) == (None, None)
    assert [row.wanted for row in report.courses] == [False, False]
    assert exam_report(replaced(WORKSPACE, blueprints={}), FACTS, ()).evenness is None


def test_the_state() -> None:
    report = exam_report(WORKSPACE, FACTS, SCORES)
    assert report.invigilators == ("羅啟明",)
    assert report.progress.outcomes == {"absent": 1, "sat": 2}


def test_a_resit_says_who_sits_it_for_the_how_many_th_time() -> None:  # S96
    report = exam_report(resits.BOTH, resits.RESIT, ())
    assert report.attempts == (AttemptRow(1, ("張詩涵",)), AttemptRow(2, ("陳柏宇",)))
    text = RENDERER.render("exam", report, "en")
    assert isinstance(text, str)
    rows = [re.sub(" +", " ", line) for line in text.splitlines()]
    assert "| Resit of | `junior-2026-02-09-theory` |" in rows
    assert "| Attempt 2 | 陳柏宇 |" in rows
    assert "| Most points credited from attempt 2 on | 8 |" in rows
    assert "| Why there is one more resit | 主管同意 |" in rows
