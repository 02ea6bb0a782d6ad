"""The compiled catalogues: complete, and each sentence comes back by its own pattern."""

from __future__ import annotations

import io
import re
import string
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import msgspec
import pytest
from babel.messages.mofile import read_mo, write_mo

from tools.messages import DOMAINS, LANGUAGES, catalogue_of, missing, updated
from trainer_cli import model
from trainer_cli.text.catalogue import FOLDER, MESSAGES, phrase_in, phrases_of, sentences, wording_in
from trainer_cli.text.declared import expectation
from trainer_cli.text.wording import ENGLISH

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

ROOT = Path(__file__).parent.parent.parent
SPOKEN = [language.replace("_", "-") for language in LANGUAGES]
MESSAGE = re.compile(
    r"^(?:[^ ]*: )?(?:error|warning): (.*) \([a-z-]+(?:, [ST]\d+)?\)$|^  → (.*)$", re.MULTILINE
)
VALUES = ("A001-x_9", "林雨晴", "a/b.csv:3:1", "Jane Doe")
NO_PROSE = re.compile(
    r"`[^`]*`|\([a-z -]*\)|'\w+' is undefined"  # data, names of characters, what Jinja says
    r"|(trainer|git|python|--to|--encoding) .*"  # commands
    r"|\d{4}-\d{2}-\d{2} .*"  # facts on record
    r"|short of|analysis of"  # kinds of questions
)
ENGLISH_WORDS = re.compile(r"[A-Za-z]+(?: [a-z']+)+")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_everything_that_is_said_is_translated_and_nothing_else(domain: str, language: str) -> None:
    """`python tools/messages.py` adds what is new and compiles; what it can't do is to translate."""
    catalogue = catalogue_of(domain, language)
    assert missing(updated(domain, language)) == []
    assert {one.id for one in catalogue if one.id} == set(DOMAINS[domain]())
    assert compiled(catalogue) == (FOLDER / language / "LC_MESSAGES" / f"{domain}.mo").read_bytes()


@pytest.mark.parametrize("language", SPOKEN)
def test_sentences_are_those_of_the_compiled_catalogue(language: str) -> None:
    data = (FOLDER / language.replace("-", "_") / "LC_MESSAGES" / f"{MESSAGES}.mo").read_bytes()
    pairs = {str(one.id): str(one.string) for one in read_mo(io.BytesIO(data)) if one.id}
    assert {said: meant for said, meant in sentences(data) if said} == pairs


def compiled(catalogue: Catalog) -> bytes:
    made = io.BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("language", SPOKEN)
def test_every_sentence_is_found_again_by_its_own_pattern(language: str, value: str) -> None:
    wording = wording_in(language)
    wrong = []
    for one in catalogue_of(MESSAGES, language.replace("-", "_")):
        english, said = str(one.id), str(one.string)
        values = {name: value for _, name, _, _ in string.Formatter().parse(english) if name}
        if english and wording(english.format(**values)) != said.format(**values):
            wrong.append((english, wording(english.format(**values))))
    assert wrong == []


def messages_of(paths: list[Path]) -> set[str]:
    found = (match for path in paths for match in MESSAGE.finditer(path.read_text("utf-8")))
    return {match[1] or match[2] for match in found}


@pytest.mark.parametrize("language", SPOKEN)
def test_every_message_of_the_manual_and_of_the_examples_is_said_in_chinese(language: str) -> None:
    paths = [ROOT / "docs" / "errors.md", *(ROOT / "tests" / "errors").rglob("expected.txt")]
    english = messages_of(paths)
    assert len(english) > 300
    wording = wording_in(language)
    assert [
        said for said in map(wording, sorted(english)) if ENGLISH_WORDS.search(NO_PROSE.sub("", said))
    ] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_what_every_key_of_a_file_should_be_is_said_in_chinese(language: str) -> None:
    modules = [import_module(f"{model.__name__}.{one.name}") for one in iter_modules(model.__path__)]
    named = (one for module in modules for one in vars(module).values())
    records = [one for one in named if isinstance(one, type) and issubclass(one, msgspec.Struct)]
    wanted = {expectation(field.type) for one in records for field in msgspec.structs.fields(one)}
    wording = wording_in(language)
    said = [wording(f"`key` must be {one}") for one in sorted(wanted)]
    assert len(said) > 20
    assert [one for one in said if ENGLISH_WORDS.search(NO_PROSE.sub("", one))] == []


def test_a_sentence_in_both_kinds_of_chinese() -> None:
    assert wording_in("zh-Hant")("the file `a.pdf` does not exist") == "檔案 `a.pdf` 不存在"
    assert wording_in("zh-Hans")("the file `a.pdf` does not exist") == "文件 `a.pdf` 不存在"


@pytest.mark.parametrize(
    ("english", "said"),
    [
        (
            "Imported 7 sheets from 7 rows (utf-8); the file is kept as it came.\nNext: trainer exam score E1",
            "已匯入 7 份答卷（檔案共 7 行，utf-8）；原檔已保留。\n下一步：trainer exam score E1",
        ),
        (
            "`days` must be a whole number like 3, at least 0, but it is empty",
            "`days` 應為整數，例如 3，至少 0，但它是空的",
        ),
        ("there is no plan `absent`", "沒有計劃 `absent`"),
        (
            "A001 has a sheet on record, and this one differs: item 1: A → B, form: A → B",
            "A001 的答卷已有記錄，而這一份不同：第 1 題：A → B、卷別：A → B",
        ),
        (
            "reports/a.md: the disk is full. Some files are written and some are not; run the command again.",
            "reports/a.md：磁碟滿了。有些檔案已寫出，有些還沒有；請再執行一次。",
        ),
        ("fatal: a file: No space left on device", "fatal: a file: No space left on device"),
    ],
)
def test_values_are_said_too_and_data_stays(english: str, said: str) -> None:
    assert wording_in("zh-Hant")(english) == said


def test_a_language_without_catalogue_is_said_in_english() -> None:
    assert wording_in("fr") is ENGLISH
    assert wording_in("en") is ENGLISH


def test_phrases_of_documents() -> None:
    assert phrase_in("zh-Hans")("Training archive") == "个人培训档案"
    assert phrase_in("zh-Hant")("never heard") == "never heard"
    assert phrase_in("en")("Training archive") == "Training archive"
    assert phrases_of("zh-Hans") != phrases_of("zh-Hant")
    assert phrases_of("en") == b""
