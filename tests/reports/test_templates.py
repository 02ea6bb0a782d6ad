"""Every built-in template: exact text in every language, every phrase translated, sound tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.reports.golden import FOLDER, LANGUAGES, golden_path, rendered
from tests.reports.samples import SAMPLES
from trainer_cli.reports import REPORTS
from trainer_cli.workspace.builtin import builtin_root

if TYPE_CHECKING:
    from trainer_cli.model.settings import Language

TEMPLATES = builtin_root() / "templates"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_reads_exactly_like_this(name: str, language: Language) -> None:
    # T6, T13, T14, T22, T37, T40, T42, T43, T44, S69, S70, S100
    assert rendered(name, language) == golden_path(name, language).read_text("utf-8")


def test_every_report_has_a_sample_and_nothing_else_is_golden() -> None:
    assert set(SAMPLES) == set(REPORTS)
    expected = {golden_path(name, language) for name in REPORTS for language in LANGUAGES}
    assert set(FOLDER.iterdir()) == expected


def test_every_template_belongs_to_a_report() -> None:
    assert {path.name for path in TEMPLATES.iterdir()} == set(REPORTS.values())


def test_every_phrase_is_a_literal() -> None:
    for path in TEMPLATES.glob("*.j2"):
        text = path.read_text("utf-8")
        assert len(re.findall(r"\b_\(", text)) == len(re.findall(r'\b_\("[^"]*"\)', text)), path.name


@pytest.mark.parametrize("name", REPORTS)
def test_rows_of_a_table_have_as_many_cells_as_its_head(name: str) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", rendered(name, "zh-Hant"), re.MULTILINE):
        cells = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(cells) == 1, table


def test_an_archive_has_the_six_parts_in_order() -> None:
    # S100
    headings = re.findall(r"^## (.*)$", rendered("archive", "zh-Hant"), re.MULTILINE)
    assert headings == [
        "個人基本信息",
        "培訓計劃",
        "培訓記錄",
        "培訓考核成績",
        "培訓效果評估報告",
        "培訓總結與反饋",
    ]


def test_the_system_table_has_the_eight_columns_in_order() -> None:
    # T6
    head = rendered("curriculum", "zh-Hant").splitlines()[2]
    assert [cell.strip() for cell in head.strip("|").split("|")] == [
        "體系劃分",
        "培訓項目",
        "培訓課程",
        "課程屬性",
        "課程內容簡介",
        "培訓資料",
        "參與人員",
        "是否有培訓考核",
    ]


def test_a_paper_gives_no_answer_away() -> None:
    # T40
    paper = rendered("paper", "zh-Hant")
    for secret in ("三百元是組長的權限", "留備註，告知買家", "只寫模板話術不給分", "rules-001", "rules#2"):
        assert secret not in paper
