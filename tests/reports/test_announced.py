from __future__ import annotations

from decimal import Decimal

import msgspec

from tests.reports.facts import FACTS, WITHDRAWAL
from trainer_cli.reports.announced import announced, exam_row, exam_rows
from trainer_cli.workspace.lazy import replaced

UNRELEASED = replaced(FACTS, releases=(*FACTS.releases, WITHDRAWAL))


def test_the_release_in_force_counts() -> None:
    # T43
    assert [(one.agent, one.points) for one in announced(FACTS)] == [
        ("A001", Decimal("12.5")),
        ("A002", Decimal(4)),
        ("A003", None),
    ]
    assert announced(UNRELEASED) == ()


def test_an_exam_with_its_figures() -> None:
    row = exam_row(FACTS)
    assert (row.candidates, row.released, row.papers, row.passed) == (3, True, 2, 1)
    assert (row.pass_rate, row.mean) == (Decimal(50), Decimal("8.25"))


def test_without_a_release_there_are_no_figures() -> None:
    row = exam_row(UNRELEASED)
    assert (row.candidates, row.released, row.papers, row.passed) == (3, False, 0, 0)
    assert (row.pass_rate, row.mean) == (None, None)


def test_exams_are_in_order_of_date() -> None:
    later = replaced(FACTS, exam=msgspec.structs.replace(FACTS.exam, id="a", date=FACTS.exam.date.max))
    assert [row.exam.id for row in exam_rows([later, FACTS])] == [FACTS.exam.id, "a"]
