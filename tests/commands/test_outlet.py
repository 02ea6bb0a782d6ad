"""`--to`: what is shown, as a file or in a pipe."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Shell, Terminal, process
from trainer_cli.commands.outlet import page_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

LIST = ("agent", "list", "--team", "west")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("plan show junior-2026-02-09 --to html", "plan-show-junior-2026-02-09"),
        ("--to=csv agent list --team west --today 2026-02-09", "agent-list-west"),
        ("--to md", "today"),
        ("agent show ../王/小紅 --to md", "agent-show-..-王-小紅"),
    ],
)
def test_a_page_is_named_by_its_command(words: str, name: str) -> None:
    assert page_name(words.split()) == name


def test_in_a_pipe_it_goes_to_standard_output(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    ran = at(*LIST, "--to", "csv", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:2] == [
        "\ufeffAgent,Name,Team,Tier,Status,Joined",
        "A001,林雨晴,west,Junior agent,active,2026-01-26",
    ]
    assert at(*LIST, "--to", "md").out == at(*LIST).out
    assert '<html lang="zh-Hans">' in at(*LIST, "--to", "html", "--lang", "zh-Hans").out


def test_a_spreadsheet_in_a_pipe_is_its_bytes(team: Callable[[str], Team]) -> None:
    words = ("-C", str(team("sample").root), "agent", "list", "--to", "xlsx")
    done = process(*words, stdout=subprocess.PIPE, encoding="latin-1")
    assert done.returncode == 0
    assert done.stdout.startswith("PK")


def test_a_file_gets_the_format_of_its_ending(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at(*LIST, "--to", "west.CSV") == (0, "Written to west.CSV.\n", "")
    assert (at.team.root / "west.CSV").read_bytes() == at(*LIST, "--to", "csv").out.encode()
    assert at(*LIST, "--to", "west.CSV") == (0, "west.CSV is up to date.\n", "")


def test_a_file_is_written_over_only_when_told(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    path = at.team.root / "west.md"
    path.write_text("mine")
    assert at(*LIST, "--to", "west.md", "-n") == (0, "would write west.md\n", "")
    told = "trainer: west.md exists; without a terminal it is written over only with --yes\n"
    assert at(*LIST, "--to", "west.md") == (2, "", told)
    assert path.read_text() == "mine"
    assert at(*LIST, "--to", "west.md", "--yes").out == "Written to west.md.\n"
    assert path.read_text("utf-8") == at(*LIST).out


def test_a_page_without_a_table_is_no_spreadsheet(shell: Callable[[str], Shell]) -> None:
    told = (
        "error: this page has no table, and a spreadsheet holds nothing else (page-without-table)\n"
        "  → take --to md or --to html\n"
    )
    assert shell("sample")("exam", "list", "--to", "csv") == (1, told, "")


def test_an_ending_that_is_no_format_is_refused(shell: Callable[[str], Shell]) -> None:
    told = "trainer: --to must be one of md, csv, xlsx or html, or a file with that ending, not `west.pdf`\n"
    assert shell("sample")(*LIST, "--to", "west.pdf") == (2, "", told)


def test_two_ways_out_are_one_too_many(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")(*LIST, "--to", "csv", "--json")
    assert ran.code == 2
    assert ran.document["error"]["message"] == "--to and --format are two ways out; give one"


def test_a_command_that_writes_shows_nothing_to_give(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    before = (at.team.root / "roster" / "agents.csv").read_bytes()
    told = "trainer: --to is for what is shown; this command writes to the workspace\n"
    assert at("agent", "add", "王小紅", "--team", "west", "--to", "md") == (2, "", told)
    assert (at.team.root / "roster" / "agents.csv").read_bytes() == before


def test_a_command_without_a_page_says_so(shell: Callable[[str], Shell]) -> None:
    told = "trainer: this command shows no page that --to could give\n"
    ran = shell("sample")("check", "--to", "md")
    assert (ran.code, ran.err[-len(told) :]) == (2, told)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_at_a_terminal_it_goes_to_a_file_that_is_named(team: Callable[[str], Team]) -> None:
    root = team("sample").root
    with Terminal(root, *LIST, "--to", "html") as terminal:
        terminal.shows("Written to agent-list-west.html.")
        assert terminal.ends() == 0
    (root / "agent-list-west.html").write_text("mine")
    with Terminal(root, *LIST, "--to", "html") as terminal:
        terminal.shows("agent-list-west.html exists. Write over it? [y/N]:")
        terminal.types("n")
        terminal.shows("Nothing was written.")
        assert terminal.ends() == 0
    assert (root / "agent-list-west.html").read_text() == "mine"
