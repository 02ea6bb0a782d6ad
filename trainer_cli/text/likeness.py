"""When two spellings of an id are the same to a reader: spaces, missing zeros, letters of another alphabet."""

from __future__ import annotations

import re
import unicodedata

from trainer_cli.text.characters import folded

_ZEROS = r"(?<![0-9])0+(?=[0-9])"
# Cyrillic and Greek letters, folded, beside the Latin ones that look the same in capitals or small.
_LATIN = str.maketrans("авекмнорстухіјѕԁԛԝαβεζηικμνορτυχ", "abekmhopctyxijsdqwabezhikmnoptyx")


def compact(text: str) -> str:
    """`text` folded and without any space: `Ａ 001` is `a001`."""
    return "".join(folded(text).split())


def unpadded(text: str) -> str:
    """`text` compact, its numbers without leading zeros: `A001` and `A1` are the same."""
    return re.sub(_ZEROS, "", compact(text))


def latin(text: str) -> str:
    """`text` compact, with Latin letters for Cyrillic and Greek ones that look like them."""
    return compact(text).translate(_LATIN)


def foreign_letter(text: str) -> str | None:
    """The first letter of `text` that only looks Latin, with its name; None if there is none."""
    for letter in text:
        if latin(letter) != compact(letter):
            return f"{letter} ({unicodedata.name(letter).lower()})"
    return None
