"""What is printed stays inert, also on a terminal that can't show it."""

from __future__ import annotations

import io
import json

import pytest

from trainer_cli.commands import output
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

PROBLEM = Problem(
    code="room-capacity",
    message="12 people, 8 seats",
    source=Source("plans/a.yaml", 3, 5),
    remedy="take R1",
    clause="S18",
)


def test_control_characters_are_made_visible(capsys: pytest.CaptureFixture[str]) -> None:
    output.write("a\x1b[31m\u202eb\n")
    output.note("c\x07")
    assert capsys.readouterr() == ("a<U+001B>[31m<U+202E>b\n", "c<U+0007>\n")


def test_what_the_encoding_lacks_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", newline="\n")
    monkeypatch.setattr("sys.stdout", stream)
    output.write("客服\n")
    stream.flush()
    assert raw.getvalue() == b"\\u5ba2\\u670d\n"


def test_a_closed_error_output_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    output.note("nobody")


def test_json_is_one_document_in_a_fixed_order(capsys: pytest.CaptureFixture[str]) -> None:
    output.write_json({"b": 1, "a": ["客"]})
    printed = capsys.readouterr().out
    assert printed == '{\n  "a": [\n    "客"\n  ],\n  "b": 1\n}\n'
    assert json.loads(printed) == {"a": ["客"], "b": 1}


def test_a_problem_for_people() -> None:
    assert output.as_text([PROBLEM], lambda _: "  room: 培訓室") == (
        "plans/a.yaml:3:5: error: 12 people, 8 seats (room-capacity, S18)\n"
        "      room: 培訓室\n"
        "        ^\n"
        "  → take R1\n"
    )
    assert output.as_text([Problem(code="x", message="y")], lambda _: "") == "error: y (x)\n"
    assert output.as_text([], lambda _: "") == ""


def test_a_long_line_is_cut_and_a_wide_one_measured() -> None:
    text = output.as_text([PROBLEM], lambda _: "客" * 300)
    assert "    " + "客" * 200 + "…\n" in text
    assert "\n" + " " * 12 + "^\n" in text


def test_a_problem_for_the_host_of_the_repository() -> None:
    odd = Problem(code="x", message="50 %\nof\rit", source=Source("a", 1, 2), level="warning")
    assert output.as_github([PROBLEM, odd]) == (
        "::error file=plans/a.yaml,line=3,col=5,title=room-capacity::12 people, 8 seats. take R1\n"
        "::warning file=a,line=1,col=2,title=x::50 %25%0Aof%0Dit.\n"
    )


@pytest.mark.parametrize(
    ("name", "value", "expected"), [("NO_COLOR", "1", False), ("NO_COLOR", "", True), ("TERM", "dumb", False)]
)
def test_colours(monkeypatch: pytest.MonkeyPatch, name: str, value: str, *, expected: bool) -> None:
    assert not output.colored()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    assert output.colored() is expected


def test_silence_swallows_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", io.StringIO())
    output.silence()
    import sys  # noqa: PLC0415  # as it is now

    print("gone")  # noqa: T201  # the point of the test
    assert sys.stdout.name.endswith(("null", "nul"))
    sys.stdout.close()
