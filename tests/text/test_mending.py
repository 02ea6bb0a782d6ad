"""Tables as Excel and WPS save them, and what is made of them again."""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.csv_writer import BOM
from trainer_cli.text.mending import Columns, mended

AGENTS = Columns(
    names={
        "id": "id",
        "工號": "id",
        "name": "name",
        "姓名": "name",
        "joined": "joined",
        "入職日期": "joined",
    },
    days={"joined"},
    ids={"id"},
)
PLAIN = "id,name,joined\nA001,林雨晴,2026-02-09\nA002,陳柏宇,2026-02-10\n"
EXCEL = PLAIN.replace("-0", "/").replace("2026/2-10", "2026/2/10")  # 2026/2/9 and 2026/2/10


def made(data: bytes, like: str | None = PLAIN) -> tuple[str, tuple[str, ...]]:
    found = mended(data, AGENTS, None if like is None else like.encode())
    assert found is not None
    return found.data.decode(), found.repairs


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def test_excel_csv_utf_8_is_as_it_was_before() -> None:
    assert made(BOM + crlf(EXCEL).encode()) == (
        PLAIN,
        ("byte-order mark removed", "line ends LF instead of CRLF", "days written as 2026-02-09: 2"),
    )


def test_excel_csv_on_chinese_windows_is_gb18030() -> None:
    text, repairs = made(crlf(EXCEL).encode("gb18030"))
    assert text == PLAIN
    assert repairs[0] == "UTF-8 instead of gb18030"


def test_unicode_text_is_utf_16_with_tabs() -> None:
    data = codecs.BOM_UTF16_LE + crlf(EXCEL.replace(",", "\t")).encode("utf-16-le")
    assert made(data) == (
        PLAIN,
        (
            "UTF-8 instead of utf-16",
            "comma instead of tab between cells",
            "line ends LF instead of CRLF",
            "days written as 2026-02-09: 2",
        ),
    )


def test_where_the_comma_is_for_decimals_cells_are_separated_by_semicolons() -> None:
    text, repairs = made(PLAIN.replace(",", ";").encode())
    assert (text, repairs) == (PLAIN, ("comma instead of semicolon between cells",))


@pytest.mark.parametrize("day", ["2026年2月9日", "2026.02.09", "２０２６-0２-09", "2026/2/9 0:00", "46062"])
def test_days_in_other_notations(day: str) -> None:
    assert made(PLAIN.replace("2026-02-09", day).encode()) == (PLAIN, ("days written as 2026-02-09: 1",))


def test_empty_columns_and_rows_at_the_end_go() -> None:
    data = "".join(f"{line},,\n" for line in PLAIN.splitlines()) + ",,,,\n,,,,\n"
    assert made(data.encode()) == (PLAIN, ("empty columns removed: 2", "empty rows removed: 2"))


def test_ids_are_written_in_plain_letters() -> None:
    assert made(PLAIN.replace("A002", "Ａ００２").encode()) == (
        PLAIN,
        ("ids written in plain letters and digits: 1",),
    )


def test_the_style_is_that_of_the_table_before() -> None:
    before = (BOM + crlf(PLAIN).replace(",", ";").encode()).decode()
    text, _ = made(EXCEL.encode(), before)
    assert text == before


def test_rows_that_did_not_change_are_written_as_they_were() -> None:
    quoted = 'id,name,joined\n"A001","林雨晴",2026-02-09\nA002,"陳, 柏宇",2026-02-10\n'
    spoiled = 'id,name,joined\nA001,林雨晴,2026/2/9\nA002,"陳, 柏宇",2026/2/10\nA003,"a\nb",2026/2/9\n'
    text, _ = made(spoiled.encode(), quoted)
    assert text == quoted + 'A003,"a\nb",2026-02-09\n'


def test_a_cell_of_two_lines_lends_its_first_to_no_other_row() -> None:
    text = 'id,name,note\nA001,x,a\nA001,x,"a\nb"\nＡ002,y,\n'
    assert made(text.encode(), like=None)[0] == text.replace("Ａ", "A")


def test_without_a_table_before_it_becomes_utf_8_with_a_mark() -> None:
    text, _ = made(crlf(EXCEL).encode("gb18030"), None)
    assert text.encode() == BOM + PLAIN.encode()
    text, repairs = made(BOM + EXCEL.encode(), None)
    assert (text.encode(), repairs) == (BOM + PLAIN.encode(), ("days written as 2026-02-09: 2",))
    assert made(PLAIN.encode(), (BOM + PLAIN.encode()).decode()) == (
        "\ufeff" + PLAIN,
        ("byte-order mark added",),
    )


def test_rows_above_the_header_and_odd_rows_stay() -> None:
    data = f"客服名單,,\n{EXCEL}A003,劉俊傑,2026-02-11,2026/2/9\n\nA004,李,2/9/2026\n"
    text, repairs = made(data.encode(), None)
    assert text == f"客服名單,,\n{PLAIN}A003,劉俊傑,2026-02-11,2026/2/9\n\nA004,李,2/9/2026\n"
    assert repairs == ("days written as 2026-02-09: 2",)


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        b"nothing,known\n1,2\n",
        b'id,name,joined\nA001,"open\n',
        b"\xff\xfe\x00",
        "毛".encode("gbk"),
    ],
)
def test_what_is_sound_or_unreadable_is_left_alone(data: bytes) -> None:
    assert mended(data, AGENTS, None) is None
    assert mended(data, AGENTS, PLAIN.encode()) is None


def test_an_unreadable_table_before_counts_for_nothing() -> None:
    assert made(EXCEL.encode(), "nothing,known\n") == (PLAIN, ("days written as 2026-02-09: 2",))


CELL = st.text(st.sampled_from("王小紅 A-9,;\t\"'=é"), max_size=8).map(str.strip)
ROWS = st.lists(
    st.tuples(CELL.filter(bool), st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))), min_size=1, max_size=6
)


@given(
    ROWS,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(
        [
            "{0.year}/{0.month}/{0.day}",
            "{0.year}年{0.month}月{0.day}日",
            "{0}",
            "{0.year}.{0.month}.{0.day} 0:00",
        ]
    ),
)
@settings(max_examples=60, deadline=None)
def test_no_name_is_lost_and_nothing_is_left_to_mend(
    rows: list[tuple[str, dt.date]], encoding: str, separator: str, form: str
) -> None:
    saved = io.StringIO()
    writer = csv.writer(saved, delimiter=separator, lineterminator="\r\n")
    writer.writerow(("工號", "姓名", "入職日期", ""))
    writer.writerows((f"A{number}", name, form.format(day), "") for number, (name, day) in enumerate(rows))
    found = mended(saved.getvalue().encode(encoding), AGENTS)
    assert found is not None
    _, *made = csv.reader(io.StringIO(found.data.decode("utf-8-sig")))
    assert made == [[f"A{number}", name, day.isoformat()] for number, (name, day) in enumerate(rows)]
    assert mended(found.data, AGENTS) is None
