"""`trainer undo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_without_git_nothing_is_taken_back(shell: Callable[[str], Shell]) -> None:
    ended = shell("sample")("undo -y")
    assert ended.code == 1
    assert "no command of trainer made the newest commit" in ended.out
