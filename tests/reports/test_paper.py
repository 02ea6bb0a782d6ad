from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from tests.reports.facts import FACTS, FORM
from tests.reports.golden import RENDERER
from trainer_cli.questions import TYPES
from trainer_cli.reports.answers import MatchRow
from trainer_cli.reports.paper import PaperItem, PaperSection, paper_report

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem

CHOICE = msgspec.structs.replace(FORM.items[0], stem="問")
MATCH = msgspec.structs.replace(
    CHOICE,
    type="match",
    prompts={"1": "未付款", "2": "已付款"},
    options={"A": "核對", "B": "提醒"},
    key=("1B 2A",),
    credit="net",
    penalty=Decimal(0),
)


def printed(item: FormItem) -> str:
    """The paper of one item, from its section on."""
    text = str(
        RENDERER.render("paper", paper_report(FACTS.exam, msgspec.structs.replace(FORM, items=(item,))), "en")
    )
    return text.partition("## ")[2].partition("End of the paper")[0]


def test_sections_in_the_form_s_order() -> None:
    # T38, T40
    report = paper_report(FACTS.exam, FORM)
    assert report.form == "A"
    assert report.sections[0] == PaperSection(
        type="single",
        label=TYPES["single"].LABEL,
        each=Decimal(2),
        points=Decimal(2),
        marked=False,
        parted=False,
        credit="exact",
        penalty=None,
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


def test_several_are_right_and_what_a_part_of_them_pays() -> None:  # T38
    net = msgspec.structs.replace(CHOICE, type="multiple", key=("AB",), credit="net", penalty=Decimal("0.5"))
    assert printed(net) == (
        "Multiple choice\n\n"
        "Number of questions: 1　Points each: 2　Points: 2\n\n"
        "- Several options are right. Write all their letters, like AC.\n"
        "- Every right part earns its share of the points, and every wrong one takes some away, but never below 0.\n"
        "- Share of the points that a wrong one takes: 0.5\n\n"
        "**1.** （　　）問\n\n- A　組長\n- B　客服自己\n\n"
    )


def test_the_two_sides_of_a_match_stand_beside_each_other() -> None:  # T38
    (section,) = paper_report(FACTS.exam, msgspec.structs.replace(FORM, items=(MATCH,))).sections
    assert section.items[0].options == {}
    assert section.items[0].rows == (
        MatchRow("1", "未付款", "A", "核對"),
        MatchRow("2", "已付款", "B", "提醒"),
    )
    assert printed(MATCH).partition("points.\n\n")[2] == (
        "**1.** 問\n\n"
        "|     | Left side |     | Right side |\n"
        "| --- | --------- | --- | ---------- |\n"
        "| 1   | 未付款    | A   | 核對       |\n"
        "| 2   | 已付款    | B   | 提醒       |\n\n"
        "Answer: 1 ＿＿　2 ＿＿\n\n"
    )


def test_a_number_is_asked_in_its_unit_and_an_order_by_letters() -> None:  # T38
    number = msgspec.structs.replace(CHOICE, type="number", options={}, key=("15",), unit="秒")
    assert (
        printed(number).partition("- ")[2]
        == "Write a number.\n\n**1.** 問\n\nAnswer: ＿＿＿＿＿＿＿＿ 秒\n\n"
    )
    order = msgspec.structs.replace(CHOICE, type="order", key=("BA",), credit="half")
    assert printed(order).partition("- ")[2] == (
        "Write the letters in the right order, like CAB.\n"
        "- An incomplete answer without anything wrong earns half the points.\n\n"
        "**1.** （　　）問\n\n- A　組長\n- B　客服自己\n\n"
    )
