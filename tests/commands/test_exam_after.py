"""`trainer exam resit` (S96)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_resit_of_those_named(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at(
        "exam",
        "resit",
        EXAM,
        "--on",
        "2026-03-02",
        "--agent",
        "A007,",
        "--invigilator",
        "TR02",
        "--cap",
        "none",
    )
    assert ran.code == 0
    assert ran.out.startswith(
        f"A resit of {EXAM} by (with the number of the attempt): A007 (2)\nExam {EXAM}-resit: "
    )
    made = at.team.workspace.exams[f"{EXAM}-resit"]
    assert ([one.agent for one in made.candidates], made.exam.cap) == (["A007"], None)
    assert (str(made.exam.date), made.exam.start, made.exam.invigilators) == (
        "2026-03-02",
        "09:00",
        ("TR02",),
    )


def test_who_passed_does_not_sit_it_again(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("exam", "resit", EXAM, "--on", "2026-03-02", "--agent", "A001", "--json")
    assert (ran.code, ran.codes) == (1, ["resit-passed"])


def test_a_day_is_needed(shell: Callable[[str], Shell]) -> None:
    ran = shell("released")("exam", "resit", EXAM, "--on", "soon")
    assert ran.code == 2
    assert "--on must be a date like 2026-02-09" in ran.err


def test_a_coaching_plan_settles_what_follows_a_result(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    assert "not passed: neither resit nor coaching plan" in at("--lang", "en", "status").out
    words = ("--topics", "rules, cases", "--coach", "TR01", "--until", "2026-02-27")
    ran = at("exam", "coach", EXAM, "A007", *words)
    assert (ran.code, ran.out) == (0, "TR01 coaches A007 until 2026-02-27: rules, cases (2026-02-12-A007).\n")
    assert "not passed: neither resit" not in at("--lang", "en", "status").out
    assert (
        "| `A007` | 蔡欣怡 | absent  |      – | –     | 陳思敏 | 2026-02-27 |"
        in at("--lang", "en", "exam", "show", EXAM).out
    )
    assert at("exam", "coach", EXAM, "A007", "--topics", ",", *words[2:]).code == 2


def test_an_appeal_is_put_on_record_added_up_again_and_decided(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    assert at("exam", "appeal", EXAM, "A002", "--reason", " ").code == 2
    assert at("exam", "appeal", EXAM, "A002", "--reason", "item 41").code == 0
    assert "an appeal waits for a decision" in at("--lang", "en", "status").out
    ran = at("--lang", "en", "exam", "appeal-decide", EXAM, "A002", "--checkers", "TR02, TR03")
    assert ran.code == 0
    assert "## 41. Short answer: 2.5 / 5" in ran.out
    assert ran.out.endswith("65 points announced, 65 after the check by TR02 and TR03 (stands).\n")
    assert "an appeal waits" not in at("--lang", "en", "status").out
    again = at("exam", "appeal-decide", EXAM, "A002", "--checkers", "TR02,TR03", "--json")
    assert again.codes == ["appeal-none"]
    assert at("exam", "appeal-decide", EXAM, "A013", "--checkers", "TR02,TR03", "--json").codes == [
        "explain-not-candidate"
    ]
