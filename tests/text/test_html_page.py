"""Pages in HTML: one file, nothing fetched, nothing run."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.reports.markdown import cell, code
from trainer_cli.text.html_page import drawn, html_page

PAGE = """\
# 計劃 <1>

| 階段 | 時間 |
| --- | ---: |
| 一 | 2026-02-09 |

```mermaid
flowchart TD
    b1["1 基本工作"]
```
"""


def body(markdown: str) -> str:
    page = html_page(markdown, "zh-Hant")
    return page[page.index("<main>\n") + 7 : page.index("</main>")]


def test_a_page_names_its_language_and_title() -> None:
    page = html_page(PAGE, "zh-Hans")
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-Hans">\n')
    assert "<title>計劃 &lt;1&gt;</title>" in page
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in page
    assert "<title></title>" in html_page("no heading", "en")


def test_tables_scroll_for_themselves_and_days_stay_whole() -> None:
    assert (
        body(PAGE)
        .split("\n```")[0]
        .startswith(
            '<h1>計劃 &lt;1&gt;</h1>\n<div class="wide"><table style="--least:18ch">\n<thead>\n<tr>\n<th>階段</th>\n'
            '<th style="text-align:right">時間</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>一</td>\n'
            '<td style="text-align:right"><time>2026-02-09</time></td>\n</tr>\n</tbody>\n</table></div>\n'
        )
    )


def test_a_table_says_how_narrow_it_may_get() -> None:
    # columns of 4, 20 (of 60) and 5 narrow characters, and two for each between them
    page = f"| 工號 | 備註 | name |\n| --- | --- | --- |\n| 007 | {'備' * 30} | a b c |\n"
    assert '<table style="--least:35ch">' in body(page)


def test_charts_are_drawn_and_others_shown_as_they_stand() -> None:
    assert '<div class="wide"><svg' in body(PAGE)
    assert body("```mermaid\npie\n  a < b\n```\n") == "<pre>pie\n  a &lt; b\n</pre>\n"
    assert body("```\ngantt\n```\n") == "<pre>gantt\n</pre>\n"


@pytest.mark.parametrize(
    ("chart", "kind"),
    [
        ("gantt\n    x : 2026-02-09, 1d\n", "svg"),
        ('flowchart TD\n    b1["a"]\n', "svg"),
        ('xychart-beta\n    x-axis ["a"]\n    bar [1]\n', "svg"),
    ],
)
def test_every_kind_of_chart_that_is_written_is_drawn(chart: str, kind: str) -> None:
    assert (drawn(chart) or "").startswith(f"<{kind} ")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a<br>b", "<p>a<br>b</p>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("x <img src=x onerror=alert(1)>", "<p>x &lt;img src=x onerror=alert(1)&gt;</p>\n"),
        ("![x](http://a.example/x.png)", "<p>![x](http://a.example/x.png)</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("\u202eabc", "<p>&lt;U+202E&gt;abc</p>\n"),
    ],
)
def test_nothing_of_a_text_is_run_or_fetched(text: str, shown: str) -> None:
    assert body(text) == shown


@settings(max_examples=100)
@given(st.text("ab<>&\"'/=!-[]()`*_\n 客", max_size=30))
def test_no_data_makes_a_tag(text: str) -> None:
    page = body(f"| a |\n| --- |\n| {cell(text)} |\n| {code(text)} |\n")
    tags = set(re.findall(r"<\s*/?\s*(\w+)", page))
    assert tags <= {"div", "table", "thead", "tbody", "tr", "th", "td", "br", "code"}
