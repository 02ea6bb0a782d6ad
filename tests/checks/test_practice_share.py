"""S7: enough teaching time is practical."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

PROJECT = "curricula/junior/projects/basics.yaml"


def test_ten_hours_of_lecture_without_practice(tmp_path: Path) -> None:
    files = base(PROJECT, ("minutes: 60", "minutes: 600"), ("practice_minutes: 30", "practice_minutes: 0"))

    assert found(tmp_path, "practice-share", files) == [
        (
            "curricula/junior/tier.yaml:1:1 practice-share-low: "
            "0 of the 600 teaching minutes of the tier `junior` are practical (0.0 %),"
            " at least 30.0 % is asked"
        )
    ]


@pytest.mark.parametrize(("minutes", "count"), [(18, 0), (17, 1)])
def test_the_edge_is_sound(tmp_path: Path, minutes: int, count: int) -> None:
    files = base(PROJECT, ("practice_minutes: 30", f"practice_minutes: {minutes}"))

    assert len(found(tmp_path, "practice-share", files)) == count


def test_each_tier_by_itself(tmp_path: Path) -> None:
    senior = "curricula/senior/projects/cases.yaml"
    files = {senior: base(PROJECT, ("id: basics", "id: cases"), ("id: rules", "id: cases"))[PROJECT]}
    files[senior] = files[senior].replace("practice_minutes: 30", "practice_minutes: 0")

    assert found(tmp_path / "no tier", "practice-share", files) == []
    files["curricula/senior/tier.yaml"] = "id: senior\norder: 2\nname: Senior agent\n"
    assert found(tmp_path / "tier", "practice-share", files) == [
        (
            "curricula/senior/tier.yaml:1:1 practice-share-low: "
            "0 of the 60 teaching minutes of the tier `senior` are practical (0.0 %),"
            " at least 30.0 % is asked"
        )
    ]


def test_a_tier_without_courses(tmp_path: Path) -> None:
    files = {"curricula/senior/tier.yaml": "id: senior\norder: 2\nname: Senior agent\n"}

    assert found(tmp_path, "practice-share", files) == []


def test_more_practice_than_teaching(tmp_path: Path) -> None:
    files = base(PROJECT, ("practice_minutes: 30", "practice_minutes: 61"))

    assert found(tmp_path, "practice-share", files) == [
        f"{PROJECT}:12:23 practice-share-minutes: 61 of 60 minutes are practice"
    ]
