"""What a command works with: the clock, the language, the ways to show and to write."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trainer_cli.commands.options import GlobalOptions
from trainer_cli.commands.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team


def session(folder: Path, **options: object) -> Session:
    return Session(GlobalOptions(directory=str(folder), **options), ["check"])  # type: ignore[arg-type]  # of the test


def test_the_moment_is_that_of_the_workspaces_time_zone(team: Callable[[str], Team]) -> None:
    root = team("sample").root
    bare = session(root, now=dt.datetime(2026, 2, 9, 10))  # noqa: DTZ001  # as it is typed
    assert (bare.now.isoformat(), str(bare.today)) == ("2026-02-09T10:00:00+08:00", "2026-02-09")
    offset = session(root, now=dt.datetime(2026, 2, 9, 20, tzinfo=dt.UTC))
    assert (offset.now.isoformat(), str(offset.today)) == ("2026-02-10T04:00:00+08:00", "2026-02-10")
    day = session(root, today=dt.date(2026, 2, 9))
    assert str(day.now.date()) == "2026-02-09"
    assert day.now.microsecond == 0
    clock = session(root)
    assert abs(clock.now - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)


def test_without_a_home_there_is_no_cache(team: Callable[[str], Team], monkeypatch: pytest.MonkeyPatch) -> None:
    one = session(team("sample").root)
    assert one.cache_file("build.json") is not None
    monkeypatch.delenv("XDG_CACHE_HOME")

    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", homeless)
    assert one.cache_file("build.json") is None


def test_the_language_of_what_is_shown(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    assert trainer("curriculum show junior").out != trainer("curriculum show junior --lang en").out


def test_on_a_terminal_markdown_is_drawn(shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = shell("sample")
    plain = trainer("curriculum show junior").out
    monkeypatch.setattr("trainer_cli.commands.output.colored", lambda: True)
    assert trainer("curriculum show junior").out != plain
    assert trainer("curriculum show junior --no-color").out == plain


def test_errors_in_what_a_command_needs_end_it(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    (trainer.folder / "roster/people.yaml").write_text("- {id: D01}\n", encoding="utf-8")
    assert trainer("agent list").code == 1
    assert trainer("curriculum show junior").code == 0


def test_quiet_prints_results_only(shell: Callable[[str], Shell]) -> None:
    assert shell("sample")("agent add 王小紅 --team west -q") == (0, "", "")


def test_a_template_that_does_not_work(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    (trainer.folder / "templates").mkdir()
    (trainer.folder / "templates/agent_list.md.j2").write_text("{{ nothing }}")
    ended = trainer("agent list")
    assert ended.code == 1
    assert "templates/agent_list.md.j2:1:1: error: the template can't be rendered" in ended.out


@pytest.mark.parametrize("words", ["agent add A/B --team west --id A/B", "agent add '' --team west"])
def test_nothing_is_written_that_could_not_be_read(shell: Callable[[str], Shell], words: str) -> None:
    trainer = shell("sample")
    before = (trainer.folder / "roster/agents.csv").read_bytes()
    assert trainer(words).code == 1
    assert (trainer.folder / "roster/agents.csv").read_bytes() == before


def test_a_session_is_that_of_the_command() -> None:
    assert Session(GlobalOptions(), ("plan", "show")).command == "trainer plan show"
