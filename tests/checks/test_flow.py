"""T13: each course has a block, and each block a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

TIER = "curricula/junior/tier.yaml"
PROJECT = "curricula/junior/projects/basics.yaml"
LAST = "  - {id: assessment, name: Assessment}\n"
FLOW = "flow:\n  - {id: basics, name: Basic work}\n" + LAST


def test_a_course_without_a_block(tmp_path: Path) -> None:
    assert found(tmp_path, "flow", base(PROJECT, ("block: basics", "block: basic"))) == [
        f"{PROJECT}:8:12 flow-block: the flow of `junior` has no block `basic`",
    ]


def test_an_empty_block_in_the_middle(tmp_path: Path) -> None:
    files = base(TIER, (LAST, "  - {id: skills, name: Skills}\n" + LAST))

    assert found(tmp_path, "flow", files) == [f"{TIER}:6:5 flow-empty: the block `skills` has no course"]


def test_the_last_block_without_exams_or_sharing(tmp_path: Path) -> None:
    text = base(TIER)[TIER]
    teaching_only = text[: text.index("  - {number: 2")]

    assert found(tmp_path, "flow", {TIER: teaching_only}) == [
        f"{TIER}:6:5 flow-empty: the block `assessment` has no course"
    ]


def test_a_tier_without_flow_is_the_check_setup_order(tmp_path: Path) -> None:
    assert found(tmp_path, "flow", base(TIER, (FLOW, ""))) == []


def test_a_flow_without_any_course_is_the_check_setup_order(tmp_path: Path) -> None:
    files = {
        "curricula/senior/tier.yaml": "id: senior\norder: 2\nname: Senior agent\n"
        "flow: [{id: basics, name: Basic work}, {id: skills, name: Skills}]\n"
    }

    assert found(tmp_path, "flow", files) == []
