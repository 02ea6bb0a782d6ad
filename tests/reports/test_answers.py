from __future__ import annotations

from tests.reports.facts import FACTS, FORM
from trainer_cli.reports.answers import key_in_words


def test_the_key_in_words() -> None:
    assert [key_in_words(item) for item in FORM.items] == [
        "A 組長",
        "×",
        "留備註，告知買家。",
        "先致歉，再查倉庫。",
    ]


def test_all_accepted_answers_are_named() -> None:
    assert key_in_words(FACTS.forms["B"].items[0]) == "A 甲 / B 乙"
