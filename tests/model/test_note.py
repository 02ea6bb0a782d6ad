from __future__ import annotations

from tests.model.refused import refused
from trainer_cli.model.note import Note

NOTE = "id: n1\ntext: 退款可以分兩次嗎？\nat: 2026-02-09T11:00:00+08:00\nby: TR01\n"


def test_a_note_is_a_question_or_an_answer() -> None:
    # S32
    assert refused(NOTE, Note) == [": either `asker` or `answers` must be given"]
    assert refused(NOTE + "asker: A001\nanswers: n0\n", Note) == [
        "asker: either `asker` or `answers` must be given"
    ]
    assert refused(NOTE + "asker: A001\n", Note) == []
    assert refused(NOTE + "answers: n0\n", Note) == []
