"""S32: questions of agents and their answers go on record, each in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import NOON
from trainer_cli.workflows.new_note import Asked, new_answer, new_question

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

WHY = Asked(text=" 退款可以分兩次嗎？ ", agent="A001", course="rules")


def test_a_question_and_two_answers(team: Callable[[str], Team]) -> None:
    at = team("sample")
    asked = at.do(*new_question(at.workspace, WHY, by="TR01", at=NOON))
    path = "records/notes/A001-note/note.yaml"
    question = at.text(path)
    assert question == (
        "id: A001-note\ntext: 退款可以分兩次嗎？\nasker: A001\ncourse: rules\n"
        "at: 2026-02-12T12:00:00+08:00\nby: TR01\n"
    )
    assert asked.done.endswith("\nNext: trainer note answer A001-note TEXT")
    for text in ("可以。", "最多兩次。"):
        at.do(*new_answer(at.workspace, "A001-note", text, by="TR01", at=NOON))
    assert sorted(at.workspace.notes) == [
        "A001-note",
        "A001-note-answer",
        "A001-note-answer-2",
    ]
    assert at.text("records/notes/A001-note-answer-2/note.yaml") == (
        "id: A001-note-answer-2\ntext: 最多兩次。\nanswers: A001-note\n"
        "at: 2026-02-12T12:00:00+08:00\nby: TR01\n"
    )
    assert at.text(path) == question


def test_words_are_needed(team: Callable[[str], Team]) -> None:
    workspace = team("sample").workspace
    for proposal, problems in (
        new_question(workspace, Asked(text=" ", agent="A001"), by="TR01", at=NOON),
        new_answer(workspace, "n1", "", by="TR01", at=NOON),
    ):
        assert proposal is None
        assert [one.code for one in problems] == ["note-text"]
