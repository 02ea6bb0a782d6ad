from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from tests.reports import resits
from tests.reports.facts import ABSENT, FACTS, LINES, UNMARKED, WORKSPACE
from tests.reports.golden import RENDERER
from trainer_cli.model.exam import GivenMark
from trainer_cli.questions import TYPES
from trainer_cli.questions.credit import Parts
from trainer_cli.reports.citation import cited
from trainer_cli.reports.explain import ExplainedLine, SectionTotal, explain_report


def test_a_line_tells_answer_key_reason_and_places() -> None:
    # T44
    report = explain_report(WORKSPACE, FACTS, UNMARKED, LINES)
    assert report.name == "陳柏宇"
    assert report.lines[0] == ExplainedLine(
        number=1,
        label=TYPES["single"].LABEL,
        question="rules-001",
        stem="退款 300 元以上由誰批准？",
        marked=False,
        answer="B 客服自己",
        key="A 組長",
        points=Decimal(0),
        most=Decimal(2),
        marker="",
        marks=(),
        ruling="",
        explanation="三百元是組長的權限。",
        citation=cited(WORKSPACE.handouts, "rules#2"),
        place="curricula/junior/questions/rules.yaml:1",
        answer_place="original.csv:2",
    )


def test_a_blank_is_no_answer_and_a_marker_is_named() -> None:
    lines = explain_report(WORKSPACE, FACTS, UNMARKED, LINES).lines
    assert [line.answer for line in lines] == ["B 客服自己", None, "留備註", "致歉"]
    assert [line.marker for line in lines] == ["", "", "羅啟明", ""]
    assert lines[3].points is None


def test_sections_add_up() -> None:
    marked = (*LINES[:3], msgspec.structs.replace(LINES[3], points=Decimal("1.5")))
    assert explain_report(WORKSPACE, FACTS, UNMARKED, marked).sections == (
        SectionTotal(TYPES["single"].LABEL, Decimal(0), Decimal(2)),
        SectionTotal(TYPES["true_false"].LABEL, Decimal(0), Decimal(1)),
        SectionTotal(TYPES["short"].LABEL, Decimal(5), Decimal(5)),
        SectionTotal(TYPES["analysis"].LABEL, Decimal("1.5"), Decimal(6)),
    )


def test_marks_are_listed_where_they_say_more_than_the_points() -> None:  # T42
    mark = GivenMark(marker="TR02", points=Decimal(5), place="original.csv:2")
    said = msgspec.structs.replace(mark, reason="漏了致歉", marker="")
    plain, told = (
        explain_report(
            WORKSPACE, FACTS, UNMARKED, (msgspec.structs.replace(LINES[2], marks=marks, ruling="single"),)
        ).lines[0]
        for marks in ((mark,), (mark, said))
    )
    assert (plain.marks, plain.ruling) == ((), "single")
    assert [(one.marker, one.reason) for one in told.marks] == [("羅啟明", ""), ("", "漏了致歉")]


def test_a_part_of_the_points_says_how_it_came_about() -> None:  # T38, T44
    item = msgspec.structs.replace(
        LINES[0].item, type="multiple", key=("AB",), credit="net", penalty=Decimal("0.5")
    )
    line = msgspec.structs.replace(LINES[0], item=item, answer="A", points=Decimal(1))
    report = explain_report(WORKSPACE, FACTS, UNMARKED, (line, *LINES[1:]))
    assert (report.lines[0].parts, report.lines[0].credit) == (Parts(1, 0, 2, 0), "net")
    assert report.lines[1].parts is None
    counted = "- Right parts: 1 / 2, wrong ones: 0 (a share for each right part, less for each wrong one, penalty: 0.5)"
    assert counted in str(RENDERER.render("explain", report, "en")).splitlines()


def test_who_did_not_sit_has_no_sections() -> None:
    assert explain_report(WORKSPACE, FACTS, ABSENT, ()).sections == ()


def test_a_resit_tells_the_attempt_and_what_is_credited() -> None:  # S96
    report = explain_report(resits.BOTH, resits.RESIT, resits.SCORE, LINES)
    assert (report.attempt, report.credited) == (2, Decimal(8))
    text = RENDERER.render("explain", report, "en")
    assert isinstance(text, str)
    assert "| 2 (resit of `junior-2026-02-09-theory`) |" in re.sub(" +", " ", text)
    assert "| 9 / 14 (credited: 8) |" in re.sub(" +", " ", text)
