"""The entry point: `python -m trainer_cli` and the script `trainer`."""

from __future__ import annotations

import gc
import io
import os
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from tests.commands.shell import process
from trainer_cli import __version__, cli
from trainer_cli.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def _collecting() -> Iterator[None]:
    """How often Python looks for garbage is the tests' own affair again afterwards."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def ended(code: int) -> NoReturn:
    raise SystemExit(code)


def test_the_version_ends_without_loading_the_rest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["trainer", "--version"])
    main()
    assert capsys.readouterr() == (f"trainer {__version__}\n", "")


@pytest.mark.usefixtures("_collecting")
def test_everything_else_exits_with_its_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["trainer", "nonsense"])
    monkeypatch.setattr(os, "_exit", ended)
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("trainer: No such command `nonsense`.")


def test_what_was_printed_arrives_before_the_end() -> None:
    ran = process("nonsense", "--json", stdout=-1)
    assert ran.returncode == 2
    assert ran.stdout.endswith("}\n")


@pytest.mark.usefixtures("_collecting")
def test_streams_that_are_closed_or_missing_do_not_hinder_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "argv", ["trainer", "--help"])
    monkeypatch.setattr(cli, "run", lambda _: 74)
    monkeypatch.setattr(sys, "stdout", closed)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(os, "_exit", ended)
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 74


def test_the_module_runs() -> None:
    ran = process("-V", stdout=-1)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"trainer {__version__}\n", "")
