import pytest
import yaml

from trainer_cli.text.yaml_scalar import double_quoted, is_plain, literal, one_line, single_quoted

# Reliability row 9, and what the resolvers of YAML 1.1 and 1.2 know besides.
LOOKS_LIKE_SOMETHING = [
    "007", "0123", "09", "12:30", "12:30:45", "190:20",
    "no", "No", "NO", "yes", "on", "off", "y", "N", "true",
    "null", "Null", "~",
    "1e3", "1.5e+3", "0x1F", "0o17", "0b101", "1_000", "+1", "-1", "1.", ".5", ".inf", "-.inf",
    ".nan", ".NaN",
    "2026-01-01", "2026-01-01 10:00:00", "2026-01-01T10:00:00Z", "2026-01-01t10:00:00.5 +08:00",
    "=", "<<", "12e03", "0.1.2", "1,2",
]  # fmt: skip
NEEDS_QUOTES = [
    "",
    " a", "a ", "\u3000a", "- a", "? a", ": a", "a: b", "a:", "a #b", "#a", "[a", "]a", "{a", "}a", ",a",

    "&a", "*a", "!a", "|a", ">a", "'a", '"a', "%a", "@a", "`a", "---", "...", "a\tb", "a\nb", "a\u2028b",
    "a\u0085b",
    "\ufeffa", "\x07", "=======", "<<<<<<< HEAD",
]  # fmt: skip
PLAIN = [
    "客服",
    "A001",
    "junior-2026-02-09",
    "rules#1",
    "a:b",
    "http://x/y?z=1",
    "a'b\"c",
    "a\\b",
    "100%",
    "第1題",
    "x [y]",
]


@pytest.mark.parametrize("text", LOOKS_LIKE_SOMETHING + NEEDS_QUOTES)
def test_text_that_would_be_read_as_something_else_is_quoted(text: str) -> None:
    assert not is_plain(text)
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        assert yaml.load(f"a: {one_line(text)}\n", Loader=loader) == {"a": text}  # noqa: S506 - both are safe


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_text_stands_bare(text: str) -> None:
    assert one_line(text) == text
    assert yaml.safe_load(f"a: {text}\n") == {"a": text}


@pytest.mark.parametrize("text", ["a, b", "x [y]", "{z", "a]"])
def test_commas_and_brackets_need_quotes_inside_brackets(text: str) -> None:
    assert one_line(text, flow=True) == f'"{text}"'
    assert yaml.safe_load(f"[{one_line(text, flow=True)}]") == [text]


def test_double_quotes_escape_what_could_not_be_seen() -> None:
    assert double_quoted('a"\\\n\t\x07\u202e客') == r'"a\"\\\n\t\u0007\u202e客"'


def test_single_quotes_give_way_where_escapes_are_needed() -> None:
    assert single_quoted("it's \\ so") == "'it''s \\ so'"
    assert single_quoted("a\nb") == r'"a\nb"'


def test_several_lines_stand_in_a_block() -> None:
    assert literal("第一行\n\n  第二行\n", 4) == "|\n    第一行\n\n      第二行"
    assert literal("a\nb", 2) == "|-\n  a\n  b"


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "\na\n",
        " a\nb",
        "a \nb",
        "a\n\n",
        "a\n\tb",
        "a\rb\n",
        "a\u2028\nb",
        "a\n=======\nb\n",
        "a\n  <<<<<<< x\n",
        "a\n ",
    ],
)
def test_what_a_block_would_not_give_back_stands_in_none(text: str) -> None:
    assert literal(text, 2) is None
