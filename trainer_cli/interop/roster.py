"""A roster as people keep it: who, in which team and tier, since when."""

from __future__ import annotations

from trainer_cli.interop.format import Format

NAMES = {
    "id": "id", "agent id": "id", "employee id": "id", "工號": "id", "員工編號": "id", "員工號": "id", "編號": "id",
    "name": "name", "姓名": "name", "員工姓名": "name", "客服姓名": "name", "真實姓名": "name",
    "nicknames": "nicknames", "nickname": "nicknames", "暱稱": "nicknames", "昵称": "nicknames",
    "旺旺": "nicknames", "旺旺昵称": "nicknames", "旺旺暱稱": "nicknames", "旺旺號": "nicknames",
    "客服昵称": "nicknames", "客服暱稱": "nicknames", "花名": "nicknames",
    "team": "team", "組別": "team", "組": "team", "小組": "team", "團隊": "team", "班組": "team",
    "tier": "tier", "level": "tier", "級別": "tier", "等級": "tier", "職級": "tier", "客服級別": "tier",
    "joined": "joined", "入職": "joined", "入職日期": "joined", "入職時間": "joined", "到崗日期": "joined",
    "email": "email", "e-mail": "email", "電郵": "email", "郵箱": "email", "電子郵件": "email", "電子郵箱": "email",
    "status": "status", "狀態": "status", "在職狀態": "status",
    "from": "start", "自": "start", "生效日期": "start", "起始日期": "start", "調動日期": "start",
}  # fmt: skip

FORMAT = Format(name="roster", about="agents with team and tier", names=NAMES, required=("name",))
