"""T1: records are tied together by ids that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path


def test_every_unknown_id_in_one_run(tmp_path: Path) -> None:
    files = base("roster/trainers.yaml", ("[language]", "[langauge, tone]")) | base(
        "roster/departments.yaml", ("head: D01", "head: D10")
    )

    assert found(tmp_path, "reference", files) == [
        "roster/departments.yaml:2:53 reference-unknown: there is no person `D10`",
        "roster/trainers.yaml:1:50 reference-unknown: there is no topic `langauge`",
        "roster/trainers.yaml:1:60 reference-unknown: there is no topic `tone`",
    ]


def test_the_nearest_name_is_the_remedy(tmp_path: Path) -> None:
    files = base("roster/trainers.yaml", ("[language]", "[langauge, tone]"))

    assert [one.remedy for one in problems(tmp_path, files, only=["reference"])] == [
        "did you mean `language`?",
        "correct the id, or add the topic",
    ]
