from __future__ import annotations

from decimal import Decimal

from tests.reports.facts import FACTS, FORM, WORKSPACE
from trainer_cli.questions import TYPES
from trainer_cli.reports.citation import cited
from trainer_cli.reports.key import KeyRow, key_report


def test_an_answer_with_its_places() -> None:
    # T43
    report = key_report(FACTS.exam, FORM, WORKSPACE.handouts)
    assert report.form == "A"
    assert report.rows[0] == KeyRow(
        number=1,
        label=TYPES["single"].LABEL,
        question="rules-001",
        points=Decimal(2),
        stem="退款 300 元以上由誰批准？",
        answer="A 組長",
        explanation="三百元是組長的權限。",
        place="curricula/junior/questions/rules.yaml:1",
        citation=cited(WORKSPACE.handouts, "rules#2"),
    )
    assert [row.citation is None for row in report.rows] == [False, True, False, True]
