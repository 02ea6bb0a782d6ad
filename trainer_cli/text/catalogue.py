"""The program's own sentences and the phrases of documents in other languages: catalogues as gettext compiles them."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_cli.text.wording import ENGLISH, Wording

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).resolve().parent.parent / "locale"
MESSAGES = "trainer"
DOCUMENTS = "documents"


@cache
def wording_in(language: str) -> Wording:
    """How the program's English sentences are said in `language`, like `zh-Hant`; English where none is known."""
    file = _file(MESSAGES, language)
    if file is None:
        return ENGLISH
    from babel.messages.mofile import read_mo  # noqa: PLC0415  # English needs no catalogue

    with file.open("rb") as data:
        catalogue = read_mo(data)
    return Wording({str(one.id): str(one.string) for one in catalogue if one.id and one.string})


def phrase_in(language: str) -> Callable[[str], str]:
    """How the English phrases of the templates are said in `language`; one that nobody translated stays."""
    file = _file(DOCUMENTS, language)
    if file is None:
        return str
    with file.open("rb") as data:
        return gettext.GNUTranslations(data).gettext


def phrases_of(language: str) -> bytes:
    """The bytes that `phrase_in` rests on."""
    file = _file(DOCUMENTS, language)
    return b"" if file is None else file.read_bytes()


def _file(domain: str, language: str) -> Path | None:
    found = gettext.find(domain, str(FOLDER), [language.replace("-", "_")])
    return None if found is None else Path(found)
