"""Events of a day 事件 (T53, T54): complaints, praise, sharing, each with a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.fact_format import WHO_SPELLINGS, FactFormat, recognisable, spellings
from trainer_cli.model.facts import Event

if TYPE_CHECKING:
    from trainer_cli.interop.entry import Entry


def fact(entry: Entry) -> Event | None:
    """What happened, and how many times."""
    if not entry.text("event"):
        return None
    return Event(
        date=entry.day("date"),
        agent=entry.agent(),
        event=entry.filled("event"),
        count=entry.count("count", 1) or 1,
        note=entry.text("note"),
    )


FACTS = FactFormat(
    name="events",
    kind="events",
    subject="month",
    names=spellings({
        **WHO_SPELLINGS,
        "date": "日期,發生日期,发生日期",
        "event": "事件,類別,类别,投訴表揚,投诉表扬",
        "count": "次數,次数,件數,件数",
        "note": "備註,备注,說明,说明,內容,内容",
        "team": "組別,组别,部門,部门",
    }),
    required=("agent", "date", "event"),
    fact=fact,
)  # fmt: skip
FORMAT = recognisable(FACTS, "complaints, praise and sharing on their days")
