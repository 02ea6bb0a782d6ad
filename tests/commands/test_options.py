"""The global options, accepted anywhere."""

from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.options import GlobalOptions, early_options, split_globals


@pytest.mark.parametrize(
    "line",
    [
        "--json --today 2026-02-09 plan show x",
        "plan --json show --today 2026-02-09 x",
        "plan show x --today=2026-02-09 --json",
        "plan show x --format json --today 2026-02-09",
        "plan show x --format=json --today 2026-02-09",
    ],
)
def test_options_may_stand_anywhere(line: str) -> None:
    options = GlobalOptions(format="json", today=dt.date(2026, 2, 9))
    assert split_globals(line.split()) == (options, ["plan", "show", "x"])


def test_every_option_is_known() -> None:
    line = "-C d --today 2026-02-09 --now 2026-02-09T10:30+08:00 --by TR01 --lang en --format github"
    flags = "-n -y -q --no-color --show-keys"
    options, rest = split_globals(f"{line} {flags}".split())
    assert rest == []
    assert options == GlobalOptions(
        directory="d",
        today=dt.date(2026, 2, 9),
        now=dt.datetime(2026, 2, 9, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=8))),
        by="TR01",
        lang="en",
        format="github",
        dry_run=True,
        yes=True,
        quiet=True,
        no_color=True,
        show_keys=True,
    )


def test_words_after_two_dashes_are_left_alone() -> None:
    assert split_globals(["agent", "add", "--", "--json", "-n"]) == (
        GlobalOptions(),
        ["agent", "add", "--", "--json", "-n"],
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("--today", "--today needs a value"),
        ("--today 2026-02-30", "--today: `2026-02-30` is no day of the calendar"),
        ("--today tomorrow", "--today must be a date like 2026-02-09, not `tomorrow`"),
        ("--now 2026-02-30T10:30", "--now: `2026-02-30T10:30` is no day of the calendar"),
        ("--now noon", "--now must be a time like 2026-02-09T10:30, not `noon`"),
        ("--lang fr", "--lang must be zh-Hant, zh-Hans or en, not `fr`"),
        ("--to x.pdf", "--to must be one of md, csv, xlsx or html, or a file with that ending, not `x.pdf`"),
        ("--format=xml", "--format must be text, json or github, not `xml`"),
    ],
)
def test_a_value_that_does_not_fit_is_named(line: str, told: str) -> None:
    with pytest.raises(WrongUsage) as caught:
        split_globals(line.split())
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("--json --today x", "json"),
        ("--format json", "json"),
        ("--format=json", "json"),
        ("--format x", "text"),
    ],
)
def test_the_format_is_known_even_where_the_line_is_wrong(line: str, wanted: str) -> None:
    assert early_options(line.split()).format == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("--today x --lang zh_TW", "zh-Hant"),
        ("--lang=en --today x", "en"),
        ("--lang fr", None),
        ("--lang", None),
    ],
)
def test_the_language_is_known_even_where_the_line_is_wrong(line: str, wanted: str | None) -> None:
    assert early_options(line.split()).lang == wanted


def test_a_command_may_use_an_option_in_its_own_sense() -> None:
    assert split_globals(["table", "heads", "--by", "team"]) == (
        GlobalOptions(),
        ["table", "heads", "--by", "team"],
    )
    assert split_globals(["--by", "D01", "table", "heads"])[0].by == "D01"
    assert split_globals(["table", "heads", "--to", "2026-03"])[1] == ["table", "heads", "--until", "2026-03"]
