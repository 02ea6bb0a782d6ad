"""T38: `docs/question-types.md` shows every type by questions that are sound, and every policy by its truth table."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, get_args

import msgspec

from tests.docs.walk import ROOT
from tests.questions.asked import asked
from trainer_cli.model.section import BlueprintSection, Credit
from trainer_cli.questions import PARTS, TYPES
from trainer_cli.questions.credit import Parts, credited
from trainer_cli.questions.item import type_name
from trainer_cli.text.yaml_reader import read_yaml

if TYPE_CHECKING:
    from trainer_cli.questions import AnyQuestion

PAGE = (ROOT / "docs/question-types.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def questions() -> list[AnyQuestion]:
    return [question for text in EXAMPLES if text.startswith("- id") for question in asked(text)]


def test_every_type_has_an_example_that_is_sound() -> None:
    assert [type_name(one) for one in questions()] == list(TYPES)
    assert [problem for one in questions() for problem in TYPES[type_name(one)].problems(one)] == []


def test_the_table_tells_the_types_apart() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| by (.+) \|$", PAGE, re.MULTILINE)
    assert rows == [
        (name, "a person" if kind.MARKED else f"the program{', in parts' if name in PARTS else ''}")
        for name, kind in TYPES.items()
    ]


def test_the_sections_of_a_blueprint_are_read() -> None:
    (text,) = (one for one in EXAMPLES if one.startswith("sections"))
    file = read_yaml(text.encode(), "x.yaml")
    assert not file.problems
    assert isinstance(file.value, dict)
    sections = msgspec.convert(file.value["sections"], list[BlueprintSection], strict=False)
    assert [(one.type, one.credit) for one in sections] == [("multiple", "half"), ("match", "net")]


def test_the_truth_table() -> None:
    table = PAGE.partition("### Five options")[2]
    rows = re.findall(
        r"^\| ([\w ,]+) \| ([\d/]+) \| ([\d/]+) \| ([\d/]+) \| ([\d/]+) \|$", table, re.MULTILINE
    )
    assert len(rows) == 9
    for ticked, *shares in rows:
        named = {"nothing": "0 right", "all five": "2 right, 3 wrong"}.get(ticked, ticked)
        right, wrong = (int((re.findall(rf"(\d) {word}", named) or ["0"])[0]) for word in ("right", "wrong"))
        found = [credited(Parts(right, wrong, 2, 3), policy) for policy in get_args(Credit)]
        assert found == [Fraction(share) for share in shares], ticked
