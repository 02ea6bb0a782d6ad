from __future__ import annotations

from tests.reports.facts import BANK_STATES, WORKSPACE
from trainer_cli.questions.true_false import TrueFalse
from trainer_cli.reports.question_alike import alike_report
from trainer_cli.text.source import Source
from trainer_cli.workspace.lazy import replaced

STEM = "退款三百元以上的訂單要由哪一位批准以後才能處理？"
BANK = replaced(
    WORKSPACE,
    questions={
        name: TrueFalse(
            id=name, stem=stem, answer=True, source=Source(f"curricula/junior/questions/{course}.yaml")
        )
        for name, course, stem in (
            ("rules-001", "rules", STEM),
            ("rules-002", "talk", STEM.replace("三", "四")),
            ("rules-003", "talk", "以前的題幹"),
            ("rules-004", "rules", STEM),
        )
    },
)


def test_pairs_across_courses_without_those_that_are_retired() -> None:
    # S10
    report = alike_report(BANK, BANK_STATES, 85)
    (pair,) = report.pairs
    assert (pair.question.id, pair.other.id, pair.whole, pair.stems, pair.apart) == (
        "rules-002", "rules-001", 95, 95, False,
    )  # fmt: skip
    assert (report.questions, report.least) == (3, 85)


def test_those_with_one_of_a_course() -> None:
    assert len(alike_report(BANK, BANK_STATES, 85, "rules").pairs) == 1
    assert alike_report(BANK, BANK_STATES, 85, "none").pairs == ()
