"""`trainer report nightly`: for cron, the same bytes when it is run again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import Team

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

NIGHT = "--now 2026-02-12T23:00 --by TR01 report nightly"


def test_a_night_twice(shell: Callable[[str], Shell]) -> None:
    trainer = shell("released")
    first = trainer(NIGHT)
    assert first.code == 0
    assert (trainer.folder / "reports/nightly/2026-02-12.md").read_text(encoding="utf-8") == first.out
    before = Team(trainer.folder).files()
    assert trainer(NIGHT) == first
    assert Team(trainer.folder).files() == before


def test_a_dry_run_writes_nothing(shell: Callable[[str], Shell]) -> None:
    trainer = shell("released")
    before = Team(trainer.folder).files()
    assert trainer(f"{NIGHT} -n").code == 0
    assert Team(trainer.folder).files() == before


def test_a_night_with_errors_fails_and_is_recorded(shell: Callable[[str], Shell]) -> None:
    trainer = shell("released")
    (trainer.folder / "roster/rooms.yaml").write_text("- {id: R1}\n", encoding="utf-8")
    ended = trainer(NIGHT)
    assert ended.code == 1
    assert "roster/rooms.yaml:1:3" in ended.out
    assert (trainer.folder / "records/nightly/2026-02-12/nightly.yaml").is_file()
    document = trainer(f"{NIGHT} --json")
    assert (document.code, document.json["result"]["date"]) == (1, "2026-02-12")
