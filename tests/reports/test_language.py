from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.reports.language import text_in

if TYPE_CHECKING:
    from trainer_cli.model.settings import Language


@pytest.mark.parametrize(
    ("language", "shown"), [("zh-Hant", "初級客服"), ("zh-Hans", "初级客服"), ("en", "Junior agent")]
)
def test_a_text_is_shown_in_the_language_asked_for(language: Language, shown: str) -> None:
    text = {"zh-Hant": "初級客服", "zh-Hans": "初级客服", "en": "Junior agent"}
    assert text_in(language, text) == shown


def test_a_missing_text_falls_back_to_the_other_script_then_to_english() -> None:
    assert text_in("zh-Hans", {"en": "Junior", "zh-Hant": "初級"}) == "初級"
    assert text_in("zh-Hant", {"en": "Junior", "zh-Hans": "初级"}) == "初级"
    assert text_in("zh-Hant", {"en": "Junior"}) == "Junior"
    assert text_in("en", {"zh-Hans": "初级", "zh-Hant": "初級"}) == "初級"
    assert text_in("en", {}) == ""


def test_a_plain_text_is_the_same_in_every_language() -> None:
    assert text_in("en", "初級") == "初級"
