"""问卷星: who answers is one of the questions."""

from __future__ import annotations

import pytest

from tests.interop.systems import FORM_A, FORM_B, FORM_PARTS, native
from tests.interop.told import kinds
from trainer_cli.interop.wjx import layout

HEAD = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,总分,1、您的姓名,2、工号：,3、怎样处理?,4、七天内可退"
ROW = "1,2026/02/12 10:30:00,600秒,链接,直接访问,127.0.0.1(本地),2,林雨晴,A001,换货,对"


def test_the_id_is_surer_than_the_name_and_questions_are_found_by_their_text() -> None:
    table, rows = native(f"{HEAD}\n{ROW}\n", FORM_A, FORM_B)
    assert table.columns == ("", "end", "", "", "", "", "", "", "agent", "1", "2", "form")
    line, cells = rows[0]
    assert (line, cells[1], cells[8:]) == (2, "2026/02/12 10:30:00", ["A001", "B", "对", "A"])


def test_questions_in_the_order_of_the_other_form_are_that_form() -> None:
    head = HEAD.replace("3、怎样处理?,4、七天内可退", "3、七天内可退,4、怎样处理?")
    table, rows = native(f"{head}\n{ROW}\n", FORM_A, FORM_B)
    assert (table.columns[-3:], rows[0][1][-1]) == (("1", "2", "form"), "B")


def test_a_question_may_ask_for_the_form() -> None:
    head = HEAD.replace("您的姓名", "卷别").replace("怎样处理?", "第一题").replace("七天内可退", "第二题")
    table, rows = native(f"{head}\n{ROW.replace('林雨晴', 'B')}\n", FORM_A, FORM_B)
    assert table.columns[7:] == ("form", "agent", "1", "2")
    assert rows[0][1][7:] == ["B", "A001", "换货", "对"]


def test_the_questions_that_were_asked_tell_the_form_whatever_was_said_of_it() -> None:
    head = HEAD.replace("您的姓名", "卷别")
    table, rows = native(f"{head}\n{ROW.replace('林雨晴', 'B')}\n", FORM_A, FORM_B)
    assert table.columns[7:] == ("", "agent", "1", "2", "form")
    assert rows[0][1][8:] == ["A001", "B", "对", "A"]


@pytest.mark.parametrize(
    "head", ["序号,提交答卷时间,所用时间,1、怎样处理?", "序号,所用时间,1、工号", "工號,1,2"]
)
def test_what_is_no_exam_of_theirs(head: str) -> None:
    assert layout(head.split(",")) is None


def test_what_was_scored_is_an_exam_and_what_was_not_may_be_a_questionnaire() -> None:
    assert kinds(HEAD) == ["sheets"]
    assert kinds(HEAD.replace("总分,", "")) == ["survey"]


def test_texts_of_several_options_of_an_order_and_pairs() -> None:  # T38
    head = HEAD.replace("3、怎样处理?,4、七天内可退", "3、怎样处理?,4、先后?,5、配对?")
    start = ROW.rsplit(",", 2)[0]
    _, rows = native(f"{head}\n{start},退款┋补发,补发→退款→换货→拒绝,1B 2A\n", FORM_PARTS)
    assert rows[0][1][9:] == ["AC", "CABD", "1B 2A", "A"]
