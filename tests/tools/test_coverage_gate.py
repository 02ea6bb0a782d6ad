"""The gate lists what no test runs, and trusts no empty report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.coverage_gate import main, uncovered

if TYPE_CHECKING:
    from pathlib import Path

REPORT = """\
<coverage branches-valid="2"><packages><package><classes>
  <class filename="trainer_cli/text/b.py"><lines>
    <line number="1" hits="1"/>
    <line number="2" hits="1" branch="true" condition-coverage="50% (1/2)" missing-branches="4,exit"/>
  </lines></class>
  <class filename="trainer_cli/commands/plan.py"><lines><line number="9" hits="0"/></lines></class>
  <class filename="cli.py"><lines><line number="9" hits="0"/></lines></class>
  <class filename="model/a.py"><lines><line number="3" hits="0"/></lines></class>
</classes></package></packages></coverage>
"""


def test_lines_and_branches_below_commands() -> None:
    assert uncovered(REPORT) == [
        "model/a.py:3: no test runs this line",
        "text/b.py:2: no test goes from here to 4,exit",
    ]


@pytest.mark.parametrize("text", ["<coverage/>", REPORT.replace('valid="2"', 'valid="0"')])
def test_a_report_that_proves_nothing(text: str) -> None:
    with pytest.raises(ValueError, match="no files or no branches were measured"):
        uncovered(text)


@pytest.mark.parametrize(("hits", "code"), [("0", 1), ("1", 0)])
def test_the_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], hits: str, code: int
) -> None:
    report = tmp_path / "coverage.xml"
    lines = f'<class filename="model/a.py"><lines><line number="3" hits="{hits}"/></lines></class>'
    report.write_text(f'<coverage branches-valid="1">{lines}</coverage>', encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["coverage_gate.py", str(report)])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == code
    assert capsys.readouterr().out.startswith("model/a.py:3: " if code else "every line")
