"""Words of the documents in the reader's language, and texts that exist in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import convert

from trainer_cli.text.yaml_reader import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.model.base import Text
    from trainer_cli.model.settings import Language

_FALLBACK: dict[Language, tuple[Language, ...]] = {
    "zh-Hant": ("zh-Hant", "zh-Hans", "en"),
    "zh-Hans": ("zh-Hans", "zh-Hant", "en"),
    "en": ("en", "zh-Hant", "zh-Hans"),
}

Words = dict[str, dict[str, str]]
"""English phrase to language to phrase."""


def text_in(language: Language, text: Text) -> str:
    """`text` in `language`, or in the nearest one that it has; empty when it has none."""
    if isinstance(text, str):
        return text
    return next((text[known] for known in _FALLBACK[language] if known in text), "")


def word_in(language: Language, words: Mapping[str, Mapping[str, str]], phrase: str) -> str:
    """The English `phrase` in `language`; itself where nobody translated it."""
    return words.get(phrase, {}).get(language, phrase)


def read_words(data: bytes, path: str) -> Words:
    """The phrases of `templates/words.yaml`.

    Raises:
        ValueError: the file is not sound, or holds something else.
    """
    found = read_yaml(data, path)
    if found.problems:
        raise ValueError(f"{found.problems[0].source}: {found.problems[0].message}")
    return convert(found.value, Words)
