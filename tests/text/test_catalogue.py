"""The compiled catalogues: complete, and each sentence comes back by its own pattern."""

from __future__ import annotations

import io
import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.mofile import write_mo

from tools.messages import DOMAINS, LANGUAGES, catalogue_of, missing
from trainer_cli.text.catalogue import FOLDER, MESSAGES, phrase_in, phrases_of, wording_in
from trainer_cli.text.wording import ENGLISH

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

SPOKEN = [language.replace("_", "-") for language in LANGUAGES]
MESSAGE = re.compile(r"^(?:[^ ]*: )?(?:error|warning): (.*) \([a-z-]+(?:, [ST]\d+)?\)$|^  → (.*)$", re.MULTILINE)
VALUE = "A001-x_9"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_everything_that_is_said_is_translated_and_nothing_else(domain: str, language: str) -> None:
    catalogue = catalogue_of(domain, language)
    assert missing(catalogue) == []
    assert {str(one.id) for one in catalogue if one.id} == set(DOMAINS[domain]())
    assert compiled(catalogue) == (FOLDER / language / "LC_MESSAGES" / f"{domain}.mo").read_bytes()


@pytest.mark.parametrize("language", SPOKEN)
def test_every_sentence_is_found_again_by_its_own_pattern(language: str) -> None:
    wording = wording_in(language)
    wrong = []
    for one in catalogue_of(MESSAGES, language.replace("-", "_")):
        names = {name: VALUE for _, name, _, _ in string.Formatter().parse(str(one.id)) if name}
        if one.id and wording(str(one.id).format(**names)) != str(one.string).format(**names):
            wrong.append((str(one.id), wording(str(one.id).format(**names))))
    assert wrong == []


@pytest.mark.parametrize("language", SPOKEN)
def test_every_message_of_the_error_examples_is_said_in_chinese(language: str) -> None:
    wording = wording_in(language)
    english = {
        found[1] or found[2]
        for path in (Path(__file__).parent.parent / "errors").rglob("expected.txt")
        for found in MESSAGE.finditer(path.read_text("utf-8"))
    }
    assert len(english) > 100
    assert {one for one in english if wording(one) == one and not one.startswith("trainer ")} == set()


def test_a_language_without_catalogue_is_said_in_english() -> None:
    assert wording_in("fr") is ENGLISH
    assert wording_in("en") is ENGLISH


def test_phrases_of_documents() -> None:
    assert phrase_in("zh-Hans")("Training archive") == "培训档案"
    assert phrase_in("zh-Hant")("never heard") == "never heard"
    assert phrase_in("en")("Training archive") == "Training archive"
    assert phrases_of("zh-Hans") != phrases_of("zh-Hant")
    assert phrases_of("en") == b""
