"""The table of question types."""

from __future__ import annotations

from typing import get_args

from trainer_cli.questions import PARTS, TYPES, AnyQuestion


def test_every_type_is_listed_and_has_its_record() -> None:
    listed = "single true_false multiple fill number match order short analysis"
    assert list(TYPES) == listed.split()
    assert [record.__struct_config__.tag for record in get_args(AnyQuestion)] == list(TYPES)


def test_every_type_has_a_name_in_each_language() -> None:
    for type_ in TYPES.values():
        assert set(type_.LABEL) == {"zh-Hant", "zh-Hans", "en"}


def test_the_types_whose_answers_have_parts() -> None:
    assert list(PARTS) == ["multiple", "match", "order"]
