import pytest
import yaml

from trainer_cli.text.yaml_nodes import list_at, scalar_at

TEXT = """\
# 客服
id: junior   # the tier
name: {zh-Hant: '初級', en: "Junior"}
parts:
- |
  one

  two

- >+
  kept


stages:
    - number: 1
      courses: [a, b]  # two
    - number: 2
empty:
"""


@pytest.mark.parametrize(
    ("pointer", "written", "style", "in_flow"),
    [
        (("id",), "junior", "", False),
        (("name", "zh-Hant"), "'初級'", "'", True),
        (("name", "en"), '"Junior"', '"', True),
        (("parts", 0), "|\n  one\n\n  two", "|", False),
        (("parts", 1), ">+\n  kept\n\n", ">", False),
        (("stages", 1, "number"), "2", "", False),
        (("stages", 0, "courses", 1), "b", "", True),
        (("empty",), "", "", False),
    ],
)
def test_a_scalar_is_found_by_its_pointer(
    pointer: tuple[str | int, ...], written: str, style: str, in_flow: bool
) -> None:
    node = scalar_at(TEXT, pointer)
    assert (TEXT[node.start : node.end], node.style, node.in_flow) == (written, style, in_flow)


def test_a_list_with_dashes() -> None:
    node = list_at(TEXT, ("stages",))
    assert (node.is_flow, node.column) == (False, 4)
    assert TEXT[: node.last].endswith("- number: 2")


def test_the_end_of_a_list_inside_a_list_is_its_own() -> None:
    assert TEXT[: list_at(TEXT, ("parts",)).last].endswith("  kept\n\n")


def test_a_list_in_brackets() -> None:
    node = list_at(TEXT, ("stages", 0, "courses"))
    assert (TEXT[node.start : node.end], node.is_flow) == ("[a, b]", True)
    assert TEXT[: node.last].endswith("[a, b")
    assert list_at("a: []", ("a",)).last is None


def test_brackets_at_the_end_of_a_list_belong_to_it() -> None:
    text = "- a: {b: [c]}  # d\n"
    assert text[: list_at(text, ()).last] == "- a: {b: [c]}"


@pytest.mark.parametrize(
    "pointer", [("nothing",), ("stages", 2), ("stages", "x"), ("id", "x"), ("stages",), ("name",)]
)
def test_a_pointer_to_no_scalar(pointer: tuple[str | int, ...]) -> None:
    with pytest.raises(LookupError):
        scalar_at(TEXT, pointer)


def test_a_pointer_to_no_list() -> None:
    with pytest.raises(LookupError, match="stands no list"):
        list_at(TEXT, ("name",))


def test_an_empty_file_holds_nothing() -> None:
    with pytest.raises(LookupError, match="the file is empty"):
        scalar_at("# nothing\n", ())


def test_without_the_c_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    node = scalar_at(TEXT, ("id",))
    assert (TEXT[node.start : node.end], node.style) == ("junior", "")
