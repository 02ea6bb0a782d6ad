"""Problems in three formats, and text that stays inert."""

from __future__ import annotations

import io
import sys

import msgspec
import pytest

from trainer_cli.commands import output
from trainer_cli.text.characters import forbidden_problems, visible
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

PLACED = Problem(
    code="a-b", message="wrong: 50%", source=Source("a,b:c.yaml", 2, 3), remedy="mend\nit", clause="T38"
)
BARE = Problem(code="c-d", message="late", level="warning")


def test_text_has_a_place_a_caret_and_a_remedy() -> None:
    assert output.as_text([PLACED, BARE], lambda _: "名 x") == (
        "a,b:c.yaml:2:3: error: wrong: 50% (a-b, T38)\n    名 x\n       ^\n  → mend\nit\n"
        "warning: late (c-d)\n    名 x\n    ^\n"
    )
    assert output.as_text([BARE], lambda _: "") == "warning: late (c-d)\n"
    assert output.as_text([], lambda _: "") == ""


def test_a_very_long_line_is_cut() -> None:
    shown = output.as_text([BARE], lambda _: "x" * 500).splitlines()[1]
    assert shown == "    " + "x" * output.MOST_SHOWN + "…"


def test_the_caret_stands_under_the_cell_of_a_table() -> None:
    def shown(line: str, column: int) -> str:
        problem = Problem(code="c-d", message="late", source=Source("a.csv", 2, column))
        return output.as_text([problem], lambda _: line).splitlines()[2]

    assert shown("名,x,y", 2) == "       ^"
    assert shown('"a,b ""c"", d",x', 2) == " " * (4 + len('"a,b ""c"", d",')) + "^"
    assert shown("a", 2) == "      ^"
    assert len(shown("x," * 500, 400)) <= output.MOST_SHOWN + 10


def test_the_caret_stands_under_a_forbidden_character_as_it_is_shown() -> None:
    [problem] = forbidden_problems("名,\x1bx\n", "a.csv")
    line, caret = visible(output.as_text([problem], lambda _: "名,\x1bx")).splitlines()[1:3]
    assert (line, caret) == ("    名,<U+001B>x", "       ^")
    later = msgspec.structs.replace(problem, source=Source("a.csv", 1, 4))
    assert output.as_text([later], lambda _: "名,\x1bx").splitlines()[2] == " " * 15 + "^"


def test_a_message_is_one_line_whatever_a_cell_holds() -> None:
    problem = Problem(code="c-d", message="`a\nb` is no number of points")
    assert output.as_text([problem], lambda _: "") == "error: `a↵b` is no number of points (c-d)\n"


def test_annotations_are_escaped() -> None:
    # what a workflow command may not hold: https://docs.github.com/actions, "workflow commands"
    assert output.as_github([PLACED, BARE]) == (
        "::error file=a%2Cb%3Ac.yaml,line=2,col=3,title=a-b::wrong: 50%25. mend%0Ait\n"
        "::warning title=c-d::late.\n"
    )


def test_rows_are_what_json_holds() -> None:
    assert output.rows_of([PLACED]) == [
        {
            "code": "a-b",
            "level": "error",
            "path": "a,b:c.yaml",
            "line": 2,
            "column": 3,
            "message": "wrong: 50%",
            "remedy": "mend\nit",
            "clause": "T38",
        }
    ]


def test_what_is_printed_can_not_move_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    output.write("a\x1b[2Jb\n")
    output.note("c\x07")
    out, err = capsys.readouterr()
    assert "\x1b" not in out
    assert "\x07" not in err


def test_an_encoding_that_lacks_a_character_does_not_stop_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    output.write("名 ok\n")
    stream.flush()
    assert raw.getvalue() == b"\\u540d ok\n"


def test_a_closed_standard_error_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    output.note("nobody hears this")
    assert sys.stderr is None


@pytest.mark.parametrize(
    ("terminal", "settings", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, settings: dict[str, str], wanted: bool
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert output.colored() is wanted
