from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.reports.tables import aligned, laid_out, side_by_side, table
from trainer_cli.text.characters import display_width


def test_columns_line_up_by_display_width() -> None:
    table = """\
| 姓名 | id | points |
| --- | :-: | ---: |
| 林雨晴 | A001 | 9 |
| A | A002 | 12.5 |
"""
    assert (
        aligned(table)
        == """\
| 姓名   | id   | points |
| ------ | :--: | -----: |
| 林雨晴 | A001 |      9 |
| A      | A002 |   12.5 |
"""
    )


def test_an_escaped_border_is_part_of_its_cell() -> None:
    assert aligned("| a | b |\n| --- | --- |\n| x \\| y | z |") == (
        "| a      | b   |\n| ------ | --- |\n| x \\| y | z   |"
    )


def test_a_cell_of_dashes_is_no_rule() -> None:
    assert aligned("| a |\n| --- |\n| - |\n| :-- |") == "| a   |\n| --- |\n| -   |\n| :-- |"


def test_a_row_may_be_longer_than_the_rule() -> None:
    assert aligned("| a |\n| ---: |\n| b | c |") == "|   a |\n| --: |\n|   b | c   |"


def test_lines_without_a_rule_line_up_too() -> None:
    assert aligned("| a | bbbb |\n| cccc | d |") == "| a    | bbbb |\n| cccc | d    |"


def test_fenced_blocks_and_paragraphs_stay_as_they_are() -> None:
    text = "a | b\n\n```mermaid\n| a | b |\n```\n|x|\n"
    assert aligned(text) == "a | b\n\n```mermaid\n| a | b |\n```\n| x   |\n"


def test_borders_without_cells_stay_as_they_are() -> None:
    assert aligned("|\n|\n\n| a |") == "|\n|\n\n| a   |"


cells = st.text(st.sampled_from("ab好e\u0301 -:"), max_size=5)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=4))
def test_every_line_of_a_table_is_equally_wide_and_says_the_same(rows: list[list[str]]) -> None:
    lines = [f"| {' | '.join(row)} |" for row in [["a", "b", "c"], ["---", ":-:", "---:"], *rows]]
    shown = aligned("\n".join(lines)).split("\n")
    assert len({display_width(line) for line in shown}) == 1
    assert [[cell.strip() for cell in line[1:-1].split("|")] for line in shown[2:]] == [
        [cell.strip() for cell in row] for row in rows
    ]
    assert aligned("\n".join(shown)) == "\n".join(shown)


def test_a_table_of_cells_is_laid_out_at_once() -> None:
    rows = [["姓名", "x"], ["林雨晴", "a \\| b"], ["A", ""]]
    shown = "| 姓名   | x      |\n| ------ | ------ |\n| 林雨晴 | a \\| b |\n| A      |        |"
    assert aligned(f"# Head\n\n{table(rows)}\n\nend\n") == f"# Head\n\n{shown}\n\nend\n"


def test_what_lines_up_already_stays_as_it_is() -> None:
    part = "```\n| a | b |\n```\n| x |\n"
    assert aligned(f"| a |\n| --- |\n\n{laid_out(part)}| x |\n") == f"| a   |\n| --- |\n\n{part}| x   |\n"


def test_a_long_table_lines_up_like_a_short_one() -> None:
    lines = ["| n | x |", "| ---: | --- |", *(f"| {number} | 好 |" for number in range(98, 132))]
    assert aligned("\n".join(lines)).split("\n")[1:4] == ["| --: | --- |", "|  98 | 好  |", "|  99 | 好  |"]


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_columns_side_by_side_are_the_same_table(rows: list[tuple[str, str]]) -> None:
    left, right = [[row[place] for row in rows] for place in (0, 1)]
    lines = ["| 姓名 | n |", "| --- | ---: |", *(f"| {first} | {second} |" for first, second in rows)]
    assert aligned(side_by_side([("姓名", left), ("n", right, "---:")])) == aligned("\n".join(lines))
