"""`trainer archive show`: the archive as it stands now, without a build (S100)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_an_archive_has_its_six_parts(shell: Callable[[str], Shell]) -> None:
    ran = shell("released")("archive", "show", "A001", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert sum(line.startswith("## ") for line in ran.out.splitlines()) == 6


def test_an_archive_as_json_is_the_record(shell: Callable[[str], Shell]) -> None:
    document = shell("sample")("archive", "show", "A001", "--json").document
    assert document["archive"]["agent"]["id"] == "A001"


def test_nobody_has_no_archive(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("archive", "show", "A777")
    assert (ran.code, ran.out.splitlines()[0]) == (1, "error: there is no agent `A777` (name-unknown)")
