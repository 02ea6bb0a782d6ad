from __future__ import annotations

from tests.reports.facts import FACTS, WORKSPACE
from trainer_cli.reports.declaration import declaration_report
from trainer_cli.reports.people import Member


def test_every_candidate_signs() -> None:
    # T40
    report = declaration_report(WORKSPACE, FACTS)
    assert report.exam.declaration == "本人承諾獨立完成，不抄襲，不上網查詢答案。"
    assert [one.id for one in report.candidates] == ["A001", "A002", "A003"]
    assert report.candidates[0] == Member("A001", "林雨晴")
