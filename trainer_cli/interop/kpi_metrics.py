"""The headings of shop systems (千牛, 赤兔, 抖音飛鴿, 快手) that the program knows, each with its unit.

Two headings are one metric only where the systems count the same: 詢單轉化率 and 諮詢轉化率 have other
denominators, and the rate paid the next day is another than the final one.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from trainer_cli.text.chinese import simplified
from trainer_cli.text.csv_header import field_of, folded_names

Unit = Literal["%", "s", "CNY", "people", "items", "days", "ratio", "points", ""]


class Metric(NamedTuple):
    """A metric: its name, and the unit in which its values are kept, empty for a count without one."""

    name: str
    unit: Unit


_HEADINGS: dict[Unit, dict[str, str]] = {
    "%": {
        "inquiry-conversion": (
            "询单转化率,询单->最终付款转化率,询单->最终付款成功率,询单→最终付款转化率,询单到最终付款转化率"
        ),
        "inquiry-conversion-next-day": "询单->次日付款转化率,询单->次日付款成功率,询单→次日付款转化率",
        "consultation-conversion": "咨询转化率",
        "payment-rate": "支付率,下单到付款成功率,催付转化率,催款转化率",
        "refund-rate": "退款率",
        "reply-rate": "旺旺回复率,回复率",
        "replied-in-3-minutes": "3分钟人工响应率,3分钟响应率,三分钟回复率,3分钟回复率,全天3分钟回复率",
        "satisfaction": "客户满意率,客户满意比,满意率,全天满意率,好评率",
        "rating-share": "服务满意度评价参与率,评价发送率",
        "sales-share": "客服销售占比",
        "attendance-rate": "出勤率,遵时率",
    },
    "s": {
        "first-response": "首次响应时间,首次响应时长,首次响应,全天首响时长",
        "mean-response": "平均响应时间,平均响应时长,平均响应,全天平响时长",
        "mean-handling": "平均接待时长",
        "time-online": "在线总时长,在线时长",
    },
    "CNY": {
        "order-value": "客单价,客服销售客单价,询单客单价",
        "sales": "销售额,客服销售额",
        "net-sales": "净销售额,退款后销售额",
        "refunds": "退款金额,成功退款金额",
        "inquiry-sales": "客服询单支付额",
    },
    "people": {
        "consulted": "咨询人数,聊天人数",
        "received": "接待人数",
        "inquired": "询单人数",
        "unanswered": "未回复人数",
        "effectively-received": "有效接待人数",
        "slowly-answered": "慢响应人数,慢接待人数",
        "buyers": "销售人数,客服销售人数,支付人数",
        "orderers": "下单人数",
        "refunders": "退款人数",
    },
    "items": {"items-per-order": "客件数", "items-sold": "销售量,客服销售量"},
    "days": {"days-worked": "上班天数"},
    "ratio": {"messages-ratio": "答问比", "relative-order-value": "落实客单价"},
    "points": {"quality": "质检分,质检得分"},
    "": {"messages": "总消息数", "buyer-messages": "买家消息数", "agent-messages": "客服消息数", "orders": "订单数"},
}  # fmt: skip
METRICS = {name: Metric(name, unit) for unit, names in _HEADINGS.items() for name in names}
"""Every known metric by name."""


def metric_of(heading: str) -> Metric | None:
    """The metric that a heading means, in either script, with or without a unit in brackets; None if unknown."""
    plain = simplified(heading)
    return METRICS.get(field_of(plain, _by_heading()) or "")


@cache
def _by_heading() -> dict[str, str]:
    spelled = {name: {name, *text.split(",")} for names in _HEADINGS.values() for name, text in names.items()}
    return folded_names({heading: name for name, headings in spelled.items() for heading in headings})
