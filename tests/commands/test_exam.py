"""`trainer exam new|list|show|paper`: assembled, frozen, printed (T36–T39)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import state_of
from tests.team import EXAM, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_an_exam_is_assembled_and_frozen(shell: Callable[[str], Shell]) -> None:
    # T36, T38
    at = shell("approved")
    ran = at("exam", "new", PLAN, "--forms", "2", "--seed", "7", "--invigilator", "TR02", "--json")
    assert ran.document["exam"] == EXAM
    assert ran.document["seed"] == 7
    assert sorted(ran.document["forms"]) == ["A", "B"]
    assert at.team.exam.exam.invigilators == ("TR02",)


def test_a_plan_without_approval_is_refused(shell: Callable[[str], Shell]) -> None:
    # S70
    at = shell("planned")
    before = state_of(at.team.root)
    ran = at("exam", "new", PLAN, "--json")
    assert ran.code == 1
    assert ran.codes == ["plan-unapproved"]
    after = {path: state for path, state in state_of(at.team.root).items() if not path.startswith(".trainer")}
    assert after == before
    assert at("exam", "new", PLAN, "--unapproved", "the leader is away", "-n").code == 0


@pytest.mark.parametrize("forms", ["0", "27", "two"])
def test_the_number_of_forms_has_limits(shell: Callable[[str], Shell], forms: str) -> None:
    ran = shell("approved")("exam", "new", PLAN, "--forms", forms)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("\nTry: `trainer exam new --help`\n")


def test_the_list_has_every_exam(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    rows = at("exam", "list", "--json").document["rows"]
    assert [(one["exam"]["id"], one["progress"]["candidates"]) for one in rows] == [(EXAM, 12)]


def test_an_exam_is_shown_without_its_keys(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    assert at("exam", "show", EXAM).code == 0
    assert '"key"' not in at("exam", "show", EXAM, "--json").out


def test_a_form_is_printed_in_parts(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    parts = {
        name: at("exam", "paper", EXAM, "--part", name).out
        for name in ("paper", "key", "marker", "candidates")
    }
    assert all(text.startswith("# ") for text in parts.values())
    assert at("exam", "paper", EXAM, "--part", "all").out == "\n".join(parts.values())
    assert at("exam", "paper", EXAM, "--form", "ｂ", "--part", "paper").out != parts["paper"]


def test_candidates_do_not_get_the_key_by_a_slip(shell: Callable[[str], Shell]) -> None:
    # T40
    at = shell("assembled")
    ran = at("exam", "paper", EXAM)
    assert ran.out == at("exam", "paper", EXAM, "--part", "paper").out
    assert ran.err == "This is the paper of form A; for the rest: --part key|marker|candidates|all\n"
    assert '"key"' not in at("exam", "paper", EXAM, "--json").out


def test_a_form_that_is_gone_is_a_problem(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    for name in "AB":
        (at.team.root / f"records/exams/{EXAM}/form-{name}.yaml").unlink()
    assert at("exam", "paper", EXAM, "--json").codes == ["exam-frozen-missing"]


def test_the_parts_are_one_document(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    parts = at("exam", "paper", EXAM, "--part", "all", "--json").document
    assert sorted(parts) == ["candidates", "key", "marker", "paper"]
    assert at("exam", "paper", EXAM, "--part", "key", "--json").document == parts["key"]


def test_what_there_is_not_can_not_be_printed(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    assert at("exam", "paper", EXAM, "--form", "C") == (
        2,
        "",
        f"trainer: {EXAM} has no form C; forms: A, B\n",
    )
    told = "trainer: --part can be paper, key, marker, candidates or all, not answers\n"
    assert at("exam", "paper", EXAM, "--part", "answers") == (2, "", told)
