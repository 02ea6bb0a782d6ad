import datetime as dt
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.model.curriculum import Course, Point, Project
from trainer_cli.text.source import Source
from trainer_cli.text.yaml_reader import read_yaml
from trainer_cli.text.yaml_writer import dump_yaml

PROJECT = Project(
    id="basics",
    order=1,
    name={"zh-Hant": "客服基本工作", "en": "Basic work"},
    purpose="第一段\n\n第二段\n",
    courses=(
        Course(
            id="007",
            name="no",
            block="basics",
            stage=1,
            kind="theory",
            minutes=45,
            examined=True,
            points=(Point(id="p1", name="開場: 問候", assessed=("single", "short")),),
        ),
    ),
    source=Source("curricula/junior/projects/basics.yaml", 1),
)
WRITTEN = """\
# yaml-language-server: $schema=../project.json
#
# 客服
id: basics
order: 1
name:
  zh-Hant: 客服基本工作
  en: Basic work
purpose: |
  第一段

  第二段
courses:
  - id: "007"
    name: "no"
    block: basics
    stage: 1
    kind: theory
    minutes: 45
    examined: true
    points:
      - id: p1
        name: "開場: 問候"
        assessed:
          - single
          - short
"""


def test_a_record_is_written_in_the_order_of_its_fields() -> None:
    assert dump_yaml(PROJECT, "yaml-language-server: $schema=../project.json\n\n客服") == WRITTEN


def test_scalars_and_empty_collections() -> None:
    value = {
        "points": Decimal("0.50"),
        "date": dt.date(2026, 2, 9),
        "nothing": None,
        "list": [],
        "map": {},
        "record": Empty(),
        3: [["a"], {"b": "c"}],
    }
    assert dump_yaml(value) == (
        "points: 0.50\ndate: 2026-02-09\nnothing: null\nlist: []\nmap: {}\nrecord: {}\n"
        "3:\n  - - a\n  - b: c\n"
    )


class Empty(Point, frozen=True, kw_only=True):
    id: str = ""
    name: str = ""


def test_a_document_may_be_one_text_or_an_empty_list() -> None:
    assert dump_yaml("a\nb") == "|-\n  a\n  b\n"
    assert dump_yaml([], "nobody yet") == "# nobody yet\n[]\n"


@pytest.mark.parametrize("value", [0.5, {"a": {1, 2}}, [b"x"]])
def test_what_has_no_exact_text_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="has no exact text"):
        dump_yaml(value)


# What readers refuse in any file needs no way back.
READABLE = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"],
        exclude_characters="\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff",
        include_characters="\n\t",
    ),
    max_size=40,
)
TRICKY = st.sampled_from(
    ["no", "~", "", "0x1F", "1e3", "12:30", "- a", "a: b", "a #b", "\n", "a\n\nb\n", "a \nb", " a\nb"]
)
TEXTS = READABLE | TRICKY
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)
DOCUMENTS = st.lists(VALUES, min_size=1, max_size=4) | st.dictionaries(TEXTS, VALUES, min_size=1, max_size=4)


@settings(max_examples=300)
@given(DOCUMENTS)
def test_what_was_written_is_read_back(value: object) -> None:
    """Reliability row 9: any text comes back, byte for byte."""
    certainly_utf8 = dump_yaml(value, header_comment="客服")  # a file of a few accents alone could be GBK
    found = read_yaml(certainly_utf8.encode(), "a.yaml")
    assert (found.value, found.problems) == (value, [])


@settings(max_examples=200)
@given(DOCUMENTS)
def test_other_readers_get_the_same_values(value: object) -> None:
    text = dump_yaml(value)
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        assert yaml.load(text, Loader=loader) == value  # noqa: S506 - both are safe


def test_records_come_back_through_a_plain_reader() -> None:
    assert yaml.safe_load(dump_yaml(PROJECT))["courses"][0]["id"] == "007"
