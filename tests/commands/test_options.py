"""Global options, anywhere on the line."""

from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.options import GlobalOptions, split_globals, wanted_format


def test_options_are_taken_wherever_they_stand() -> None:
    options, rest = split_globals(
        ["--today", "2026-02-09", "plan", "-C=x", "show", "--json", "p", "-nyq", "-n", "--by=D01", "--lang", "en"]
    )
    assert rest == ["plan", "show", "p", "-nyq"]
    assert options == GlobalOptions(
        directory="x", today=dt.date(2026, 2, 9), format="json", dry_run=True, by="D01", lang="en"
    )


def test_words_behind_two_dashes_are_left_alone() -> None:
    options, rest = split_globals(["agent", "add", "-q", "--", "--json", "-n"])
    assert (options.quiet, options.format, options.dry_run) == (True, "text", False)
    assert rest == ["agent", "add", "--", "--json", "-n"]


def test_a_moment_may_have_an_offset() -> None:
    options, _ = split_globals(["--now", "2026-02-09T10:30+08:00"])
    assert options.now is not None
    assert options.now.utcoffset() == dt.timedelta(hours=8)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--today"], "--today needs a value"),
        (["--today", "soon"], "--today can't be 'soon'; see trainer --help"),
        (["--now=yesterday"], "--now can't be 'yesterday'; see trainer --help"),
        (["--lang", "fr"], "--lang can't be 'fr'; see trainer --help"),
        (["--format=xml"], "--format can't be 'xml'; see trainer --help"),
    ],
)
def test_values_that_are_none(words: list[str], said: str) -> None:
    with pytest.raises(WrongUsage) as caught:
        split_globals(words)
    assert str(caught.value) == said


def test_the_format_of_what_is_wrong_with_the_options_themselves() -> None:
    assert wanted_format(["--json", "--today"]) == "json"
    assert wanted_format(["--format=json", "--today"]) == "json"
    assert wanted_format(["--today"]) == "text"
