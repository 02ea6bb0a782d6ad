from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.text.front_matter import Numbered, front_text, numbered_paragraphs, read_front_matter
from trainer_cli.text.source import Source

HANDOUT = """\
---
course: rules
version: "1.0"
---
# 平台規則

前言 §9 不是段落。

§1 2025-11-03 第一段
接著一行。
## 二
§2 2025-11-10 第二段

不屬於任何一段。
"""


def test_front_matter_and_body() -> None:
    document = read_front_matter(HANDOUT.encode(), "h.md")
    assert document.problems == []
    assert document.value == {"course": "rules", "version": "1.0"}
    assert document.places == [(2, 1)]
    assert document.body[0] == (5, "# 平台規則")


@pytest.mark.parametrize(
    "variant", ["\ufeff" + HANDOUT, HANDOUT.replace("\n", "\r\n"), HANDOUT.rstrip("\n") + "\n"]
)
def test_good_variants_are_read_alike(variant: str) -> None:
    assert read_front_matter(variant.encode(), "h.md") == read_front_matter(HANDOUT.encode(), "h.md")


def test_numbered_paragraphs() -> None:
    paragraphs, problems = numbered_paragraphs(read_front_matter(HANDOUT.encode(), "h.md"), "h.md")
    assert problems == []
    assert paragraphs == [
        Numbered(1, dt.date(2025, 11, 3), "第一段\n接著一行。", Source("h.md", 9)),
        Numbered(2, dt.date(2025, 11, 10), "第二段", Source("h.md", 12)),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("§1 二月 x", ("paragraph-form", "h.md:4:1")),
        ("§ 2026-02-09 x", ("paragraph-form", "h.md:4:1")),
        ("§1 2026-02-09 ", ("paragraph-form", "h.md:4:1")),
        ("§１ 2026-02-09 x", ("paragraph-form", "h.md:4:1")),
        ("§1 2026-02-30 x", ("paragraph-date", "h.md:4:4")),
        ("§2 2026-02-09 x", ("paragraph-number", "h.md:4:1")),
        ("§1 2026-02-09 x\n\n§1 2026-02-09 y", ("paragraph-number", "h.md:6:1")),
    ],
)
def test_what_is_wrong_with_a_paragraph(body: str, expected: tuple[str, str]) -> None:
    document = read_front_matter(f"---\na: b\n---\n{body}\n".encode(), "h.md")
    (problem,) = numbered_paragraphs(document, "h.md")[1]
    assert (problem.code, str(problem.source)) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("front-matter-missing", "h.md:1:1")),
        (b"# title\n", ("front-matter-missing", "h.md:1:1")),
        (b"---\na: b\n", ("front-matter-missing", "h.md:1:1")),
        (b"---\n- a\n---\n", ("front-matter-missing", "h.md:1:1")),
        (b"---\na: [\n---\n", ("yaml-syntax", "h.md:3:1")),
        (b"---\n---\n", ("file-empty", "h.md:1:1")),
        (b"---\na: b\n---\n<<<<<<< HEAD\n", ("merge-conflict", "h.md:4:1")),
        (b"---\na: b\n---\nx\x1b\n", ("character-forbidden", "h.md:4:2")),
        ("---\na: 早班\n---\n".encode("gbk"), ("encoding-not-utf-8", "h.md:2:4")),
    ],
)
def test_what_is_refused(data: bytes, expected: tuple[str, str]) -> None:
    document = read_front_matter(data, "h.md")
    (problem,) = document.problems
    assert (problem.code, str(problem.source)) == expected
    assert (document.value, document.body) == ({}, [])


def test_front_text_keeps_the_lines() -> None:
    assert front_text("---\na: b\n---\nc\n---\n") == "\na: b\n"
