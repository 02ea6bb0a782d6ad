"""`trainer archive` (S100, S104)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_an_archive_as_it_stands(shell: Callable[[str], Shell]) -> None:
    trainer = shell("released")
    shown = trainer("archive show A001")
    assert (shown.code, shown.err) == (0, "")
    for part in ("林雨晴", PLAN, "2026-02-09", "70"):
        assert part in shown.out
    for other in ("陳柏宇", "張詩涵"):
        assert other not in shown.out
    archive = trainer("archive show A001 --json").json["archive"]
    assert [one["exam"] for one in archive["results"]] == [EXAM]


def test_who_has_none(shell: Callable[[str], Shell]) -> None:
    assert shell("sample")("archive show A099").code == 1
