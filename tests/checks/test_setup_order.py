"""T4: system, flow, plan, content, assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found, plan

if TYPE_CHECKING:
    from pathlib import Path

SENIOR = {"curricula/senior/tier.yaml": "id: senior\norder: 2\nname: Senior agent\n"}
PROJECT = "curricula/junior/projects/basics.yaml"


def test_a_plan_without_system_and_flow(tmp_path: Path) -> None:
    assert found(tmp_path, "setup-order", SENIOR | plan("senior", "2026-03-02")) == [
        (
            "plans/senior-2026-03-02.yaml:3:7 setup-order-flow: "
            "a plan for the tier `senior`, which has no flow yet"
        ),
        (
            "plans/senior-2026-03-02.yaml:3:7 setup-order-system: "
            "a plan for the tier `senior`, which has no course yet"
        ),
    ]


def test_a_flow_without_system(tmp_path: Path) -> None:
    files = {
        "curricula/senior/tier.yaml": SENIOR["curricula/senior/tier.yaml"]
        + "flow:\n  - {id: skills, name: Skills}\n"
    }

    assert found(tmp_path, "setup-order", files) == [
        (
            "curricula/senior/tier.yaml:5:3 setup-order-system: "
            "a flow for the tier `senior`, which has no course yet"
        )
    ]


def test_courses_without_a_tier(tmp_path: Path) -> None:
    files = {"curricula/senior/projects/basics2.yaml": base(PROJECT, ("id: basics", "id: basics2"))[PROJECT]}
    files["curricula/senior/projects/basics2.yaml"] = files["curricula/senior/projects/basics2.yaml"].replace(
        "id: rules\n", "id: cases\n"
    )

    assert found(tmp_path, "setup-order", files) == [
        (
            "curricula/senior/projects/basics2.yaml:1:1 setup-order-tier: "
            "the folder `curricula/senior` has courses but no tier"
        )
    ]


def test_a_tier_by_itself_is_a_beginning(tmp_path: Path) -> None:
    assert found(tmp_path, "setup-order", SENIOR) == []


def test_a_plan_for_an_unknown_tier_is_the_check_reference(tmp_path: Path) -> None:
    assert found(tmp_path, "setup-order", plan("gold", "2026-03-02")) == []
