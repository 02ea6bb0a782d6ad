import msgspec

from trainer_cli.model.curriculum import Point, Project
from trainer_cli.text.fields import shown_fields
from trainer_cli.text.source import Source


class Choice(msgspec.Struct, tag_field="type", tag="choice"):
    stem: str
    notes: dict[str, str] = {}
    tags: list[str] = msgspec.field(default_factory=list, name="labels")


def test_fields_come_in_the_order_of_the_class_without_defaults_and_place() -> None:
    project = Project(id="P1", order=1, name="基本", courses=(), purpose="", source=Source("a.yaml", 3))
    assert list(shown_fields(project)) == [("id", "P1"), ("order", 1), ("name", "基本"), ("courses", ())]


def test_the_tag_of_a_union_comes_first_and_keys_are_those_of_the_file() -> None:
    assert list(shown_fields(Choice("?", tags=["x"]))) == [
        ("type", "choice"),
        ("stem", "?"),
        ("labels", ["x"]),
    ]


def test_a_field_at_its_default_is_not_shown() -> None:
    assert dict(shown_fields(Point(id="p1", name="n"))) == {"id": "p1", "name": "n"}
