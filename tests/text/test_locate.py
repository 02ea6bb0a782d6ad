from __future__ import annotations

import pytest

from trainer_cli.text.locate import locate
from trainer_cli.text.source import KEY, Source

BANK = """\
# questions
- id: rules-001
  stem: 早班
  options:
    A: x
    B: y
- id: rules-002
  stem: 晚班
  courses: [a, b]
""".encode()


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ((), (7, 3)),
        (("id",), (7, 7)),
        (("courses", 1), (9, 16)),
        (("courses", KEY), (9, 3)),
        (("missing",), (7, 3)),
        (("missing", KEY), (7, 3)),
        (("courses", 7, "x"), (9, 12)),
        (("stem", "x"), (8, 9)),
    ],
)
def test_a_pointer_into_a_record_of_a_list(pointer: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert locate(BANK, Source("q.yaml", 7, 3, pointer)) == Source("q.yaml", *place)


def test_a_pointer_from_the_root() -> None:
    assert locate(BANK, Source("q.yaml").at(0, "options", "B")) == Source("q.yaml", 6, 8)


def test_newlines_of_any_kind_count_alike() -> None:
    data = BANK.replace(b"\n", b"\r\n")
    assert locate(data, Source("q.yaml", 2, 3, ("stem",))) == Source("q.yaml", 3, 9)


def test_front_matter_counts_the_lines_of_the_file() -> None:
    data = b"---\ntitle: x\ndate: y\n---\ntext\n"
    assert locate(data, Source("h.md", 2, 1, ("date",))) == Source("h.md", 3, 7)


@pytest.mark.parametrize(("path", "data"), [("a.yaml", b"a: [\n"), ("a.yaml", b""), ("a.md", b"text")])
def test_a_file_that_can_not_be_followed_keeps_the_place_of_the_record(path: str, data: bytes) -> None:
    assert locate(data, Source(path, 5, 2, ("a",))) == Source(path, 5, 2)


@pytest.mark.parametrize(("field", "column"), [("team", 3), ("missing", 1)])
def test_in_a_table_the_column_is_the_number_of_the_field(field: str, column: int) -> None:
    data = b"id;from;Team\nA001;2026-02-09;west\n"
    assert locate(data, Source("roster/postings.csv", 2, 1, (field,))) == Source(
        "roster/postings.csv", 2, column
    )


def test_a_table_in_an_unclear_encoding_keeps_the_place() -> None:
    assert locate(b"id,\xff\xff\n", Source("a.csv", 2, 1, ("id",))) == Source("a.csv", 2, 1)
