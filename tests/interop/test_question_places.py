"""Course, point and citation of a row, by id or name in either script (T11)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.interop.asked import choice, draft, row
from trainer_cli.interop.question_places import LeftOut, Places
from trainer_cli.model.curriculum import Course, Handout, Paragraph, PlacedCourse, Point, Project, Tier
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import NOWHERE, Source


def placed(tier: str, id_: str, name: str, *points: str) -> tuple[str, PlacedCourse]:
    found = tuple(Point(id=f"{id_}-p{number}", name=point) for number, point in enumerate(points, 1))
    course = Course(
        id=id_,
        name={"zh-Hant": name, "en": id_.title()},
        block="b",
        stage=1,
        kind="theory",
        minutes=1,
        points=found,
    )
    return id_, PlacedCourse(course, Project(id="p", order=1, name="p", courses=(course,)), tier, NOWHERE)


COURSES = dict(
    [
        placed("junior", "rules", "平臺規則（店內守則）", "如實描述", "退換貨"),
        placed("junior", "products", "產品知識"),
        placed("senior", "sr-rules", "平臺規則", "違規申訴"),
    ]
)
TIERS = {
    one: Tier(id=one, order=1, name={"zh-Hant": name})
    for one, name in [("junior", "初級客服"), ("senior", "高級客服")]
}


def handout() -> Handout:
    day = dt.date(2026, 1, 1)
    paragraph = Paragraph(number=4, date=day, text="…")
    return Handout(
        course="rules", title="規則", version="1", date=day, author="TR01", paragraphs=(paragraph,)
    )


def places(tier: str | None = None) -> Places:
    return Places(COURSES, TIERS, {"rules": handout()}, tier)


@pytest.mark.parametrize(
    ("cells", "course"),
    [
        ({"course": "rules"}, "rules"),
        ({"course": "产品知识"}, "products"),
        ({"course": "Products"}, "products"),
        ({"course": "平台规则", "tier": "高级客服"}, "sr-rules"),
        ({"course": "平台规则", "tier": "junior"}, "rules"),
        ({"category": "產品知識", "bank": "總題庫"}, "products"),
        ({"category": "其他", "point": "违规申诉"}, "sr-rules"),
    ],
)
def test_a_course_by_what_people_call_it(cells: dict[str, str], course: str) -> None:
    assert places().course_of(row(stem="問", **cells), None) == course


def test_a_tier_that_was_given_settles_a_name() -> None:
    assert places("senior").course_of(row(course="平臺規則"), None) == "sr-rules"


@pytest.mark.parametrize(
    ("cells", "column", "message", "remedy"),
    [
        ({"stem": "問"}, 1, "the row names no course", "give --course COURSE"),
        (
            {"course": "产品知道"},
            3,
            "there is no course `产品知道`",
            "did you mean `products`? Otherwise give --course COURSE",
        ),
        (
            {"category": "雜項"},
            24,
            "there is no course `雜項`",
            "give --course COURSE for rows that name none",
        ),
    ],
)
def test_a_row_without_a_course_is_asked_for(
    cells: dict[str, str], column: int, message: str, remedy: str
) -> None:
    found = places().course_of(row(**cells), None)
    assert isinstance(found, Problem)
    assert (found.source.column, found.message, found.remedy) == (column, message, remedy)
    assert places().course_of(row(**cells), "rules") == "rules"


def test_point_and_citation() -> None:
    known = draft(choice(point="如实描述", cite="rules#4"))
    assert places().linked(known, "rules") == ({"point": "rules-p1", "cite": "rules#4"}, [])
    unknown = draft(choice(point="保養", cite="公司制度"))
    assert places().linked(unknown, "rules") == (
        {},
        [
            LeftOut("point", "保養", "rules", Source("bank.csv", 2, 5)),
            LeftOut("cite", "公司制度", "rules", Source("bank.csv", 2, 18)),
        ],
    )
    assert places().linked(draft(choice()), "gone") == ({}, [])
