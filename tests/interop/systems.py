"""Tables of other systems, and what is made of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from trainer_cli.interop.people import Register
from trainer_cli.interop.sheet_layout import native_table
from trainer_cli.interop.sheet_systems import foreign_layout
from trainer_cli.interop.sheets import NAMES
from trainer_cli.model.exam import Form, FormItem
from trainer_cli.text.csv_reader import read_table
from trainer_cli.workspace.naming import Named

if TYPE_CHECKING:
    from trainer_cli.text.table import Table

PEOPLE = Register(
    Named("agent", {"A001": ("林雨晴", "晴晴", "lin@x.example"), "A002": ("陳柏宇", "chen@x.example")})
)


def item(number: int, stem: str, *options: str) -> FormItem:
    """An item, true or false where it has no options."""
    return FormItem(
        number=number,
        question=f"q-{number}",
        type="single" if options else "true_false",
        course="rules",
        points=Decimal(1),
        stem=stem,
        options=dict(zip("ABCD", options, strict=False)),
        digest="sha256:0",
        path="q.yaml",
        line=1,
    )


REFUND = ("退款", "換貨", "補發", "拒絕")
FORM_A = Form(exam="e", form="A", items=(item(1, "怎樣處理?", *REFUND), item(2, "七天內可退")))
FORM_PARTS = Form(
    exam="e",
    form="A",
    items=(
        replace(item(1, "怎樣處理?", *REFUND), type="multiple", key=("AC",)),
        replace(item(2, "先後?", *REFUND), type="order", key=("CABD",)),
        replace(
            item(3, "配對?", "核對", "提醒"),
            type="match",
            prompts={"1": "未付款", "2": "已付款"},
            key=("1B 2A",),
        ),
    ),
)
"""Several options, an order and pairs."""
FORM_B = Form(exam="e", form="B", items=(item(1, "七天內可退"), item(2, "怎樣處理?", *REFUND)))


def native(text: str, *forms: Form, people: Register = PEOPLE) -> tuple[Table, list[tuple[int, list[str]]]]:
    """The table made of a foreign one, and its rows."""
    table = read_table(text.encode(), "x.csv", NAMES, required=(), open_columns=True)
    layout = foreign_layout(table.headings)
    assert layout is not None
    made = native_table(table, layout, "x.csv", {one.form: one for one in forms}, people)
    return made, list(made.rows)
