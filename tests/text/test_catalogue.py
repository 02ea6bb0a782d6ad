"""The compiled catalogues of the program's own sentences."""

from __future__ import annotations

from trainer_cli.text.catalogue import wording_in
from trainer_cli.text.wording import ENGLISH


def test_a_sentence_in_both_kinds_of_chinese() -> None:
    assert wording_in("zh-Hant")("the file `a.pdf` does not exist") == "檔案 `a.pdf` 不存在"
    assert wording_in("zh-Hans")("the file `a.pdf` does not exist") == "文件 `a.pdf` 不存在"


def test_a_language_without_catalogue_is_said_in_english() -> None:
    assert wording_in("fr") is ENGLISH
    assert wording_in("en") is ENGLISH
