"""T42: the answers that a person marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, OBJECTIVE
from trainer_cli.workflows.written_answers import shortened, written_answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_every_written_answer_once(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    found = list(written_answers(answered.root, answered.workspace.settings, answered.exam))
    assert len({one.key for one in found}) == len(found) == 11 * 10
    assert {one.text for one in found} == {""}
    first = found[0]
    assert first.item == answered.exam.forms[first.form].items[OBJECTIVE]


def test_a_void_item_needs_no_mark(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    question = answered.exam.forms["A"].items[OBJECTIVE].question
    answered.write(
        f"records/corrections/{EXAM}/c1/correction.yaml",
        f"id: c1\nexam: {EXAM}\nquestion: {question}\naction: void_full\nkeys: {{}}\nreason_code: faulty_question\n"
        "reason: unclear\nat: 2026-02-12T13:00:00+08:00\nby: TR01\n",
    )
    found = written_answers(answered.root, answered.workspace.settings, answered.exam)
    assert question not in {one.item.question for one in found}


def test_a_long_text_is_cut_where_it_is_seen() -> None:
    assert (shortened("abc", 3), shortened("abcd", 3)) == ("abc", "abc…")
