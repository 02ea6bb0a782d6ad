from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.text.characters import forbidden_in
from trainer_cli.text.yaml_reader import read_yaml

BANK = """\
# questions
- id: 007
  stem: 早班幾點開始？
  options: {A: "08:30", B: 12:30}
  courses: []
- id: no
  stem: |
    第一行
      第二行
  answer: ~
"""


def problems(text: str) -> list[tuple[str, str]]:
    file = read_yaml(text.encode(), "a.yaml")
    assert file.value is None
    assert file.places == []
    return [(problem.code, str(problem.source)) for problem in file.problems]


def test_scalars_stay_as_they_are_written() -> None:
    """Row 9: the declared type decides, not the look of the text."""
    file = read_yaml(BANK.encode(), "a.yaml")
    assert file.problems == []
    assert file.value == [
        {"id": "007", "stem": "早班幾點開始？", "options": {"A": "08:30", "B": "12:30"}, "courses": []},
        {"id": "no", "stem": "第一行\n  第二行\n", "answer": None},
    ]
    assert file.places == [(2, 3), (6, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "007",
        "0123",
        "09",
        "12:30",
        "no",
        "yes",
        "1e3",
        "0x1F",
        "1_000",
        "2026-01-01",
        ".nan",
        "-0",
        "<<",
        "=",
    ],
)
def test_plain_texts_are_never_another_value(text: str) -> None:
    assert read_yaml(f"a: {text}\n{text}: [{text}]".encode(), "a.yaml").value == {"a": text, text: [text]}


@pytest.mark.parametrize("text", ["null", "Null", "NULL", "~", ""])
def test_nothing_is_none_only_without_quotes(text: str) -> None:
    assert read_yaml(f"a: {text}\n".encode(), "a.yaml").value == {"a": None}
    assert read_yaml(f"- {text}\n- '{text}'\n".encode(), "a.yaml").value == [None, text]


def test_a_mapping_has_one_place() -> None:
    assert read_yaml(b"# settings\n\nname: x\n", "trainer.yaml").places == [(3, 1)]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_good_variants_are_read_alike(newline: str, mark: str) -> None:
    """Row 8."""
    plain = read_yaml(BANK.encode(), "a.yaml")
    assert read_yaml((mark + BANK.replace("\n", newline)).encode(), "a.yaml") == plain


@given(
    st.lists(
        st.sampled_from(["a: b", "- 早", "  c: 'd", "x'", "e: |", "   f", "# g", "", "g:", "a b", "- [h,"])
    ),
    st.sampled_from(["\r\n", "\r"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_files_from_elsewhere_are_read_alike_whatever_they_hold(
    lines: list[str], newline: str, mark: str
) -> None:
    plain = read_yaml("\n".join(lines).encode(), "a.yaml")
    assert read_yaml((mark + newline.join(lines)).encode(), "a.yaml") == plain
    assert (plain.value is None) == bool(plain.problems)


@given(st.text())
def test_any_text_survives_or_is_refused(text: str) -> None:
    """Row 9: any text in a field comes back as it is, or as a problem with a place."""
    file = read_yaml(f"stem: {json.dumps(text, ensure_ascii=False)}\n".encode(), "a.yaml")
    if file.problems:
        assert forbidden_in(text) is not None
        assert {problem.source.line for problem in file.problems} == {1}
    else:
        assert file.value == {"stem": text}


@given(
    st.recursive(
        st.text("ab [{:-,'\"#&*!\n"), lambda inner: st.lists(inner) | st.dictionaries(st.text("ab"), inner)
    )
)
def test_structures_survive(value: object) -> None:
    assert read_yaml(json.dumps([value]).encode(), "a.yaml").value == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("file-empty", "a.yaml:1:1")]),
        ("# nothing\n", [("file-empty", "a.yaml:1:1")]),
        ("a: 1\na: 2\n", [("yaml-duplicate-key", "a.yaml:2:1")]),
        ("a: \0\n", [("character-forbidden", "a.yaml:1:4")]),
        ('a: "\\e[0m"\n', [("character-forbidden", "a.yaml:1:4")]),
        ("a: |\n  <<<<<<< HEAD\n  x\n", [("merge-conflict", "a.yaml:2:3")]),
        ("a: [b\n", [("yaml-syntax", "a.yaml:1:4")]),
        ("a: 'b\n", [("yaml-syntax", "a.yaml:1:4")]),
    ],
)
def test_what_is_refused(text: str, expected: list[tuple[str, str]]) -> None:
    assert problems(text) == expected


def test_a_file_above_ten_megabytes_is_not_read() -> None:
    assert problems("#" * 10_000_001) == [("file-too-large", "a.yaml:1:1")]


def test_a_text_above_one_megabyte_is_refused() -> None:
    assert problems("- a\n- " + "b" * 1_000_001) == [("file-too-large", "a.yaml:2:3")]


def test_many_texts_above_one_megabyte_together_are_read() -> None:
    file = read_yaml(("- " + "b" * 600_000 + "\n").encode() * 2, "a.yaml")
    assert file.value == ["b" * 600_000] * 2


def test_escapes_of_ordinary_characters_are_read() -> None:
    assert read_yaml(b'a: "\\u65e9\\n"', "a.yaml").value == {"a": "早\n"}


def test_gbk_is_named() -> None:
    (problem,) = read_yaml("stem: 早班\n".encode("gbk"), "a.yaml").problems
    assert str(problem.source) == "a.yaml:1:7"
    assert "GB18030" in problem.message
