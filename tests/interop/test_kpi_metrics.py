"""T52: headings in both scripts mean the same metric, and none means two."""

from __future__ import annotations

import pytest

from trainer_cli.interop.kpi_metrics import METRICS, Metric, metric_of


@pytest.mark.parametrize(
    ("heading", "metric"),
    [
        ("詢單轉化率", Metric("inquiry-conversion", "%")),
        ("询单转化率", Metric("inquiry-conversion", "%")),
        ("諮詢轉化率", Metric("consultation-conversion", "%")),
        ("平均响应时长（秒)", Metric("mean-response", "s")),
        ("平均響應時間", Metric("mean-response", "s")),
        ("首次响应(秒)", Metric("first-response", "s")),
        ("聊天人数(原咨询人数)", Metric("consulted", "people")),
        ("first-response", Metric("first-response", "s")),
        ("客單價", Metric("order-value", "CNY")),
    ],
)
def test_a_known_heading(heading: str, metric: Metric) -> None:
    assert metric_of(heading) == metric


@pytest.mark.parametrize("heading", ["心情", "", "转化率"])
def test_an_unknown_heading(heading: str) -> None:
    assert metric_of(heading) is None


def test_the_metrics_of_the_policy_are_known() -> None:
    headings = ("諮詢轉化率", "客件數", "客單價", "催款轉化率", "退款率", "首次響應時間", "平均響應時間")
    assert len({metric_of(heading) for heading in headings} - {None}) == 7
    assert all(metric_of(name) == metric for name, metric in METRICS.items())
