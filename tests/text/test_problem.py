"""Findings in order, and when they end a command."""

from trainer_cli.text.problem import Problem, has_errors, in_backticks, sort_key
from trainer_cli.text.source import Source

LATE = Problem(code="sheet-late", message="late", source=Source("b.csv", 3), level="warning")
TWICE = Problem(code="id-twice", message="twice", source=Source("a.yaml", 9))
EARLIER = Problem(code="id-twice", message="twice", source=Source("a.yaml", 2))


def test_problems_go_by_file_then_position() -> None:
    assert sorted([LATE, TWICE, EARLIER], key=sort_key) == [EARLIER, TWICE, LATE]


def test_words_that_are_data_stand_in_backticks() -> None:
    assert in_backticks(("json", "github")) == "`json`, `github`"


def test_warnings_fail_only_when_strict() -> None:
    assert not has_errors([LATE])
    assert has_errors([LATE], strict=True)
    assert has_errors([LATE, TWICE])
    assert not has_errors([], strict=True)
