"""What a night records of the files it saw and made, and what the next one reads of it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.workflows.night_digests import (
    COLUMNS,
    SHORT,
    digest_lines,
    digest_table,
    digests_in,
    recorded_lines,
)

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = "sha256:0123456789abcdef0123"
FILES = {
    "input": {"trainer.yaml": DIGEST, "plans/p.yaml": DIGEST},
    "derived": {"archives/A002.md": DIGEST, "archives/A001.md": DIGEST},
}


def test_lines_are_in_order_and_digests_short() -> None:
    assert digest_lines(FILES) == [
        "input,plans/p.yaml,sha256:0123456789abcdef",
        "input,trainer.yaml,sha256:0123456789abcdef",
        "derived,archives/A001.md,sha256:0123456789abcdef",
        "derived,archives/A002.md,sha256:0123456789abcdef",
    ]
    assert digest_lines({"input": {}, "derived": {}}) == []


PATHS = st.dictionaries(
    st.text('aé。 　",;.', min_size=1).map(lambda name: f"records/{name}"), st.just(DIGEST), max_size=4
)


@given(PATHS, PATHS)
@settings(max_examples=50)
def test_the_table_is_what_a_table_of_people_would_be(
    inputs: dict[str, str], derived: dict[str, str]
) -> None:
    files = {"input": inputs, "derived": derived}
    rows = [(kind, path, DIGEST[:SHORT]) for kind in files for path in sorted(files[kind])]
    assert digest_table(digest_lines(files)) == dump_csv(COLUMNS, rows)


def test_what_was_recorded_is_read_again(tmp_path: Path) -> None:
    place = tmp_path / "digests.csv"
    lines = digest_lines(FILES | {"derived": {'archives/"A",1.md': DIGEST}})
    place.write_bytes(digest_table(lines))
    assert recorded_lines(place) == lines
    assert digests_in(lines) == {
        "input": {"plans/p.yaml": DIGEST[:SHORT], "trainer.yaml": DIGEST[:SHORT]},
        "derived": {'archives/"A",1.md': DIGEST[:SHORT]},
    }


def test_what_is_lost_or_spoiled_tells_nothing(tmp_path: Path) -> None:
    assert recorded_lines(tmp_path / "nothing.csv") == []
    assert digests_in(["<<<<<<< HEAD", "other,x,y"]) == {"input": {}, "derived": {}}


def test_bytes_that_are_no_text_and_a_cell_without_end_spoil_only_themselves(tmp_path: Path) -> None:
    place = tmp_path / "digests.csv"
    endless = '"' + "x" * (csv.field_size_limit() + 1)
    place.write_bytes(digest_table(["input,?,d", "input,a.yaml,d", endless]).replace(b"?", b"\xff\xfe"))
    assert digests_in(recorded_lines(place)) == {"input": {"\ufffd\ufffd": "d", "a.yaml": "d"}, "derived": {}}
