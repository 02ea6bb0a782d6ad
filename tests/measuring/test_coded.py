from __future__ import annotations

import numpy as np

from trainer_cli.measuring.coded import Codebook, Coded, coded_block


def test_every_answer_has_its_code() -> None:
    book = Codebook()
    codes = [book[text] for text in ("", "A", "AC", "甲", "AC", "")]
    assert codes[:2] == [0, 65]
    assert codes[2] == codes[4]
    assert len(set(codes)) == 4
    assert min(codes[2:4]) >= 256
    assert book.size > max(codes)


def test_a_block_has_a_row_an_item() -> None:
    book = Codebook()
    block = coded_block([["A", ""], ["B", "C"], ["A", "D"]], book, 2)
    assert block.tolist() == [[65, 66, 65], [0, 67, 68]]
    assert block.dtype == np.uint8


def test_longer_answers_make_it_wider() -> None:
    book = Codebook()
    block = coded_block([["AC", "A"]], book, 2)
    assert block.tolist() == [[book["AC"]], [65]]
    assert block.dtype == np.int32


def test_people_of_all_blocks_count() -> None:
    book = Codebook()
    blocks = [coded_block([["A"], ["B"]], book, 1), coded_block([], book, 1)]
    assert blocks[1].shape == (1, 0)
    assert Coded(("q1",), blocks, book).people == 2
