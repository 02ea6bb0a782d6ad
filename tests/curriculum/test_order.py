from tests.curriculum.placed import placed_courses
from trainer_cli.curriculum.order import ordered_courses
from trainer_cli.model.curriculum import Tier

BASICS = """
id: basics
order: 1
name: 基礎
courses:
  - {id: workflow, name: 流程, block: basics, stage: 1, kind: theory, minutes: 90}
  - {id: company, name: 公司, block: basics, stage: 1, kind: theory, minutes: 90}
"""
SKILLS = """
id: skills
order: 2
name: 技巧
courses: [{id: cases, name: 案例, block: cases, stage: 3, kind: theory, minutes: 60}]
"""
SENIOR = """
id: leading
order: 1
name: 帶隊
courses: [{id: coaching, name: 輔導, block: lead, stage: 1, kind: theory, minutes: 60}]
"""


def test_courses_come_by_tier_then_project_then_as_the_project_lists_them() -> None:
    # T6
    tiers = {
        "senior": Tier(id="senior", order=3, name="高級"),
        "junior": Tier(id="junior", order=1, name="初級"),
    }
    courses = placed_courses("senior", SENIOR) + placed_courses("junior", SKILLS, BASICS)[::-1]
    unknown = placed_courses("gold", SENIOR.replace("coaching", "a-course"))
    found = ordered_courses(tiers, unknown + courses)
    assert [placed.course.id for placed in found] == ["workflow", "company", "cases", "coaching", "a-course"]


def test_without_tiers_courses_keep_the_order_of_their_projects() -> None:
    found = ordered_courses({}, placed_courses("junior", SKILLS, BASICS))
    assert [placed.course.id for placed in found] == ["workflow", "company", "cases"]
