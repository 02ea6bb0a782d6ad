"""Spellings of columns and words of cells, from what they mean."""

from __future__ import annotations

from trainer_cli.interop.fact_format import meanings, spellings


def test_a_field_is_a_spelling_of_itself() -> None:
    assert spellings({"agent": "工號,工号", "plan": ""}) == {
        "agent": "agent",
        "工號": "agent",
        "工号": "agent",
        "plan": "plan",
    }


def test_words_are_folded() -> None:
    assert meanings({"yes": "Y 是 √"}) == {"yes": "yes", "y": "yes", "是": "yes", "√": "yes"}
