"""The catalogues of what the program says and of what its documents say.

`python tools/messages.py` adds new sentences to trainer_cli/locale/*, drops old ones, and compiles them.
`python tools/messages.py --missing` prints what is not translated, and changes nothing.
"""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.sentences import FORMATTED, PACKAGE, phrases, sentences
from trainer_cli.text.catalogue import DOCUMENTS, MESSAGES
from trainer_cli.text.mainland import mainland

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("zh_Hant", "zh_Hans")
DOMAINS = {MESSAGES: sentences, DOCUMENTS: phrases}
MADE = "made from zh_Hant"
"""Stands at what nobody wrote by hand: it is made again each time."""
_NO_CLOCK = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""The same sentences give the same bytes."""


def catalogue_of(domain: str, language: str) -> Catalog:
    """A catalogue as it is written."""
    path = _po(domain, language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def updated(domain: str, language: str) -> Catalog:
    """A catalogue with today's sentences; translations are kept by their English.

    What nobody wrote in simplified Chinese is made from the traditional.
    """
    old = {
        str(one.id): str(one.string)
        for one in catalogue_of(domain, language)
        if MADE not in one.auto_comments
    }
    traditional = {str(one.id): str(one.string) for one in catalogue_of(domain, "zh_Hant")}
    new = Catalog(locale=language, project="trainer", fuzzy=False, charset="utf-8", creation_date=_NO_CLOCK)
    for english, files in DOMAINS[domain]().items():
        said = old.get(english, "")
        made = language == "zh_Hans" and not _fits(english, said)
        if made:
            said = mainland(traditional.get(english, ""))
        comments = [MADE] if made else []
        new.add(english, said, [(file, 0) for file in sorted(set(files))], auto_comments=comments)
    return new


def missing(catalogue: Catalog) -> list[str]:
    """What has no translation, or one with other placeholders."""
    return [str(one.id) for one in catalogue if one.id and not _fits(str(one.id), str(one.string))]


def _fits(english: str, said: str) -> bool:
    return bool(said) and set(FORMATTED.findall(english)) == set(FORMATTED.findall(said))


def _po(domain: str, language: str) -> Path:
    return PACKAGE / "locale" / language / "LC_MESSAGES" / f"{domain}.po"


def _written(domain: str, language: str, catalogue: Catalog) -> None:
    path = _po(domain, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=0, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


def main(arguments: list[str]) -> int:
    """Update and compile, or tell what is missing; 1 while anything is."""
    absent = 0
    for domain in DOMAINS:
        for language in LANGUAGES:
            catalogue = updated(domain, language)
            gaps = missing(catalogue)
            absent += len(gaps)
            print(f"{domain} {language}: {len(list(catalogue)) - 1} sentences, {len(gaps)} not translated")
            if "--missing" in arguments:
                print(*gaps, sep="\n  ")
            else:
                _written(domain, language, catalogue)
    return 1 if absent else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
