from __future__ import annotations

import pytest
import yaml

from trainer_cli.text.yaml_build import event_source
from trainer_cli.text.yaml_errors import syntax_problem

MISTAKES = [
    ("\ta: b", "1:1", "a tab is used for indentation"),
    ("a:\n\tb: c", "2:1", "a tab is used for indentation"),
    ("a: b: c", "1:5", "a `:` stands where no key can be"),
    ("a: %x", "1:4", "a text can't begin with this character"),
    ("a: @x", "1:4", "a text can't begin with this character"),
    ("a: 1\nb: 'x\n", "2:4", "a quote is opened here and never closed"),
    ("a: [1, 2\nb: c", "1:4", "a list is opened here with `[` and not closed"),
    ("a: {b: 2\nb: c", "1:4", "a mapping is opened here with `{` and not closed"),
    ("- a\nb: c", "2:1", "this line is no item of the list above it"),
    ("a: |\n  x\n y: z\n", "3:2", "this does not belong to the mapping above it"),
    ("a: 'x' y\n", "1:8", "this does not belong to the mapping above it"),
    ("a: b\nc\n", "2:1", "a key without `:`"),
    ('a: "\\q"', "1:5", "this escape after `\\` is unknown"),
    ("a: b\n...\nc: d\n", "3:1", "text after the end of the document"),
    ("a: [x, ", "1:8", "a value is missing here"),
    ("a: ]", "1:4", "a value is missing here"),
    ("a: [\n", "2:1", "a value is missing here"),
    ("%YAML 9.9\n---\na", "1:1", "this is not valid YAML"),
]


def problem_of(text: str, *, fast: bool) -> tuple[str, str]:
    with pytest.raises(yaml.YAMLError) as raised:
        for _ in iter(event_source(text, fast=fast), None):
            pass
    problem = syntax_problem(raised.value, text, "a")
    assert problem.code == "yaml-syntax"
    assert problem.remedy
    return f"{problem.source.line}:{problem.source.column}", problem.message


@pytest.mark.parametrize(("text", "place", "message"), MISTAKES)
def test_mistakes_in_plain_words_at_their_place(text: str, place: str, message: str) -> None:
    assert problem_of(text, fast=True) == (place, message)


@pytest.mark.parametrize("text", [text for text, _, _ in MISTAKES])
def test_the_slow_parser_is_understood_too(text: str) -> None:
    place, message = problem_of(text, fast=False)
    assert place
    assert message


def test_a_complaint_without_a_place_is_one_about_the_file() -> None:
    problem = syntax_problem(yaml.reader.ReaderError("a", 0, 0, "utf-8", "odd"), "x", "a.yaml")
    assert str(problem.source) == "a.yaml:1:1"
