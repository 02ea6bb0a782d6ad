"""Spellings that look the same."""

from __future__ import annotations

import pytest

from trainer_cli.text.likeness import compact, foreign_letter, latin, unpadded


@pytest.mark.parametrize("typed", ["A001", "a 001", "Ａ００１", "\u3000A\u00a0001 "])
def test_spaces_width_and_case_make_no_difference(typed: str) -> None:
    assert compact(typed) == "a001"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("A1", "a1"),
        ("A001", "a1"),
        ("A010", "a10"),
        ("A000", "a0"),
        ("junior-2026-02-09", "junior-2026-2-9"),
        ("rules-001", "rules-1"),
    ],
)
def test_leading_zeros_make_no_difference(typed: str, plain: str) -> None:
    assert unpadded(typed) == plain


def test_letters_of_other_alphabets_are_seen() -> None:
    cyrillic, greek = "\u0410001", "\u03a4R01"
    assert (latin(cyrillic), latin(greek)) == ("a001", "tr01")
    assert foreign_letter(cyrillic) == "\u0410 (cyrillic capital letter a)"
    assert foreign_letter(greek) == "\u03a4 (greek capital letter tau)"
    assert foreign_letter("Ａ001 王") is None
