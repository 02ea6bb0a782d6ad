from __future__ import annotations

import pytest

from tests.reports.facts import WORKSPACE
from tests.reports.golden import RENDERER
from trainer_cli.reports.question import question_report
from trainer_cli.workspace.question_state import QuestionStatus

APPROVED = QuestionStatus(state="approved")


def test_options_keep_the_order_of_the_bank() -> None:
    report = question_report(WORKSPACE, "rules-001", APPROVED)
    assert report.item.options == {"A": "客服自己", "B": "組長"}
    assert report.key == "B 組長"
    assert report.place == "curricula/junior/questions/rules.yaml:1"
    assert report.citation is not None
    assert report.citation.place == "curricula/junior/handouts/rules.md:12"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("rules-001", ["- A　客服自己\n- B　組長\n", "**答案：** B 組長\n", "| 考核點     | 承諾 "]),
        ("rules-002", ["**答案：** ×\n"]),
        ("rules-004", ["| 致歉   |  1.5 | –        |\n", "閱卷提醒：只寫模板話術不給分。\n"]),
    ],
)
def test_every_type_can_be_shown(question: str, said: list[str]) -> None:
    text = RENDERER.render("question", question_report(WORKSPACE, question, APPROVED), "zh-Hant")
    assert isinstance(text, str)
    assert "已批准" in text
    for words in said:
        assert words in text


def test_there_is_no_such_question() -> None:
    with pytest.raises(KeyError, match="rules-999"):
        question_report(WORKSPACE, "rules-999", APPROVED)
