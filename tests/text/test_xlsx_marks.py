from __future__ import annotations

import pytest

from trainer_cli.text.xlsx_marks import Marks, cell_name, column_number, sheet_marks


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("z", 26), ("AA", 27), ("XFD", 16384)])
def test_names_of_columns(letters: str, number: int) -> None:
    assert column_number(letters) == number
    assert cell_name(7, number) == f"{letters.upper()}7"


def test_formulas_and_failed_cells_are_found_with_their_places() -> None:
    xml = b"""<row r="2"><c r="B2"><v>1</v></c><c r="D2" t="str"><f>B2+1</f><v>2</v></c></row>
    <row r="5"><c r='A5' t='e'><v>#REF!</v></c><c r="C5"><f/></c></row>"""
    assert sheet_marks(xml) == Marks(5, 4, 4, frozenset({(2, 4), (5, 3)}), frozenset({(5, 1)}))


def test_cells_without_a_name_follow_one_another() -> None:
    xml = b"<row><c><v>1</v></c></row><row><c><v>1</v></c><c><f>1</f></c></row>"
    assert sheet_marks(xml) == Marks(2, 2, 3, frozenset({(2, 2)}), frozenset())


def test_cells_with_a_style_alone_reach_nowhere() -> None:
    xml = b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row><row r="1048576" ht="20"/>'
    assert sheet_marks(xml) == Marks(1, 1, 2, frozenset(), frozenset())


def test_what_is_no_formula_of_a_cell() -> None:
    xml = b'<f>1</f><row r="1"><f>1</f><c r="A1"><v>1</v></c></row><cfRule><formula>1</formula></cfRule>'
    assert sheet_marks(xml) == Marks(1, 1, 1, frozenset(), frozenset())


def test_prefixes_hide_nothing() -> None:
    xml = b'<x:row r="3"><x:c r="B3"><x:f>1</x:f></x:c></x:row>'
    assert sheet_marks(xml) == Marks(3, 2, 1, frozenset({(3, 2)}), frozenset())
