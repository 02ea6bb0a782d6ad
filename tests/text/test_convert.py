from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.text.convert import all_converted, converted
from trainer_cli.text.source import KEY, NOWHERE, Source


class Topic(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    source: Source = NOWHERE
    id: str
    order: int = 1


PLACE = Source("a.yaml", 3, 5)


def test_a_record_carries_its_place() -> None:
    topic, problems = converted({"id": "007", "order": "7"}, Topic, PLACE)
    assert topic == Topic(id="007", order=7, source=PLACE)
    assert problems == []


def test_a_type_without_place() -> None:
    assert converted(["1", "2"], tuple[int, ...], PLACE) == ((1, 2), [])


def test_mistakes_instead_of_a_record() -> None:
    topic, problems = converted({"order": "1_0", "source": {"path": "x"}}, Topic, PLACE)
    assert topic is None
    assert [(problem.code, problem.source.pointer) for problem in problems] == [
        ("value-type", ("order",)),
        ("key-unknown", ("source", KEY)),
        ("key-missing", ("id",)),
    ]


@given(st.text())
def test_any_text_stays_as_it_is(text: str) -> None:
    """Row 9."""
    assert converted({"id": text}, Topic, PLACE) == (Topic(id=text, source=PLACE), [])


def test_many_records_each_with_its_place() -> None:
    places = [Source("a.yaml", line) for line in (1, 3)]
    topics, problems = all_converted([{"id": "a"}, {"id": "b", "order": "2"}], Topic, places)
    assert topics == [Topic(id="a", source=places[0]), Topic(id="b", order=2, source=places[1])]
    assert problems == []


def test_a_bad_record_does_not_hide_the_others() -> None:
    places = [Source("a.yaml", line) for line in (1, 3, 5)]
    topics, problems = all_converted([{"id": "a"}, {"id": "b", "order": "1_0"}, {"id": "c"}], Topic, places)
    assert [(topic.id, topic.source.line) for topic in topics] == [("a", 1), ("c", 5)]
    assert [(problem.code, problem.source.line) for problem in problems] == [("value-type", 3)]
