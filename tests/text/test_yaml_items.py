"""The records of a YAML list and their keys, found in one pass."""

from trainer_cli.text.yaml_items import Entry, Item, list_items
from trainer_cli.text.yaml_nodes import ScalarNode

BANK = """\
# reviewed
- id: a-1   # first
  options: {A: 可, B: 否}
  stem: |
    問

- {id: a-2}
"""


def test_each_record_with_its_keys() -> None:
    first, second = list_items(BANK)
    assert (first.line, first.column, first.is_flow) == (2, 2, False)
    assert {key: BANK[one.start : one.end] for key, one in first.entries.items()} == {
        "id": "id: a-1",
        "options": "options: {A: 可, B: 否}",
        "stem": "stem: |\n    問",
    }
    assert [one.scalar.style if one.scalar else None for one in first.entries.values()] == ["", None, "|"]
    start = BANK.index("id: a-2")
    value = ScalarNode(start + 4, start + 7, "", in_flow=True)
    assert second == Item(7, 2, is_flow=True, entries={"id": Entry(start, start + 7, value)})


def test_no_list_no_records() -> None:
    assert list_items("# nothing yet\n") == []
