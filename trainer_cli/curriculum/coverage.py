"""What the courses and the bank cover: topics (S42-S56), and points with the forms they are assessed in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.curriculum import Area, Assessment, PlacedCourse, Point, Topic
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trainer_cli.model.curriculum import Topics
    from trainer_cli.model.question import Question

SHOWN_BY_DOING: frozenset[Assessment] = frozenset({"hands_on", "live"})
"""Forms of assessment that need no question of the bank (T12)."""


class TopicCoverage(msgspec.Struct, frozen=True):
    """A topic and what serves it; no courses is a gap (S6).

    `minutes` are those of the courses, each counted in full for every topic that it names; `questions` counts
    the questions of these courses by type.
    """

    area: Area
    topic: Topic
    courses: tuple[PlacedCourse, ...]
    minutes: int
    questions: dict[str, int]


class UnaskedPoint(msgspec.Struct, frozen=True):
    """A point to be assessed in a `form` in which no question asks it (T11); `source` is that of the form."""

    course: PlacedCourse
    point: Point
    form: Assessment
    source: Source


def topic_coverage(
    topics: Topics, courses: Sequence[PlacedCourse], bank: Mapping[str, Sequence[Question]]
) -> list[TopicCoverage]:
    """Every topic in the order of the taxonomy; `bank` maps a course's id to its questions."""
    return [
        _covered(area, topic, [placed for placed in courses if topic.id in placed.course.topics], bank)
        for area in topics.areas
        for topic in area.topics
    ]


def unasked_points(
    courses: Iterable[PlacedCourse], approved: Mapping[str, Sequence[Question]]
) -> list[UnaskedPoint]:
    """The points and forms without a question (T11, T12); `approved` maps a course to its approved ones."""
    return [unasked for placed in courses for unasked in _unasked(placed, approved.get(placed.course.id, ()))]


def _covered(
    area: Area, topic: Topic, courses: Sequence[PlacedCourse], bank: Mapping[str, Sequence[Question]]
) -> TopicCoverage:
    types = Counter(
        _question_type(question) for placed in courses for question in bank.get(placed.course.id, ())
    )
    minutes = sum(placed.course.minutes for placed in courses)
    return TopicCoverage(area, topic, tuple(courses), minutes, dict(sorted(types.items())))


def _unasked(placed: PlacedCourse, questions: Sequence[Question]) -> Iterator[UnaskedPoint]:
    asked = {(question.point, _question_type(question)) for question in questions}
    for place, point in enumerate(placed.course.points):
        for number, form in enumerate(point.assessed):
            if form not in SHOWN_BY_DOING and (point.id, form) not in asked:
                source = placed.source.at("points", place, "assessed", number)
                yield UnaskedPoint(placed, point, form, source)


def _question_type(question: Question) -> str:
    """The value of `type` in the file."""
    return str(question.__struct_config__.tag)
