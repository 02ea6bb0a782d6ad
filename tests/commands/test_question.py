"""`trainer question` (T11, S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

BANK = "curricula/junior/questions/rules.yaml"


def edited(trainer: Shell) -> Shell:
    path = trainer.folder / BANK
    path.write_text(path.read_text(encoding="utf-8").replace("explanation: ", "explanation: 改", 1), encoding="utf-8")
    return trainer


def test_an_edited_question_waits_until_it_is_approved_again(shell: Callable[[str], Shell]) -> None:
    trainer = edited(shell("sample"))
    waiting = trainer("question list --waiting")
    assert "rules-001" in waiting.out
    assert "rules-002" not in waiting.out
    done = trainer("question approve --course rules --by TR01 --today 2026-02-02")
    assert done.out == "Approved by TR01: 1 question.\n"
    assert "rules-001" not in trainer("question list --waiting").out
    again = trainer("question approve --all --by TR01")
    assert again.out == "All of these questions are approved already, exactly as they stand.\n"


def test_one_question_with_its_key(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    shown = trainer("question show rules-001")
    assert shown.code == 0
    assert "rules" in trainer("question list --course rules").out
    assert "商品卡" in shown.out


def test_a_person_sees_which_questions_before_the_yes(shell: Callable[[str], Shell]) -> None:
    trainer = edited(shell("sample"))
    trainer.at_terminal("y\n")
    assert "1 questions: rules-001\n" in trainer("question approve rules-001 --by TR01").out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("question approve", 2, "name questions, or give --course COURSE or --all"),
        ("question approve --course ruels", 2, "no questions of course 'ruels'; courses: "),
        ("question approve rules-999", 1, "there is no question `rules-999`"),
        ("question show rules-999", 1, "there is no question `rules-999`"),
        ("question approve rules-001 --by X9", 1, "`X9` is nobody of the roster"),
    ],
)
def test_what_does_not_fit(shell: Callable[[str], Shell], words: str, code: int, said: str) -> None:
    ended = edited(shell("sample"))(words)
    assert ended.code == code
    assert said in ended.out + ended.err
