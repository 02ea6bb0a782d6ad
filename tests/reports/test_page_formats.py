from __future__ import annotations

import io
import zipfile

import pytest

from trainer_cli.commands.options import TO_FORMATS
from trainer_cli.reports.page_formats import PAGE_FORMATS, page_bytes
from trainer_cli.text.problem import Problem

PAGE = "# 考生\n\n| 工號 | 分數 |\n| --- | ---: |\n| `007` | 74.5 |\n"


def test_the_formats_are_those_that_the_option_takes() -> None:
    assert tuple(PAGE_FORMATS) == TO_FORMATS


def test_one_page_in_every_format() -> None:
    found = {name: page_bytes(PAGE, name, "zh-Hant") for name in PAGE_FORMATS}
    assert found["md"] == PAGE.encode()
    assert found["csv"] == "\ufeff工號,分數\n007,74.5\n".encode()
    assert isinstance(found["html"], bytes)
    assert '<html lang="zh-Hant">' in found["html"].decode()
    assert isinstance(found["xlsx"], bytes)
    with zipfile.ZipFile(io.BytesIO(found["xlsx"])) as archive:
        assert "xl/worksheets/sheet1.xml" in archive.namelist()


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_a_page_without_a_table_is_no_spreadsheet(name: str) -> None:
    found = page_bytes("# 試卷\n\n1. 題目\n", name, "zh-Hant")
    assert isinstance(found, Problem)
    assert (found.code, found.remedy) == ("page-without-table", "take --to md or --to html")


def test_a_text_that_no_cell_holds_is_said() -> None:
    found = page_bytes(PAGE.replace("74.5", "x" * 40_000), "xlsx", "zh-Hant")
    assert isinstance(found, Problem)
    assert found.message == (
        "a spreadsheet can't hold this page: a text of 40000 characters is longer than a cell holds"
    )


def test_an_unknown_format_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        page_bytes(PAGE, "pdf", "en")
