"""Google Forms: the e-mail address says who it is, unless a question does."""

from __future__ import annotations

import pytest

from tests.interop.systems import FORM_A, FORM_PARTS, native
from tests.interop.told import kinds
from trainer_cli.interop.google_forms import layout, moment

HEAD = "Timestamp,Email Address,Score,怎樣處理?,怎樣處理? [Score],七天內可退"


def test_people_are_known_by_mail_and_items_by_their_text() -> None:
    table, rows = native(f"{HEAD}\n8/4/2025 23:25:41,lin@x.example,2 / 2,換貨,1 / 1,T\n", FORM_A)
    assert table.columns == ("end", "agent", "", "1", "", "2", "form")
    assert rows == [(2, ["2025-08-04 23:25:41", "A001", "2 / 2", "B", "1 / 1", "T", "A"])]


def test_a_question_for_the_id_goes_before_the_mail() -> None:
    table, _ = native(f"{HEAD},工号\nx,y,z,a,b,c,A002\n", FORM_A)
    assert table.columns[1:2] + table.columns[6:] == ("", "agent", "form")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("8/4/2025 23:25:41", "2025-08-04 23:25:41"),
        ("2026/10/04 10:15:00 AM GMT+5:30", "2026-10-04 10:15:00"),
        ("2026-10-10 16:32:40", "2026-10-10 16:32:40"),
        ("1/2/2026 12:05 AM", "2026-01-02 00:05:00"),
        ("1/2/2026 1:05 pm", "2026-01-02 13:05:00"),
        ("13/13/2026 1:05", "13/13/2026 1:05"),
        ("soon", "soon"),
    ],
)
def test_times(cell: str, text: str) -> None:
    assert moment(cell) == text


def test_what_it_is() -> None:
    assert kinds(HEAD) == ["sheets"]
    assert kinds("Timestamp,Email Address,1. How was it?,2. And the trainer?") == ["survey"]
    assert layout(["Timestamp", "Score", "x"]) is None
    assert layout(["Email Address", "Score", "x"]) is None


def test_several_options_stand_between_commas() -> None:  # T38
    head = "Timestamp,Email Address,Score,怎樣處理?,先後?,配對?"
    row = '8/4/2025 23:25:41,lin@x.example,2 / 2,"退款, 補發","補發, 退款, 換貨, 拒絕","1B, 2A"'
    _, rows = native(f"{head}\n{row}\n", FORM_PARTS)
    assert rows[0][1][3:] == ["AC", "CABD", "1B, 2A", "A"]
