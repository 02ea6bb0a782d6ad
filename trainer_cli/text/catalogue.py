"""The catalogues of the program's own sentences, compiled as gettext does, read by Babel."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from trainer_cli.text.wording import ENGLISH, Wording

FOLDER = Path(__file__).resolve().parent.parent / "locale"
DOMAIN = "trainer"


@cache
def wording_in(language: str) -> Wording:
    """How the program's English sentences are said in `language`, like `zh-Hant`; English where none is known."""
    file = gettext.find(DOMAIN, str(FOLDER), [language.replace("-", "_")])
    if file is None:
        return ENGLISH
    from babel.messages.mofile import read_mo  # noqa: PLC0415  # English needs no catalogue

    with Path(file).open("rb") as data:
        catalogue = read_mo(data)
    return Wording({str(one.id): str(one.string) for one in catalogue if one.id and one.string})
