"""`trainer change`: what is new in the business, and what it touches (S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

ADD = (
    "change",
    "add",
    "退款 48 小時內到帳",
    "--kind",
    "platform-rule",
    "--point",
    "rules-p1",
    "--by",
    "TR01",
)
EVENT = "2026-02-12-platform-rule"


def test_a_change_keeps_questions_out_of_new_papers_until_they_are_approved_again(
    shell: Callable[[str], Shell],
) -> None:
    at = shell("approved")
    assert at(*ADD).out.startswith(
        f"Change {EVENT} is on record. Approved questions that now wait for a review: 5.\n"
    )
    rows = at("question", "list", "--status", "review", "--json").document["rows"]
    waiting = {row["id"] for row in rows}
    assert {(row["state"], row["cause"], *row["events"]) for row in rows} == {("review", "event", EVENT)}
    made = at("exam", "new", PLAN, "--invigilator", "TR02", "--by", "TR01")
    assert made.code == 0, made.out
    used = {item.question for form in at.team.exam.forms.values() for item in form.items}
    assert used & waiting == set()
    assert at("question", "approve", "rules-001", "--by", "TR01").code == 0
    assert at("change", "list", "--json").document["rows"][0]["waiting"] == 4


def test_an_exam_made_before_keeps_its_forms_and_says_so(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    before = at.team.exam.forms
    assert at(*ADD).code == 0
    shown = at("exam", "show", EXAM)
    assert f"warning: the change `{EVENT}` touches questions of this exam: rules-" in shown.err
    assert "exam-stale-change" in at("check", "--rule", "exam-stale").out
    assert at("change", "show", EVENT, "--json").document["exams"] == [EXAM]
    assert at.team.exam.forms == before


def test_today_names_what_waits(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at(*ADD, "--on", "2026-02-10").code == 0
    assert at("question", "return", "rules-003", "--reason", "unclear", "--by", "TR01").code == 0
    due = {one["kind"]: one for one in at("status", "--json").document["due"]}
    event = "2026-02-10-platform-rule"
    assert (due["change-review"]["count"], due["change-review"]["late"]) == (5, True)
    assert due["change-review"]["command"] == f"trainer question review --change {event}"
    assert (due["questions-waiting"]["count"], due["questions-waiting"]["subject"]) == (1, "questions")


def test_names_are_checked(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    wrong = at("change", "add", "新", "--kind", "product", "--point", "rules-p1，nope", "--json")
    assert wrong.codes == ["name-unknown"]
    assert at("change", "add", "新", "--kind", "product", "--json").codes == ["change-scope"]
    assert at("change", "add", "新", "--kind", "news", "--course", "rules").code == 2
    assert at("change", "show", "--json").codes == ["name-none"]
