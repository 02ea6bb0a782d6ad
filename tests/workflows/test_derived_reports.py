"""Which pages there are; scores only once they are announced (T36, T43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, PLAN
from trainer_cli.workflows.derived_reports import derived_reports

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def pages(team: Team) -> list[tuple[str, str, str]]:
    found = list(derived_reports(team.root, team.workspace))
    for _, _, _, record in found:
        assert record() is not None
    return [(subject, path, name) for subject, path, name, _ in found]


def test_pages_of_tiers_plans_and_exams(team: Callable[[str], Team]) -> None:
    expected = [
        *(
            (tier, f"reports/curriculum/{tier}.md", "curriculum")
            for tier in ("gold", "intermediate", "junior", "senior")
        ),
        (PLAN, f"reports/plans/{PLAN}.md", "plan"),
        (EXAM, f"reports/exams/{EXAM}.md", "exam"),
    ]
    assert pages(team("marked")) == expected
    assert pages(team("released")) == [
        *expected,
        (EXAM, f"reports/exams/{EXAM}-scores.md", "scores"),
        (EXAM, f"reports/exams/{EXAM}-mistakes.md", "class_mistakes"),
    ]
