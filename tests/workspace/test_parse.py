"""One call for the files of all formats."""

from __future__ import annotations

import pytest

from tests.team import said
from trainer_cli.model.curriculum import Handout
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.parse import parsed

HANDOUT = """\
---
course: rules
title: 本店守則
version: "1"
date: 2026-01-05
author: TR02
---
# 守則

§1 2026-01-05 十五秒內首次回覆。
"""
ROOMS = (
    "- {id: R1, name: 培訓室A, capacity: 24}\n- {id: R2, name: 培訓室B}\n- {id: R3, name: C, capacity: 8}\n"
)


def test_a_bad_item_of_a_list_does_not_hide_the_others() -> None:
    found, problems = parsed(BY_NAME["rooms"], "roster/rooms.yaml", ROOMS.encode())
    assert [(str(one.source), getattr(one, "id", "")) for one in found] == [
        ("roster/rooms.yaml:1:3", "R1"),
        ("roster/rooms.yaml:3:3", "R3"),
    ]
    assert said(problems) == ["roster/rooms.yaml:2:3 key-missing: the key `capacity` is missing"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("rooms", "id: R1\n", "x:1:1 file-not-list: the file must be a list: each entry begins with `- `"),
        ("rooms", "- [", "x:1:4 yaml-syntax"),
        ("tiers", "a: [", "x:1:5 yaml-syntax"),
        ("tiers", "- a\n", "x:1:3 value-type: this entry must be a mapping of keys, not a list"),
        ("tiers", "[]\n", "x:1:1 value-type: this entry must be a mapping of keys, not a list"),
    ],
)
def test_a_file_that_can_not_be_read_at_all(name: str, text: str, expected: str) -> None:
    found, problems = parsed(BY_NAME[name], "x", text.encode())
    assert found == []
    assert len(problems) == 1
    assert said(problems)[0].startswith(expected)


def test_a_table_gives_records_at_their_rows() -> None:
    data = "﻿工號,姓名,入職日期\nA001,林雨晴,2026-01-26\nA002,陳柏宇,\n".encode()
    found, problems = parsed(BY_NAME["agents"], "roster/agents.csv", data)
    assert [str(one.source) for one in found] == ["roster/agents.csv:2:1"]
    assert said(problems) == ["roster/agents.csv:3:3 key-missing: the cell of `joined` is empty"]


def test_a_handout_has_numbered_paragraphs() -> None:
    (handout,), problems = parsed(BY_NAME["handouts"], "h.md", HANDOUT.encode())
    assert isinstance(handout, Handout)
    assert problems == []
    assert [(one.number, str(one.date), one.text) for one in handout.paragraphs] == [
        (1, "2026-01-05", "十五秒內首次回覆。")
    ]
    assert handout.paragraphs[0].source.line == 10


def test_paragraphs_are_no_key() -> None:
    data = HANDOUT.replace("author: TR02", "author: TR02\nparagraphs: []").encode()
    _, problems = parsed(BY_NAME["handouts"], "h.md", data)
    assert said(problems) == [
        (
            "h.md:2:1 field-unknown: "
            "`paragraphs` is no key: paragraphs are the lines of the text that begin with §"
        )
    ]


def test_a_handout_without_its_head() -> None:
    found, problems = parsed(BY_NAME["handouts"], "h.md", b"# only text\n")
    assert found == []
    assert [one.source.path for one in problems] == ["h.md"]
