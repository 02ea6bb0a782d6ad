"""T24-T30: facts about lesson plans."""

from tests.written import written
from trainer_cli.curriculum.lessons import (
    interactive_segments,
    lecture_minutes,
    lectures_without_practice,
    methods_used,
    minutes_over,
    stage_lessons,
)
from trainer_cli.model.curriculum import Course, Lesson

COMPANY = written(
    """
course: company
stage: 1
trainer: TR01
objectives: [能說出三條產品線]
segments:
  - {minutes: 15, method: ice_breaker, title: 自我介紹}
  - {minutes: 20, method: lecture, title: 公司}
  - {minutes: 30, method: demo, title: 看一遍}
  - {minutes: 25, method: group_quiz, title: 分組搶答}
""",
    Lesson,
)
WANGWANG = written(
    """
course: wangwang
stage: 3
trainer: TR03
objectives: [能轉接]
segments:
  - {minutes: 10, method: lecture, title: 登入}
  - {minutes: 30, method: hands_on, title: 人人上機}
  - {minutes: 15, method: lecture, title: 轉接}
""",
    Lesson,
)


def course(minutes: int) -> Course:
    return Course(id="company", name="公司", block="basics", stage=1, kind="theory", minutes=minutes)


def test_lessons_of_a_stage() -> None:
    assert stage_lessons([COMPANY, WANGWANG], 3) == [WANGWANG]


def test_lecture_minutes_of_a_day_add_up() -> None:
    # T24
    assert lecture_minutes([COMPANY]) == 20
    assert lecture_minutes([COMPANY, WANGWANG]) == 45


def test_interactive_segments() -> None:
    # T25
    assert [segment.title for segment in interactive_segments(COMPANY)] == ["自我介紹", "分組搶答"]


def test_methods_of_a_day() -> None:
    # T25, T28
    assert methods_used([COMPANY]) == {"ice_breaker", "lecture", "demo", "group_quiz"}


def test_a_lecture_that_no_practice_follows() -> None:
    # T30
    assert lectures_without_practice(WANGWANG) == [2]
    assert lectures_without_practice(COMPANY) == [1]


def test_lesson_minutes_against_the_course() -> None:
    assert [minutes_over(COMPANY, course(minutes)) for minutes in (90, 80, 100)] == [0, 10, -10]
