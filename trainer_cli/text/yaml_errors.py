"""The YAML parser's complaints in plain words, each with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from yaml import Mark, YAMLError


class _Words(NamedTuple):
    """`fragment` of the parser's message, what it means, what to do, and whether it is about an opening."""

    fragment: str
    message: str
    remedy: str
    opening: bool = False


_TAB = _Words("", "a tab is used for indentation", "indent with spaces, two for each level")
_OTHER = _Words(
    "", "this is not valid YAML", "compare the indentation and quotes here with the lines around it"
)
_WORDS = (
    _Words("mapping values are not allowed", "a `:` stands where no key can be",
           "put quotes around a text that holds `: `, or line up the key with its neighbours"),
    _Words("cannot start any token", "a text can't begin with this character", "put quotes around the text"),
    _Words("unexpected end of stream", "a quote is opened here and never closed",
           "close the quote at the end of the text", opening=True),
    _Words("',' or ']'", "a list is opened here with `[` and not closed",
           "close it with `]`", opening=True),
    _Words("',' or '}'", "a mapping is opened here with `{` and not closed",
           "close it with `}`", opening=True),
    _Words("'-' indicator", "this line is no item of the list above it",
           "begin it with `- `, or indent it as a part of the item"),
    _Words("<block end>", "this does not belong to the lines above it",
           "line it up with its neighbours; check the quotes of the line before"),
    _Words("did not find expected key", "this does not belong to the mapping above it",
           "line the key up with its neighbours; check the quotes of the line before"),
    _Words("expected ':'", "a key without `:`",
           "write `key: value`, or indent the line as a part of the text above", opening=True),
    _Words("expected node content", "a value is missing here",
           "write the value; look for a bracket that is not closed"),
    _Words("expected the node content", "a value is missing here",
           "write the value; look for a bracket that is not closed"),
    _Words("<document start>", "text after the end of the document", "delete the line `...` before it"),
    _Words("escape", "this escape after `\\` is unknown",
           "use single quotes, where `\\` is an ordinary character"),
)  # fmt: skip


def syntax_problem(error: YAMLError, text: str, path: str) -> Problem:
    """The problem for what the parser said about `text`, at the place that has to be mended."""
    complaint = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    words = next((words for words in _WORDS if words.fragment in complaint), _OTHER)
    place = _place(getattr(error, "problem_mark", None), text)
    if text.split("\n")[place[0] - 1][place[1] - 1 :].startswith("\t"):
        words = _TAB
    if words.opening:
        place = _place(getattr(error, "context_mark", None) or getattr(error, "problem_mark", None), text)
    return Problem(
        code="yaml-syntax", message=words.message, source=Source(path, *place), remedy=words.remedy
    )


def _place(mark: Mark | None, text: str) -> tuple[int, int]:
    """Line and column of a parser's mark; at the end of `text` the parser counts a line too many."""
    lines = text.split("\n")
    if mark is None:
        return 1, 1
    if mark.line >= len(lines):
        return len(lines), len(lines[-1]) + 1
    return mark.line + 1, mark.column + 1
