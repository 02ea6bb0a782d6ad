"""Good files in every harmless form, cut at every byte, and with any text in a field (rows 6, 8, 9)."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.faults.reading import read
from trainer_cli.text.characters import forbidden_in
from trainer_cli.text.conflicts import conflict_problems

GOOD = {
    "yaml": "# 題\n- id: a-1\n  stem: 早班 \"08:30\"\n  tags: [x, 'y']\n- id: b\n  stem: |\n    一\n    二\n",
    "csv": '工號,題幹,count\na-1,"早班,\n08:30",3\nb,毛,\n',
    "md": "---\nid: a-1\nstem: 早班\n---\n# 題\n\n§1 2026-02-09 一\n\n§2 2026-02-10 二\n",
}


@pytest.mark.parametrize("reader", GOOD)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_harmless_forms_are_read_alike(reader: str, mark: str, newline: str, end: str) -> None:
    text = GOOD[reader].rstrip("\n") + end
    items, problems = read(reader, (mark + text.replace("\n", newline)).encode())
    expected, _ = read(reader, GOOD[reader].encode())
    assert problems == []
    assert [(item.id, item.stem.rstrip("\n")) for item in items] == [
        (item.id, item.stem.rstrip("\n")) for item in expected
    ]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_tables_from_elsewhere_are_read_alike(encoding: str) -> None:
    assert read("csv", GOOD["csv"].encode(encoding)) == read("csv", GOOD["csv"].encode())


@pytest.mark.parametrize("reader", GOOD)
def test_a_file_cut_anywhere_never_gives_other_records(reader: str) -> None:
    """Row 6: what is left is read as it stands, or refused with a place inside the file."""
    data = GOOD[reader].encode()
    for length in range(len(data)):
        items, problems = read(reader, data[:length])
        lines = data[:length].count(b"\n") + 1
        assert items or problems or reader == "csv"
        assert all(1 <= problem.source.line <= lines for problem in problems)
        assert [item.id for item in items] in (["a-1"], ["a-1", "b"], [], ["a"], ["a-"])


@given(st.binary(max_size=200), st.sampled_from(sorted(GOOD)))
def test_any_bytes_are_read_or_refused(data: bytes, reader: str) -> None:
    items, problems = read(reader, data)
    assert items or problems or reader == "csv" or not data.strip()


@given(st.text(), st.sampled_from(["yaml", "md"]))
def test_any_text_in_a_field_comes_back(text: str, reader: str) -> None:
    front = f"id: a\nstem: {json.dumps(text, ensure_ascii=False)}\n"
    items, problems = read(reader, (f"---\n{front}---\n" if reader == "md" else front).encode())
    if problems:
        assert forbidden_in(text) is not None
    else:
        assert [item.stem for item in items] == [text]


@given(st.text(min_size=1))
def test_any_text_in_a_cell_comes_back(text: str) -> None:
    cell = text.replace('"', '""')
    items, problems = read("csv", f'工號,題幹\na,"{cell}"\n'.encode())
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if problems:
        assert forbidden_in(lines) or conflict_problems(cell, "") or not lines.strip()
    else:
        assert [item.stem for item in items] == [lines.strip()]
