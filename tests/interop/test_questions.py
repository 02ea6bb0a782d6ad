"""A table of questions is known by its columns (T38)."""

from trainer_cli.interop.questions import FORMAT
from trainer_cli.text.csv_header import header_folded


def test_the_columns_that_make_a_bank() -> None:
    assert (FORMAT.name, FORMAT.required, FORMAT.holds_keys) == ("questions", ("stem",), True)
    assert {header_folded(name): field for name, field in FORMAT.names.items()}["选项(c)"] == "C"
