"""The moment, the day and the cache of a command; where there is no table of time zones or no home."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.no_zones import no_time_zones
from tests.team import PLAN
from trainer_cli.commands.failures import Refused
from trainer_cli.commands.options import GlobalOptions
from trainer_cli.commands.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_the_moment_has_the_offset_of_the_workspace(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    at("plan", "approve", PLAN, "--by", "D01", "--now", "2026-02-10T03:00+00:00")
    approval = next(at.team.root.glob("records/approvals/*junior*/approval.yaml")).read_text("utf-8")
    assert "2026-02-10T11:00:00+08:00" in approval


def test_without_a_date_it_is_now(shell: Callable[[str], Shell]) -> None:
    root = str(shell("sample").team.root)
    session = Session(GlobalOptions(directory=root), ())
    assert abs(dt.datetime.now(dt.UTC) - session.now) < dt.timedelta(minutes=1)
    assert session.now.microsecond == 0
    assert session.today == session.now.date()


def test_a_day_moves_the_moment_to_it(shell: Callable[[str], Shell]) -> None:
    root = str(shell("sample").team.root)
    session = Session(GlobalOptions(directory=root, today=dt.date(2026, 2, 9)), ())
    assert session.now.date() == dt.date(2026, 2, 9)


def test_a_moment_without_offset_is_of_the_workspace(shell: Callable[[str], Shell]) -> None:
    root = str(shell("sample").team.root)
    session = Session(GlobalOptions(directory=root, now=dt.datetime(2026, 2, 9, 10)), ())  # noqa: DTZ001  # on purpose
    assert session.now.isoformat() == "2026-02-09T10:00:00+08:00"


def test_without_a_home_there_is_no_cache(
    monkeypatch: pytest.MonkeyPatch, shell: Callable[[str], Shell]
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("trainer_cli.commands.surroundings.Path.home", no_home)
    session = Session(GlobalOptions(directory=str(shell("sample").team.root)), ())
    assert session.cache_file("check.json") is None


def no_home() -> None:
    """What `Path.home` does where there is none."""
    raise RuntimeError


def test_without_time_zones_there_is_no_moment_to_record(shell: Callable[[str], Shell]) -> None:
    session = Session(GlobalOptions(directory=str(shell("sample").team.root)), ())
    with no_time_zones(), pytest.raises(Refused) as caught:
        _ = session.now
    assert [one.code for one in caught.value.problems] == ["time-zones-missing"]
