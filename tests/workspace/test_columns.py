"""The tables of people have the headers that people write, in English and both Chinese scripts."""

from __future__ import annotations

import msgspec
import pytest

from trainer_cli.workspace.columns import NAMES, REQUIRED
from trainer_cli.workspace.layout import BY_NAME, KINDS


def test_every_table_that_holds_records_has_its_columns() -> None:
    tables = {kind.name for kind in KINDS if kind.format == "csv"}
    assert tables == set(NAMES) == set(REQUIRED)


@pytest.mark.parametrize("name", NAMES)
def test_columns_are_the_fields_of_the_record(name: str) -> None:
    record = BY_NAME[name].record
    assert record is not None
    fields = {
        field.name: field.required for field in msgspec.structs.fields(record) if field.name != "source"
    }
    assert set(NAMES[name].values()) == set(fields)
    assert set(REQUIRED[name]) == {field for field, required in fields.items() if required}


def test_both_scripts() -> None:
    for table in ("agents", "postings"):
        assert NAMES[table]["工號"] == NAMES[table]["工号"] == "id"
    assert NAMES["postings"]["from"] == NAMES["postings"]["生效日期"] == "start"
