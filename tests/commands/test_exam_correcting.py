"""`trainer exam correct`: what it shows, asks and writes (T43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Terminal
from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_everybody_whose_result_changes_is_shown_and_the_record_written(
    shell: Callable[[str], Shell],
) -> None:
    at = shell("released")
    form = next(one.form for one in at.team.scores if one.agent == "A002")
    ran = at(
        "exam",
        "correct",
        EXAM,
        "1",
        "--form",
        form.lower(),
        "--void-rescale",
        "--reason",
        "題意不清",
        "--by",
        "TR01",
    )
    assert (ran.code, ran.err) == (0, "")
    shown = ran.out.splitlines()
    assert "| 卷別 | 題號 | 原來的答案" in ran.out
    assert any(line.startswith("| `A002` | 陳柏宇 | 65 → 65.83 |") for line in shown)
    assert f"trainer exam release {EXAM} announces anew." in ran.out
    (correction,) = at.team.exam.corrections
    assert (correction.action, correction.reason_code, correction.by) == (
        "void_rescale",
        "faulty_question",
        "TR01",
    )


def test_nothing_is_written_by_a_dry_run(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    before = at.team.files()
    ran = at("exam", "correct", EXAM, "41", "--void-full", "--reason", "x", "-n")
    assert ran.code == 0
    assert "would add    records/corrections/" in ran.out
    assert at.team.files() == before


def test_the_document(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("exam", "correct", EXAM, "41", "--void-full", "--reason", "x", "--json")
    document = ran.document
    assert (document["exam"], document["passed"], document["dropped"]) == (EXAM, [11, 11], [])
    assert document["agents"][0] == {
        "agent": "A001",
        "name": "林雨晴",
        "before": {"points": "70.0", "passed": True, "rank": 1},
        "after": {"points": "72.5", "passed": True, "rank": 1},
    }
    assert document["written"] is True


def test_a_person_is_asked(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    words = ("exam", "correct", EXAM, "1", "--void-full", "--reason", "x", "--by", "TR01")
    with Terminal(at.team.root, *words) as terminal:
        terminal.shows("Write this? [Y/n]: ")
        terminal.types("n")
        terminal.shows("Nothing was written.")
        assert terminal.ends() == 0
    assert at.team.exam.corrections == ()


def test_the_answers_key_shows_what_counts(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    key = at.team.exam.forms["A"].items[0].key[0]
    other = "A" if key != "A" else "B"
    at("exam", "correct", EXAM, "1", "--also", other, "--code", "unusual-response", "--reason", "兩個都對")
    ran = at("exam", "paper", EXAM, "--part", "key", "--lang", "en")
    assert "**Corrected:** 兩個都對 (2026-02-12, `records/corrections/" in ran.out
    explained = at("explain", "A001", EXAM, "--lang", "en").out
    assert "- Corrected: 兩個都對 (2026-02-12, `records/corrections/" in explained


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "say what counts: one of --replace, --also, --void-full, --void-rescale, --restore"),
        (["--void-full", "--restore"], "say what counts: one of --replace"),
        (["--void-full"], "--reason is missing: it goes on record"),
        (["--void-full", "--reason", "x", "--code", "whim"], "--code can be `wrong_key`, `unusual_response`"),
        (["--void-full", "--reason", "x", "--form", "Q"], f"{EXAM} has no form `Q`; forms: `A`, `B`"),
    ],
)
def test_words_that_do_not_fit(shell: Callable[[str], Shell], words: list[str], said: str) -> None:
    ran = shell("assembled")("exam", "correct", EXAM, "1", *words)
    assert ran.code == 2
    assert said in ran.err


def test_what_is_refused(shell: Callable[[str], Shell]) -> None:
    ran = shell("assembled")("exam", "correct", EXAM, "99", "--void-full", "--reason", "x", "--json")
    assert (ran.code, ran.codes) == (1, ["correction-item"])
