"""S101: a record of several files has all of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.team import EXAM
from trainer_cli.checks import Facts, check_problems
from trainer_cli.workspace.load import load, unread_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

RELEASE = f"records/releases/{EXAM}"


def found(team: Team) -> list[str]:
    loaded = load(team.root)
    facts = Facts(loaded.workspace, dt.date(2026, 2, 12), None, loaded.digests, unread_kinds(loaded.problems))
    return [
        f"{one.source.path}: {one.message}"
        for one in check_problems(facts, only=["record-parts"])
        if one.code == "record-parts-missing"
    ]


def test_whole_records(team: Callable[[str], Team]) -> None:
    assert found(team("released")) == []


@pytest.mark.parametrize(
    ("lost", "beside"),
    [
        ("records/releases/*/*/scores.csv", "release.yaml"),
        ("records/releases/*/*/release.yaml", "scores.csv"),
        ("records/approvals/*/subjects.csv", "approval.yaml"),
    ],
)
def test_a_file_that_was_written_with_others_is_missed(
    team: Callable[[str], Team], lost: str, beside: str
) -> None:
    released = team("released")
    [gone, *_] = sorted(released.root.glob(lost))
    gone.unlink()
    place = gone.parent.relative_to(released.root).as_posix()
    assert found(released) == [
        f"{place}/{beside}: `{gone.name}` is missing, which is written together with this file"
    ]


def test_a_release_that_takes_one_back_has_no_scores(team: Callable[[str], Team]) -> None:
    released = team("released")
    [announced] = (released.root / RELEASE).iterdir()
    text = (announced / "release.yaml").read_text("utf-8")
    back = text.replace(
        f'id: "{announced.name}"', f'id: {announced.name}-back\nwithdraws: "{announced.name}"'
    )
    released.write(f"{RELEASE}/{announced.name}-back/release.yaml", back)
    assert found(released) == []


def test_what_could_not_be_read_is_not_missed(team: Callable[[str], Team]) -> None:
    released = team("released")
    [place] = (released.root / RELEASE).glob("*/scores.csv")
    place.unlink()
    place.mkdir()
    assert found(released) == []
