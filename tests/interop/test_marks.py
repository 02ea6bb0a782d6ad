from __future__ import annotations

from tests.interop.told import kinds


def test_marks_are_known_by_the_marker_or_by_points() -> None:
    assert kinds("agent,marker,q41,q42") == ["marks"]
    assert kinds("工号,题号,得分") == ["marks"]
    assert kinds("工号,题号") == []
