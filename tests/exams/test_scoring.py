"""T42: packed answers scored by the block."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exams.paper import choices_only, exam, form, lines, section
from trainer_cli.exams import scoring
from trainer_cli.exams.scoring import groups, scored_blocks
from trainer_cli.exams.sheet_lines import HEADER
from trainer_cli.model.exam import Form

SECTIONS = exam().sections
SHEETS = lines(
    "A001,A,09:00,11:20,2,ABT,",
    "A002,A,09:00,11:20,3,A-F,",
    'A003,A,,,4,--T,"{""4"": ""先請示""}"',
)


def test_items_that_count_alike_are_a_group() -> None:
    assert [(group.section, str(group.points), group.keys) for group in groups(form(), SECTIONS)] == [
        (0, "2", ((0, ("A",)), (1, ("B",)))),
        (1, "1", ((2, ("T",)),)),
    ]


def test_right_answers_by_group() -> None:
    (block,) = scored_blocks(SHEETS, form(), SECTIONS)
    assert list(block.rows()) == [(2, 1), (1, 0), (0, 1)]
    assert block.lines == SHEETS[1:]
    assert block.damaged == []


def test_the_quick_way_needs_no_header() -> None:
    (block,) = scored_blocks(SHEETS[1:3], form(), SECTIONS)
    assert list(block.rows()) == [(2, 1), (1, 0)]


def test_sheets_that_do_not_count_are_left_out() -> None:
    (block,) = scored_blocks(SHEETS[1:3], form(), SECTIONS, leave_out={b"A001"})
    assert (list(block.rows()), block.lines) == ([(1, 0)], [SHEETS[2]])


@pytest.mark.parametrize(
    "damage",
    [
        b"A002,A,,,3,ab-,\n",
        b"A002,A,,,3,AB,\n",
        b"\n",
        b"A002,A,,,3,A,B,\n",
        b"A002,A,,,3,ABT\n",
        HEADER,
        b"A002,A,,13,AB,\n",
    ],
)
def test_a_damaged_line_is_told_and_the_others_score(damage: bytes) -> None:
    (block,) = scored_blocks([HEADER, SHEETS[1], damage, SHEETS[3]], form(), SECTIONS)
    assert block.damaged == [3]
    assert list(block.rows()) == [(2, 1), (0, 1)]


def test_line_numbers_go_on_through_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "SHEETS_A_BLOCK", 2)
    blocks = list(scored_blocks([*SHEETS, b"broken\n"], form(), SECTIONS))
    assert [list(block.rows()) for block in blocks] == [[(2, 1)], [(1, 0), (0, 1)], []]
    assert [block.damaged for block in blocks] == [[], [], [5]]


def test_more_items_than_a_byte_counts() -> None:
    large = choices_only(600)
    (block,) = scored_blocks([f"A001,A,,,2,{'A' * 600},\n".encode()], large, [section("single", 600, "1")])
    assert list(block.rows()) == [(255, 255, 90)]


def test_a_form_without_packed_items() -> None:
    written = Form(exam="e", form="A", items=form().items[3:])
    (block,) = scored_blocks([b"A001,A,,,2,,\n", b"A002,A,,,3,,\n"], written, SECTIONS)
    assert list(block.rows()) == [(), ()]


@settings(max_examples=50, deadline=None)
@given(
    st.text("ABT", min_size=3, max_size=3), st.lists(st.text("ABTF-", min_size=3, max_size=3), max_size=20)
)
def test_blocks_count_as_one_would_by_hand(keys: str, sheets: list[str]) -> None:
    file = [f"A{n:03},A,,,{n},{sheet},\n".encode() for n, sheet in enumerate(sheets)]
    found = [row for block in scored_blocks(file, form("A", keys), SECTIONS) for row in block.rows()]
    assert found == [
        (sum(a == k for a, k in zip(sheet[:2], keys[:2], strict=True)), int(sheet[2] == keys[2]))
        for sheet in sheets
    ]
