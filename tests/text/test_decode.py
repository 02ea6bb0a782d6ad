from __future__ import annotations

import pytest

from trainer_cli.text.decode import decode, decode_utf8, empty_problem, encoding_of
from trainer_cli.text.problem import Problem

ROSTER = "工號,姓名\nA001,林雨晴\nA002,José\n"


@pytest.mark.parametrize(
    "data",
    [
        ROSTER.encode(),
        ROSTER.encode("utf-8-sig"),
        ROSTER.replace("\n", "\r\n").encode(),
        ROSTER.replace("\n", "\r").encode(),
    ],
)
def test_good_variants_of_utf8_are_read_alike(data: bytes) -> None:
    assert decode_utf8(data, "a.yaml").text == ROSTER
    assert decode(data, "a.csv").text == ROSTER


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (
            "id: x\nname: 林雨晴\n".encode("gb18030"),
            (2, 7),
            "byte 12 is not UTF-8; the file looks like GB18030",
        ),
        ("id: x".encode("utf-16"), (1, 1), "byte 0 is not UTF-8; the file looks like UTF-16"),
        (b"id: \xff\xff\xff", (1, 5), "byte 4 is not UTF-8; the file looks like a damaged or binary file"),
        (
            b"\xef\xbb\xbfid: \xc3",
            (1, 5),
            "byte 7 is not UTF-8; the file looks like a damaged or binary file",
        ),
    ],
)
def test_authored_files_must_be_utf8(data: bytes, place: tuple[int, int], message: str) -> None:
    (problem,) = decode_utf8(data, "a.yaml").problems
    assert problem.code == "encoding-not-utf-8"
    assert (problem.source.line, problem.source.column) == place
    assert problem.message == message


@pytest.mark.parametrize("text", ["name: José\n", "rule: §4 · 20 °C\n", "name: Иван\n"])
def test_letters_and_signs_of_two_bytes_are_utf8(text: str) -> None:
    assert decode_utf8(text.encode(), "a.yaml").text == text


@pytest.mark.parametrize("surname", "毛谢石钱史汤贺龚叶余潘杜戴夏钟田任姜")
def test_surnames_that_are_valid_in_two_encodings(surname: str) -> None:
    """Row 26: `毛` in GBK is `ë` in UTF-8."""
    text = f"id,name\nA001,{surname}\n"
    assert decode(text.encode("gbk"), "a.csv").text == text
    assert decode(text.encode(), "a.csv").text == text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"id,name\n", "utf-8"),
        (b"", "utf-8"),
        (ROSTER.encode("gb18030"), "gb18030"),
        ("工號,王小紅".encode("gbk"), "gb18030"),
        ("姓名,䶮".encode("gb18030"), "gb18030"),
        ("name,José".encode(), "utf-8"),
        (ROSTER.encode("utf-16"), "utf-16"),
        (ROSTER.encode("utf-8-sig"), "utf-8-sig"),
    ],
)
def test_the_encoding_is_found_out(data: bytes, encoding: str) -> None:
    assert encoding_of(data, "a.csv") == encoding


@pytest.mark.parametrize(
    "data",
    [
        "姓名,王小明".encode("big5"),
        "姓名,王小紅".encode("gbk"),
        "имя,Иван".encode(),
        b"\xff\xff\xff",
        b"\xef\xbb\xbf\xff",
        b"\xff\xfea\xd8",
    ],
)
def test_what_is_unclear_is_asked_for(data: bytes) -> None:
    result = decode(data, "a.csv")
    assert result.text == ""
    (problem,) = result.problems
    assert problem.code == "encoding-unclear"
    assert problem.remedy.startswith("save it as UTF-8")  # here no --encoding is taken


def test_the_asked_encoding_counts() -> None:
    assert decode("姓名,王小明".encode("big5"), "a.csv", "big5").text == "姓名,王小明"
    assert decode("\ufeff姓名".encode(), "a.csv", "utf8").text == "姓名"


@pytest.mark.parametrize(
    ("asked", "code"),
    [("klingon", "encoding-unknown"), ("hex", "encoding-unknown"), ("ascii", "encoding-unclear")],
)
def test_an_asked_encoding_that_does_not_serve(asked: str, code: str) -> None:
    found = encoding_of(ROSTER.encode(), "a.csv", asked)
    assert isinstance(found, Problem)
    assert found.code == code


def test_an_empty_file_is_named() -> None:
    assert str(empty_problem("a.yaml").source) == "a.yaml:1:1"


def test_a_character_cut_by_a_piece_boundary_is_read() -> None:
    text = "a" * ((1 << 20) - 1) + "林" * 3
    assert encoding_of(text.encode(), "a.csv") == "utf-8"
    assert decode(text.encode("gbk"), "a.csv").text == text
