"""The program's own sentences and the phrases of documents in other languages: catalogues as gettext compiles them."""

from __future__ import annotations

import gettext
import struct
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_cli.text.wording import ENGLISH, Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FOLDER = Path(__file__).resolve().parent.parent / "locale"
MESSAGES = "trainer"
DOCUMENTS = "documents"


@cache
def wording_in(language: str) -> Wording:
    """How the program's English sentences are said in `language`, like `zh-Hant`; English where none is known."""
    file = _file(MESSAGES, language)
    if file is None:
        return ENGLISH
    known = dict(sentences(file.read_bytes()))
    del known[""]  # what gettext says of the file itself
    return Wording(known)


def phrase_in(language: str) -> Callable[[str], str]:
    """How the English phrases of the templates are said in `language`; one that nobody translated stays."""
    file = _file(DOCUMENTS, language)
    if file is None:
        return str
    with file.open("rb") as data:
        return gettext.GNUTranslations(data).gettext


@cache
def phrases_of(language: str) -> bytes:
    """The bytes that `phrase_in` rests on."""
    file = _file(DOCUMENTS, language)
    return b"" if file is None else file.read_bytes()


def sentences(compiled: bytes) -> Iterable[tuple[str, str]]:
    """The pairs of a compiled catalogue, as `tools/messages.py` compiles it: all texts stand one behind the other.

    Before them stand their lengths and places; behind each stands a NUL, the English ones first.
    The standard library reads the same, but gives no list of it; Babel does, and takes longer to load than a
    command takes to run.
    """
    _, _, count, table = struct.unpack_from("<4I", compiled)
    _, first = struct.unpack_from("<2I", compiled, table)
    texts = compiled[first:].decode().split("\0")
    return zip(texts[:count], texts[count : 2 * count], strict=True)


def _file(domain: str, language: str) -> Path | None:
    file = FOLDER / language.replace("-", "_") / "LC_MESSAGES" / f"{domain}.mo"
    return file if file.is_file() else None
