from __future__ import annotations

import pytest

from trainer_cli.text.csv_guard import MAX_LINE, guard_problems, is_padded


def found(data: bytes, encoding: str = "utf-8") -> list[tuple[str, str]]:
    return [(problem.code, str(problem.source)) for problem in guard_problems(data, encoding, "a.csv")]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"id,name\r\nA001,x\t\r\n", "utf-8"),
        ("id,姓名\nA001,José“·”，\n".encode("utf-8-sig"), "utf-8-sig"),
        ("id,姓名\r\nA001,林\n".encode("gbk"), "gb18030"),
        (b"id\n=======x\n", "utf-8"),
        (b"id\r" * MAX_LINE, "utf-8"),
        (b"id\n" * MAX_LINE, "utf-8"),
    ],
)
def test_sound_tables(data: bytes, encoding: str) -> None:
    assert found(data, encoding) == []


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"id\r\nA\0\n", "utf-8"),
        (b"id\nA\x1b\n", "utf-8"),
        ("id\nA\x85\n".encode(), "utf-8"),
        ("id\nA\u202e\n".encode("utf-8-sig"), "utf-8-sig"),
        ("id\nA\ufeff\n".encode("utf-8-sig"), "utf-8-sig"),
        ("id\nA\u2066\n".encode("gb18030"), "gb18030"),
    ],
)
def test_forbidden_characters(data: bytes, encoding: str) -> None:
    assert found(data, encoding) == [("character-forbidden", "a.csv:2:2")]


def test_a_forbidden_character_at_the_very_beginning() -> None:
    assert found("\x85id\n".encode()) == [("character-forbidden", "a.csv:1:1")]


@pytest.mark.parametrize("mark", [b"<<<<<<< HEAD", b"=======", b">>>>>>> x", b"|||||||"])
def test_merge_conflicts(mark: bytes) -> None:
    """Row 2."""
    assert found(b"id,name\nA001,x\n" + mark + b"\nA002,y\n") == [("merge-conflict", "a.csv:3:1")]


@pytest.mark.parametrize("newline", [b"\n", b"\r"])
def test_a_line_above_a_megabyte(newline: bytes) -> None:
    data = b"id" + newline + b"a" * (MAX_LINE + 1) + newline + b"b"
    assert found(data) == [("csv-too-long", "a.csv:2:1")]


@pytest.mark.parametrize(
    "text",
    [
        " a,b", "a,b ", "a ,b", "a, b", "a,b \nc,d", "a\n b", 'a," b"', 'a,"b "', "a,b \r\nc",
        "a\tb", "a\r b",
        "林,\u3000b", "林,\u00a0b", "林,\u2003b", "林,\u205fb", "林,\u1680b",
    ],
)  # fmt: skip
def test_cells_with_space_around_them(text: str) -> None:
    assert is_padded(text.encode(), ",", "utf-8")


@pytest.mark.parametrize("text", ["a,b", "a b,c d\ne f", "林 雨,晴\n"])
def test_cells_without_space_around_them(text: str) -> None:
    assert not is_padded(text.encode(), ",", "utf-8")


def test_a_tab_may_be_the_separator() -> None:
    assert not is_padded(b"a\tb", "\t", "utf-8")


def test_in_gbk_the_cells_are_looked_at() -> None:
    assert is_padded("林".encode("gbk"), ",", "gb18030")
