"""Lines of Latin words and Chinese characters."""

from __future__ import annotations

import pytest

from trainer_cli.commands.line_breaks import pieces, wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("組卷並凍結試卷", 8, ["組卷並凍", "結試卷"]),
        ("由 trainer 組卷", 10, ["由 trainer", "組卷"]),
        ("一二三四，五", 8, ["一二三", "四，五"]),
        ("plain words only", 11, ["plain words", "only"]),
        ("", 5, [""]),
    ],
)
def test_lines_are_broken_by_columns(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_stops_stay_with_what_they_end() -> None:
    assert pieces("閱卷2026-02-12、講解 ok.") == ["閱", "卷", "2026-02-12、", "講", "解", " ", "ok."]
