"""Going through a series in blocks."""

from __future__ import annotations

from trainer_cli.exams.blocks import batches


def test_the_last_block_is_shorter() -> None:
    assert list(batches("ABCDE", 2)) == [["A", "B"], ["C", "D"], ["E"]]


def test_nothing_gives_no_block() -> None:
    assert list(batches([], 2)) == []
