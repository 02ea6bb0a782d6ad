from __future__ import annotations

from decimal import Decimal

import msgspec

from tests.reports.facts import FACTS, FORM
from trainer_cli.questions import TYPES
from trainer_cli.reports.paper import PaperItem, PaperSection, paper_report


def test_sections_in_the_form_s_order() -> None:
    # T38, T40
    report = paper_report(FACTS.exam, FORM)
    assert report.form == "A"
    assert report.sections[0] == PaperSection(
        label=TYPES["single"].LABEL,
        each=Decimal(2),
        points=Decimal(2),
        marked=False,
        items=(PaperItem(1, "退款 300 元以上由誰批准？", {"A": "組長", "B": "客服自己"}, 0),),
    )
    assert [section.points for section in report.sections] == [2, 1, 5, 6]


def test_a_written_answer_gets_a_line_for_each_point() -> None:
    half = msgspec.structs.replace(FORM.items[2], points=Decimal("2.5"))
    report = paper_report(FACTS.exam, msgspec.structs.replace(FORM, items=(half, FORM.items[2])))
    assert [item.lines for item in report.sections[0].items] == [3, 5]
    assert (report.sections[0].each, report.sections[0].points) == (None, Decimal("7.5"))


def test_the_record_holds_no_key() -> None:
    # T40
    text = msgspec.json.encode(paper_report(FACTS.exam, FORM).sections).decode()
    for secret in ("三百元", "留備註", "先致歉", "模板話術", "rules-001", "rules#2", "key"):
        assert secret not in text
