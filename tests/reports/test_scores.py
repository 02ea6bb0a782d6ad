from __future__ import annotations

from decimal import Decimal

import msgspec

from tests.reports import resits
from tests.reports.facts import ABSENT, FACTS, FULL, OPEN_SCORES, POOR, SCORES, WITHDRAWAL, WORKSPACE
from tests.reports.golden import RENDERER
from trainer_cli.reports.exam_figures import ExamFigures
from trainer_cli.reports.scores import ChangedRow, ScoreRow, score_report
from trainer_cli.workspace.lazy import replaced


def test_figures_rest_on_fully_marked_papers() -> None:
    # T42, T43: 12.5 and 5 points
    report = score_report(WORKSPACE, FACTS, SCORES)
    assert report.figures == ExamFigures(
        papers=2, mean=Decimal("8.75"), deviation=Decimal("5.30"), passed=1, pass_rate=Decimal(50)
    )
    assert [mean.mean for mean in report.sections] == [1, Decimal("0.5"), Decimal("3.75"), Decimal("3.5")]


def test_everyone_has_an_outcome_and_nobody_is_ranked() -> None:
    report = score_report(WORKSPACE, FACTS, SCORES)
    assert [row.score.agent for row in report.rows] == ["A001", "A002", "A003"]
    assert report.rows[0] == ScoreRow(
        name="林雨晴",
        score=FULL,
        sections=(Decimal(2), Decimal(1), Decimal("4.50"), Decimal(5)),
    )
    assert report.rows[2] == ScoreRow(name="張詩涵", score=ABSENT, sections=(None, None, None, None))


def test_what_changed_since_the_release_is_shown_beside_it() -> None:
    # S101: a later mark does not silently replace what was announced
    report = score_report(WORKSPACE, FACTS, SCORES)
    assert report.changed == (
        ChangedRow(agent="A002", name="陳柏宇", announced=FACTS.released["r1"][1], now=POOR),
    )


def test_who_came_or_went_since_the_release_is_shown_too() -> None:
    stranger = msgspec.structs.replace(ABSENT, agent="A009")
    report = score_report(WORKSPACE, FACTS, (*SCORES[:2], stranger))
    assert [(row.agent, row.announced is None, row.now is None) for row in report.changed[1:]] == [
        ("A009", True, False),
        ("A003", False, True),
    ]
    text = RENDERER.render("scores", report, "en")
    assert isinstance(text, str)
    assert "| `A009` | A009   | –            | absent – –   |" in text


def test_late_papers_are_listed() -> None:
    # T39
    assert [row.score for row in score_report(WORKSPACE, FACTS, SCORES).late] == [POOR]


def test_results_that_are_not_released_say_so() -> None:
    # T43
    facts = replaced(FACTS, releases=(*FACTS.releases, WITHDRAWAL))
    report = score_report(WORKSPACE, facts, OPEN_SCORES)
    assert (report.progress.release, report.changed) == (None, ())
    text = RENDERER.render("scores", report, "zh-Hant")
    assert isinstance(text, str)
    assert "**尚未公布：僅供培訓部使用。**" in text
    assert "無答卷" in text


def test_while_nothing_is_marked_there_are_no_figures() -> None:
    report = score_report(WORKSPACE, FACTS, OPEN_SCORES[1:])
    assert (report.figures, report.sections) == (None, ())
    text = RENDERER.render("scores", report, "en")
    assert isinstance(text, str)
    assert "Mean" not in text


def test_what_a_cap_lowers_is_shown_beside_what_was_earned() -> None:  # S96
    report = score_report(resits.BOTH, resits.RESIT, (resits.SCORE,))
    assert report.rows[0].credited == 8
    text = RENDERER.render("scores", report, "en")
    assert isinstance(text, str)
    assert " 9 (credited: 8) | passed |" in text
