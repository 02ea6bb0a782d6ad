"""T37: numbers of the blueprint against those of the forms."""

from __future__ import annotations

from msgspec import structs

from tests.reports.facts import FACTS, WORKSPACE
from trainer_cli.model.blueprint import CellDemand
from trainer_cli.questions import TYPES
from trainer_cli.reports.exam_counts import CountRow, count_rows

BLUEPRINT = next(iter(WORKSPACE.blueprints.values()))


def test_a_row_for_each_number() -> None:
    plan = structs.replace(
        BLUEPRINT,
        by_course={"rules": "2", "gone": "1"},
        by_level={"remember": "30%"},
        cells=(
            CellDemand(type="single", level="remember", count="1"),
            CellDemand(course="rules", type="essay", count="0"),
        ),
    )
    rows = count_rows(WORKSPACE, plan, FACTS.forms.values())
    total = sum(section.count for section in plan.sections)
    got = [row.got for row in rows]
    assert rows == (
        CountRow(
            course={"zh-Hant": "店內守則", "zh-Hans": "店内守则", "en": "House rules"},
            low=2,
            high=2,
            got=got[0],
        ),
        CountRow(course="gone", low=1, high=1, got=(0, 1)),
        CountRow(level="remember", low=total * 30 // 100, high=-(-total * 30 // 100), got=got[2]),
        CountRow(type=TYPES["single"].LABEL, level="remember", low=1, high=1, got=got[3]),
        CountRow(course=rows[0].course, type="essay", low=0, high=0, got=(0, 0)),
    )
    # The question of form B is gone from the bank, so that nobody knows its level.
    items = FACTS.forms["A"].items
    assert got[0] == (sum(item.course == "rules" for item in items), 0)
    assert got[2] == (sum(WORKSPACE.questions[item.question].level == "remember" for item in items), 0)
