from __future__ import annotations

from tests.interop.told import kinds


def test_bundles_are_known_by_their_codes() -> None:  # T42
    assert kinds("代號,題號,題幹,答卷,評分點,評分標準,滿分,得分,評分理由") == ["bundles"]
    assert kinds("code,criterion,points,reason") == ["bundles"]
    assert kinds("code,criterion") == []
