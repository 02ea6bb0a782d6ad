from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.reports import resits
from tests.reports.facts import EXAM_DAY, FACTS, FIRST_DAY, PLAN, WITHDRAWAL, WORKSPACE
from tests.reports.golden import RENDERER
from trainer_cli.reports.agent import AgentExam, agent_report
from trainer_cli.workspace.lazy import replaced


def test_everything_about_one_agent() -> None:
    report = agent_report(WORKSPACE, "A001", FIRST_DAY)
    assert report.row.team == "west"
    assert [row.posting.start for row in report.postings] == [dt.date(2026, 1, 26), dt.date(2026, 3, 16)]
    assert [one.plan for one in report.plans] == [PLAN]
    assert report.plans[0].now is not None
    assert report.plans[0].now.day == 1
    assert report.exams == (AgentExam(FACTS.exam, "A", FACTS.released["r1"][0]),)


def test_results_that_are_not_in_force_are_not_shown() -> None:
    # T43
    withdrawn = replaced(FACTS, releases=(*FACTS.releases, WITHDRAWAL))
    workspace = replaced(WORKSPACE, exams={FACTS.exam.id: withdrawn})
    assert agent_report(workspace, "A001", EXAM_DAY).exams == (AgentExam(FACTS.exam, "A", None),)


def test_an_agent_without_anything() -> None:
    bare = replaced(WORKSPACE, postings={}, plans={}, exams={})
    report = agent_report(bare, "A003", dt.date(2026, 2, 20))
    assert (report.postings, report.plans, report.exams) == ((), (), ())
    over = agent_report(WORKSPACE, "A003", dt.date(2026, 2, 20)).plans[0]
    assert over.now is None


def test_there_is_no_such_agent() -> None:
    with pytest.raises(KeyError, match="A999"):
        agent_report(WORKSPACE, "A999", FIRST_DAY)


def test_of_an_exam_and_its_resit_one_counts() -> None:  # S96
    first, second = agent_report(resits.BOTH, "A002", FIRST_DAY).exams
    assert (first.exam.id, first.credited, first.counts) == (FACTS.exam.id, None, False)
    assert (second.exam.id, second.credited, second.counts) == ("resit", Decimal(8), True)
    text = RENDERER.render("agent", agent_report(resits.BOTH, "A002", FIRST_DAY), "en")
    assert isinstance(text, str)
    assert "failed (another attempt counts)" in text
    assert "9 (credited: 8) | passed" in text
