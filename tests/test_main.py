"""The entry point: `python -m trainer_cli` and the script `trainer`."""

from __future__ import annotations

import sys

import pytest

from tests.commands.shell import process
from trainer_cli import __version__
from trainer_cli.__main__ import main


def test_the_version_ends_without_loading_the_rest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["trainer", "--version"])
    main()
    assert capsys.readouterr() == (f"trainer {__version__}\n", "")


def test_everything_else_exits_with_its_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["trainer", "nonsense"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("trainer: No such command 'nonsense'.")


def test_the_module_runs() -> None:
    ran = process("-V", stdout=-1)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"trainer {__version__}\n", "")
