"""What people wrote stays text: in tables, archives, reports, on a terminal (rows 5, 27, 28)."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from trainer_cli import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

NAMES = {
    "E1": "a|b",
    "E2": "<script>alert(1)</script>",
    "E3": "line\nbreak",
    "E4": "`code`",
    "E5": "[bold red]x[/]",
    "E6": "{{ 7*7 }}",
    "E7": '=HYPERLINK("http://x","y")',
    "E8": "'=1+1",
    "E9": "![x](javascript:alert(1))",
    "E10": "# head",
    "E11": "@team",
}
IN_MARKDOWN = {
    "E1": r"a\|b",
    "E2": r"\<script>alert(1)\</script>",
    "E3": "line<br>break",
    "E4": r"\`code\`",
    "E5": r"\[bold red]x\[/]",
    "E6": r"{{ 7\*7 }}",
    "E7": r'\=HYPERLINK("http://x","y")',
    "E8": "'=1+1",
    "E9": r"!\[x](javascript:alert(1))",
    "E10": r"\# head",
    "E11": "＠team",
}
FORBIDDEN = ("\x1b]0;owned\x07", "\u202egnp.exe", "a\0b", "")
RICH = re.compile(r"\x1b\[[0-9;]*m")
"""The colours that the program itself sends to a terminal; nothing else of an escape may come."""


@pytest.fixture(scope="module")
def evil(stages: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with agents of such names, added by the program itself."""
    import shutil  # noqa: PLC0415

    root = tmp_path_factory.mktemp("evil") / "team"
    shutil.copytree(stages("sample"), root)
    for agent, name in NAMES.items():
        words = ("agent", "add", "--team", "west", "--id", agent, "--nicknames", name, "--", name)
        assert trainer(root, *words) == 0
    return root


def trainer(root: Path, *words: str) -> int:
    return cli.run(["-C", str(root), "--today", "2026-02-12", "--by", "TR01", "-q", "-y", *words])


def test_a_spreadsheet_runs_nothing_and_the_program_reads_what_was_written(evil: Path) -> None:
    from trainer_cli.workspace.load import load  # noqa: PLC0415

    text = (evil / "roster" / "agents.csv").read_text("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    loaded = load(evil)
    assert loaded.problems == ()
    assert {agent: loaded.workspace.agents[agent].name for agent in NAMES} == NAMES


def test_archives_and_reports_show_the_text_itself(evil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert trainer(evil, "build") == 0
    assert trainer(evil, "agent", "list") == 0
    listed = capsys.readouterr().out
    for agent, shown in IN_MARKDOWN.items():
        archive = (evil / "archives" / f"{agent}.md").read_text("utf-8")
        assert f"| 姓名     | {shown} " in archive
        assert re.search(rf"\| `{agent}` +\| {re.escape(shown)} +\|", listed)
        assert "49" not in archive


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_name_that_no_file_may_hold_is_refused_before_it_is_written(
    evil: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (evil / "roster" / "agents.csv").read_bytes()
    assert trainer(evil, "agent", "add", "--team", "west", "--", name) == 1
    assert (evil / "roster" / "agents.csv").read_bytes() == before
    assert not set("\x1b\x07\u202e\0") & set(capsys.readouterr().out)


def test_reasons_and_titles_stay_text(
    team: Callable[[str], Team], capsys: pytest.CaptureFixture[str]
) -> None:
    here = team("assembled")
    for name in ("E2", "E3", "E5", "E7"):
        agent = f"A00{name[1]}"
        assert trainer(here.root, "exam", "absent", agent, "--reason", NAMES[name]) == 0
        assert here.exam.outcomes[-1].reason == NAMES[name]
    here.edit("plans/junior-2026-02-09.yaml", "zh-Hant: 初級", "zh-Hant: <b>{{ 7*7 }}|</b> 初級")
    assert trainer(here.root, "plan", "show", "junior-2026-02-09") == 0
    assert trainer(here.root, "exam", "score") == 0
    assert trainer(here.root, "agent", "show", "A002") == 0
    out = capsys.readouterr().out
    assert r"\<b>{{ 7\*7 }}\|\</b>" in out
    assert "<script>" not in out.replace(r"\<script>", "")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_terminal_gets_nothing_but_colours(evil: Path, tmp_path: Path) -> None:
    import shutil  # noqa: PLC0415

    root = tmp_path / "team"
    shutil.copytree(evil, root)
    listed = on_terminal(root, "agent", "list")
    for agent in ("E2", "E5", "E6", "E7"):
        assert NAMES[agent] in RICH.sub("", listed)
    with (root / "roster" / "agents.csv").open("ab") as file:
        file.write("X1,\x1b]0;owned\x07\u202e,,2026-01-01,\n".encode())
    refused = on_terminal(root, "check")
    assert "<U+001B>]0;owned<U+0007><U+202E>" in refused
    for shown in (listed, refused):
        assert not set("\x1b\x07\u202e") & set(RICH.sub("", shown))


def on_terminal(root: Path, *words: str) -> str:
    """What a command prints on a terminal that is wide enough."""
    import pty  # noqa: PLC0415

    ours, theirs = pty.openpty()
    argv = [sys.executable, "-m", "trainer_cli", "-C", str(root), "--today", "2026-02-12", *words]
    wide = {**os.environ, "COLUMNS": "300", "TERM": "xterm-256color"}
    with subprocess.Popen(argv, stdin=theirs, stdout=theirs, stderr=theirs, env=wide) as running:
        os.close(theirs)
        parts = []
        try:
            while part := os.read(ours, 65536):
                parts.append(part)
        except OSError:  # Linux says so that the other end is closed
            pass
        running.wait()
    os.close(ours)
    return b"".join(parts).decode()
