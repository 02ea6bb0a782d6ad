"""`trainer build`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_pages_are_counted(shell: Callable[[str], Shell]) -> None:
    trainer = shell("released")
    assert trainer("build -n").out == "31 new, 0 changed, 0 removed, 0 unchanged.\n"
    assert not (trainer.folder / "archives").exists()
    assert trainer("build").out == "31 new, 0 changed, 0 removed, 0 unchanged.\n"
    assert trainer("build").out == "0 new, 0 changed, 0 removed, 31 unchanged.\n"
    (trainer.folder / "archives" / "A001.md").unlink()
    assert trainer("build").out == "  archives/A001.md\n1 new, 0 changed, 0 removed, 30 unchanged.\n"
    assert trainer("build --json").json == {
        "new": [],
        "changed": [],
        "removed": [],
        "unchanged": 31,
        "not_current": [],
    }


def test_what_could_not_be_read_fails_and_the_rest_is_done(shell: Callable[[str], Shell]) -> None:
    trainer = shell("released")
    trainer("build")
    agents = trainer.folder / "roster" / "agents.csv"
    text = agents.read_text(encoding="utf-8").replace("A002,陳柏宇,", "A002,,").replace("張詩涵", "張詩函")
    agents.write_text(text, encoding="utf-8")
    ended = trainer("build")
    assert ended.code == 1
    assert "roster/agents.csv:3:2: error: the cell of `name` is empty" in ended.out
    assert "  archives/A003.md\n" in ended.out
    document = trainer("build --json")
    assert document.code == 1
    assert [one["path"] for one in document.json["problems"]] == ["roster/agents.csv"]
    assert document.json["result"]["new"] == []
