"""S6, S42-S56, T11, T12: what courses and questions cover."""

from decimal import Decimal

from tests.curriculum.placed import placed_courses
from tests.written import written
from trainer_cli.curriculum.coverage import topic_coverage, unasked_points
from trainer_cli.model.curriculum import Topics
from trainer_cli.model.question import Question
from trainer_cli.questions.short import Short
from trainer_cli.questions.single import Single
from trainer_cli.questions.true_false import TrueFalse

TOPICS = """
areas:
  - id: communication
    name: 溝通
    topics: [{id: language, name: 表達, clause: S42}, {id: listening, name: 傾聽, clause: S43}]
  - id: industry
    name: 行業
    topics: [{id: new-products, name: 新產品, clause: S56}]
"""
PROJECT = """
id: skills
order: 1
name: 技巧
courses:
  - id: sales-talk
    name: 溝通
    block: skills
    stage: 3
    kind: mixed
    minutes: 80
    topics: [language, listening]
    points:
      - {id: sales-talk-p1, name: 開場, assessed: [single, short]}
      - {id: sales-talk-p2, name: 語氣, assessed: [live, true_false, hands_on]}
      - {id: sales-talk-p3, name: 由來}
  - id: follow-up
    name: 回訪
    block: skills
    stage: 3
    kind: mixed
    minutes: 60
    topics: [language]
"""
COURSES = placed_courses("junior", PROJECT)
SINGLE = Single(
    id="sales-talk-001", stem="?", point="sales-talk-p1", options={"A": "甲", "B": "乙"}, answer="A"
)
TRUE_FALSE = TrueFalse(id="follow-up-001", stem="?", point="sales-talk-p2", answer=True)
SHORT = Short(
    id="follow-up-002", stem="?", point=None, difficulty=Decimal("0.6"), model_answer="答", rubric=()
)
BANK: dict[str, list[Question]] = {"sales-talk": [SINGLE], "follow-up": [SHORT, TRUE_FALSE]}


def test_a_topic_has_its_courses_their_minutes_and_their_questions_by_type() -> None:
    found = topic_coverage(written(TOPICS, Topics), COURSES, BANK)
    assert [
        (one.area.id, one.topic.id, [placed.course.id for placed in one.courses], one.minutes, one.questions)
        for one in found
    ] == [
        (
            "communication",
            "language",
            ["sales-talk", "follow-up"],
            140,
            {"short": 1, "single": 1, "true_false": 1},
        ),
        ("communication", "listening", ["sales-talk"], 80, {"single": 1}),
        ("industry", "new-products", [], 0, {}),
    ]


def test_a_course_without_questions_counts_its_minutes() -> None:
    found = topic_coverage(written(TOPICS, Topics), COURSES, {})
    assert [(one.minutes, one.questions) for one in found] == [(140, {}), (80, {}), (0, {})]


def test_each_form_without_a_question_is_found_at_its_place() -> None:
    found = unasked_points(COURSES, BANK)
    assert [(one.course.course.id, one.point.id, one.form, one.source.pointer) for one in found] == [
        ("sales-talk", "sales-talk-p1", "short", ("courses", 0, "points", 0, "assessed", 1)),
        ("sales-talk", "sales-talk-p2", "true_false", ("courses", 0, "points", 1, "assessed", 1)),
    ]
    assert found[0].source.path == "curricula/junior/projects/p.yaml"


def test_a_question_of_the_course_on_the_point_in_the_form_is_enough() -> None:
    asked = TrueFalse(id="sales-talk-002", stem="?", point="sales-talk-p2", answer=False)
    found = unasked_points(COURSES, {"sales-talk": [SINGLE, asked]})
    assert [(one.point.id, one.form) for one in found] == [("sales-talk-p1", "short")]
