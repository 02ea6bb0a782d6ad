"""The compiled catalogues of the program's own sentences."""

from __future__ import annotations

from trainer_cli.text.catalogue import phrase_in, phrases_of, wording_in
from trainer_cli.text.wording import ENGLISH


def test_a_sentence_in_both_kinds_of_chinese() -> None:
    assert wording_in("zh-Hant")("the file `a.pdf` does not exist") == "檔案 `a.pdf` 不存在"
    assert wording_in("zh-Hans")("the file `a.pdf` does not exist") == "文件 `a.pdf` 不存在"


def test_a_language_without_catalogue_is_said_in_english() -> None:
    assert wording_in("fr") is ENGLISH
    assert wording_in("en") is ENGLISH


def test_phrases_of_documents() -> None:
    assert phrase_in("zh-Hans")("Training archive") == "个人培训档案"
    assert phrase_in("zh-Hant")("never heard") == "never heard"
    assert phrase_in("en")("Training archive") == "Training archive"
    assert phrases_of("zh-Hans") != phrases_of("zh-Hant")
    assert phrases_of("en") == b""
