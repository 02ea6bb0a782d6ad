"""Measuring whole processes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tools.bench_measuring import Contestant, environment, interleaved, measured

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

MIB = 1 << 20


def python(code: str) -> Sequence[str]:
    return (sys.executable, "-c", code)


def test_a_process_that_needs_memory_has_a_higher_peak(tmp_path: Path) -> None:
    small = measured(python("pass"), tmp_path, environment(tmp_path))
    # More than this process has, which may be much after many tests: a child's peak counts its parent's.
    more = small.peak + 100 * MIB
    large = measured(python(f"x = b'x' * {more}"), tmp_path, environment(tmp_path))
    assert more < large.peak < more + 100 * MIB
    assert small.seconds > 0


def test_a_command_that_fails_ends_the_bench_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="ended with 3\nno such luck"):
        measured(python("import sys; sys.stderr.write('no such luck'); sys.exit(3)"), tmp_path, {})


def test_contestants_take_turns(tmp_path: Path) -> None:
    order: list[str] = []

    def turn(name: str) -> Callable[[], Sequence[str]]:
        def ready() -> Sequence[str]:
            order.append(name)
            return python("pass")

        return ready

    both = [Contestant(name, tmp_path, turn(name)) for name in "AB"]
    runs = interleaved(both, 2, environment(tmp_path))
    assert order == ["A", "B", "A", "B"]
    assert {name: len(found) for name, found in runs.items()} == {"A": 2, "B": 2}


def test_byte_code_is_used_and_the_cache_is_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    env = environment(tmp_path)
    assert "PYTHONDONTWRITEBYTECODE" not in env
    assert env["XDG_CACHE_HOME"] == str(tmp_path)
