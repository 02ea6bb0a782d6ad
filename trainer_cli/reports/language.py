"""Texts that exist in several languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer_cli.model.base import Text
    from trainer_cli.model.settings import Language

_FALLBACK: dict[Language, tuple[Language, ...]] = {
    "zh-Hant": ("zh-Hant", "zh-Hans", "en"),
    "zh-Hans": ("zh-Hans", "zh-Hant", "en"),
    "en": ("en", "zh-Hant", "zh-Hans"),
}


def text_in(language: Language, text: Text) -> str:
    """`text` in `language`, or in the nearest one that it has; empty when it has none."""
    if isinstance(text, str):
        return text
    if language in text:
        return text[language]
    return next((text[known] for known in _FALLBACK[language] if known in text), "")
