"""A built-in template is compiled once, and again when anything it is made from changed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from trainer_cli.reports import kept_code as tested
from trainer_cli.reports.kept_code import kept_code

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Python, and so the program, keeps byte code in these tests."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "pycache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(tested, "_HERE", tmp_path / "reports" / "kept_code.py")
    return tmp_path / "pycache" / tmp_path.relative_to("/") / "reports"


def number(made_from: bytes, value: int) -> object:
    """What the code says that is kept for `made_from`, or the code of the number `value`."""
    return kept_code("page.en", made_from, lambda: compile(str(value), "page", "eval")).co_consts[0]


def test_what_was_compiled_is_not_compiled_again(folder: Path) -> None:
    assert [number(b"text", 1), number(b"text", 2)] == [1, 1]
    assert [path.name for path in folder.iterdir()] == [f"page.en.{sys.implementation.cache_tag}.pyc"]


def test_what_is_made_from_something_else_is_compiled_again() -> None:
    assert [number(b"text", 1), number(b"other", 2), number(b"other", 3), number(b"text", 4)] == [1, 2, 2, 4]


@pytest.mark.parametrize("data", [b"", b"torn"])
def test_what_a_power_failure_left_is_compiled_again(folder: Path, data: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / f"page.en.{sys.implementation.cache_tag}.pyc").write_bytes(data)
    assert [number(b"text", 1), number(b"text", 2)] == [1, 1]


def test_code_that_was_cut_off_is_compiled_again(folder: Path) -> None:
    assert number(b"text", 1) == 1
    file = folder / f"page.en.{sys.implementation.cache_tag}.pyc"
    file.write_bytes(file.read_bytes()[:-3])
    assert [number(b"text", 2), number(b"text", 3)] == [2, 2]


def test_nothing_is_kept_where_python_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [number(b"text", 1), number(b"text", 2)] == [1, 2]
    assert not folder.exists()


def test_a_folder_that_can_not_be_written_is_no_failure(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.touch()
    assert [number(b"text", 1), number(b"text", 2)] == [1, 2]
