"""Words of the documents in the reader's language, and texts that exist in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import convert

from trainer_cli.model.settings import Language
from trainer_cli.text.yaml_reader import read_yaml

if TYPE_CHECKING:
    from trainer_cli.model.base import Text

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


def read_words(data: bytes, path: str, language: Language) -> dict[str, str]:
    """The phrases of `templates/words.yaml`: the English one to that in `language`.

    A phrase that is not translated is missing. `path` names the file in errors.

    Raises:
        ValueError: the file is not sound, or holds something else.
    """
    found = read_yaml(data, path)
    if found.problems:
        raise ValueError(f"{found.problems[0].source}: {found.problems[0].message}")
    phrases = convert(found.value, dict[str, dict[Language, str]])
    return {phrase: known[language] for phrase, known in phrases.items() if language in known}
