"""Many records of a list are edited at once, and nothing else changes (reliability requirement 8)."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.edit_items import edited_items

BANK = """\
# the bank of rules
- id: rules-001       # the oldest
  type: single
  cite: "rules#4"   # checked in May
  options:
    A: 可以
    B: 不可以   # the key
  answer: B

- explanation: 舊
  id: rules-002
  empty:
  stem: |
    第一行

    第二行
# end
"""


@pytest.mark.parametrize(
    ("line", "fields", "old", "new"),
    [
        (2, {"cite": "rules#5"}, '"rules#4"', '"rules#5"'),
        (2, {"answer": "A"}, "answer: B", "answer: A"),
        (2, {"cite": None}, '  cite: "rules#4"   # checked in May\n', ""),
        (2, {"answer": None, "gone": None}, "  answer: B\n", ""),
        (
            2,
            {"options": {"A": "甲", "B": "乙", "C": "丙"}},
            "    A: 可以\n    B: 不可以   # the key",
            "    A: 甲\n    B: 乙\n    C: 丙",
        ),
        (2, {"note": "a\n\nb"}, "  answer: B\n", "  answer: B\n  note: |-\n    a\n\n    b\n"),
        (10, {"explanation": None}, "- explanation: 舊\n  id", "- id"),
        (10, {"empty": "x"}, "  empty:\n", "  empty: x\n"),
        (
            10,
            {"stem": "甲\n乙\n", "cite": "r#1"},
            "    第一行\n\n    第二行\n",
            "    甲\n    乙\n  cite: r#1\n",
        ),
    ],
)
def test_only_the_named_fields_change(line: int, fields: dict[str, object], old: str, new: str) -> None:
    assert BANK.count(old) == 1
    assert edited_items(BANK.encode(), {line: fields}).decode() == BANK.replace(old, new)


def test_windows_newlines_and_a_missing_last_one_stay() -> None:
    data = b"\xef\xbb\xbf- id: a\r\n  cite: x\r\n- id: b"
    assert edited_items(data, {1: {"cite": None, "note": "one"}, 3: {"cite": "two"}}) == (
        b"\xef\xbb\xbf- id: a\r\n  note: one\r\n- id: b\r\n  cite: two"
    )


def test_a_record_must_begin_there_and_stand_in_lines() -> None:
    with pytest.raises(LookupError):
        edited_items(BANK.encode(), {3: {"id": "x"}})
    with pytest.raises(TypeError, match="line 1 is written as"):
        edited_items(b"- {id: a}\n", {1: {"id": "b"}})


VALUES = st.sampled_from([None, "x", "no", "a: b", "a\nb\n", "a\n\n b", ["x", "y"], {"A": "1", "B": "b\nc"}])


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["type", "cite", "options", "answer", "note"]), VALUES, min_size=1))
def test_the_edited_file_says_what_was_asked(fields: dict[str, object]) -> None:
    before, other = yaml.load(BANK, yaml.BaseLoader)  # noqa: S506  # texts only, from this file
    edited = edited_items(BANK.encode(), {2: fields}).decode()
    after, unchanged = yaml.load(edited, yaml.BaseLoader)  # noqa: S506  # the same
    assert after == {key: value for key, value in {**before, **fields}.items() if value is not None}
    assert unchanged == other
    assert edited.startswith("# the bank of rules\n- id: rules-001       # the oldest\n")
