"""Headers of the tables of people and facts: what a column may be called, in English and Chinese."""

from __future__ import annotations


def _same(*names: str) -> dict[str, str]:
    """Columns of a table that only this program writes."""
    return {name: name for name in names}


NAMES: dict[str, dict[str, str]] = {
    "agents": {
        "id": "id", "工號": "id", "工号": "id",
        "name": "name", "姓名": "name",
        "nicknames": "nicknames", "暱稱": "nicknames", "昵称": "nicknames", "旺旺": "nicknames",
        "joined": "joined", "入職": "joined", "入职": "joined", "入職日期": "joined", "入职日期": "joined",
        "email": "email", "電郵": "email", "邮箱": "email", "電子郵件": "email",
    },
    "postings": {
        "id": "id", "工號": "id", "工号": "id",
        "from": "start", "自": "start", "起始日期": "start", "生效日期": "start",
        "team": "team", "組別": "team", "组别": "team",
        "tier": "tier", "級別": "tier", "级别": "tier",
        "status": "status", "狀態": "status", "状态": "status",
    },
    "shifts": {
        "team": "team", "組別": "team", "组别": "team",
        "shift": "shift", "班次": "shift",
        "from": "start", "開始": "start", "开始": "start",
        "to": "end", "結束": "end", "结束": "end",
        "minimum": "minimum", "最少人數": "minimum", "最少人数": "minimum",
    },
    "calendar": {
        "date": "date", "日期": "date",
        "kind": "kind", "類別": "kind", "类别": "kind",
        "name": "name", "名稱": "name", "名称": "name",
    },
    "subjects": {"kind": "kind", "id": "id", "digest": "digest"},
    "candidates": {"agent": "agent", "form": "form"},
    "marks": _same("agent", "item", "points", "marker", "row", "criterion", "reason"),
    "scripts": _same("code", "agent", "item", "marker", "tolerance", "final"),
    "released": {"agent": "agent", "outcome": "outcome", "form": "form", "points": "points", "passed": "passed"},
    "attendance": _same("date", "part", "agent", "status", "time", "note", "row"),
    "ratings": _same("month", "agent", "item", "points", "rater", "note", "row"),
    "role_plays": _same("date", "scenario", "agent", "criterion", "points", "assessor", "note", "row"),
    "operations": _same("date", "task", "agent", "seconds", "errors", "passed", "assessor", "note", "row"),
    "events": _same("date", "agent", "event", "count", "note", "row"),
    "kpi": {
        "agent": "agent", "from": "start", "to": "end", "metric": "metric", "heading": "heading",
        "value": "value", "unit": "unit", "row": "row",
    },
    "surveys": _same("respondent", "item", "answer", "row"),
}  # fmt: skip

REQUIRED: dict[str, tuple[str, ...]] = {
    "agents": ("id", "name", "joined"),
    "postings": ("id", "start", "team", "tier"),
    "shifts": ("team", "shift", "start", "end"),
    "calendar": ("date", "kind"),
    "subjects": ("kind", "id", "digest"),
    "candidates": ("agent", "form"),
    "marks": ("agent", "item", "points", "row"),
    "scripts": ("code", "agent", "item", "marker", "tolerance"),
    "released": ("agent", "outcome"),
    "attendance": ("date", "agent", "status"),
    "ratings": ("month", "agent", "item", "points"),
    "role_plays": ("scenario", "agent", "criterion", "points"),
    "operations": ("task", "agent"),
    "events": ("date", "agent", "event"),
    "kpi": ("agent", "start", "end", "metric"),
    "surveys": ("respondent", "item", "answer"),
}
