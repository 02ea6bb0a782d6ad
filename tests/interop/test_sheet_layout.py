from __future__ import annotations

from tests.interop.systems import FORM_A, FORM_B, native
from trainer_cli.interop.sheet_layout import as_written

HEAD = "Timestamp,姓名,Score,question one,question two"


def test_questions_that_are_no_stems_are_items_in_their_order_of_the_only_form() -> None:
    table, rows = native(f"{HEAD}\n2026-02-12 10:00:00,晴晴,1,退款,F\n", FORM_A)
    assert table.columns == ("end", "agent", "", "1", "2", "form")
    assert rows[0][1] == ["2026-02-12 10:00:00", "A001", "1", "A", "F", "A"]


def test_with_several_forms_nothing_is_guessed() -> None:
    table, rows = native(f"{HEAD}\n2026-02-12 10:00:00,晴晴,1,退款,F\n", FORM_A, FORM_B)
    assert table.columns == ("end", "agent", "", "1", "2")
    assert rows[0][1][3:] == ["退款", "F"]


def test_a_name_that_nobody_has_stays_as_it_is() -> None:
    _, rows = native(f"{HEAD}\n2026-02-12 10:00:00,阿飛,1,退款,F\n", FORM_A)
    assert rows[0][1][1] == "阿飛"
    assert as_written("x") == "x"


def test_answers_beyond_the_form_stay_as_they_are() -> None:
    _, rows = native(f"{HEAD},question three\n2026-02-12 10:00:00,晴晴,1,退款,F,x\n", FORM_A)
    assert rows[0][1][3:] == ["A", "F", "x", "A"]
