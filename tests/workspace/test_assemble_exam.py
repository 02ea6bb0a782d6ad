"""What was recorded about an exam is gathered part by part, from the files of that exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_the_facts_of_an_exam_are_gathered(team: Callable[[str], Team]) -> None:
    facts = team("released").workspace.exams[EXAM]
    assert list(facts.forms) == ["A", "B"]
    assert len(facts.candidates) == 12
    assert [one.taken for one in facts.imports] == [11]
    assert {form: len(paths) for form, paths in facts.sheets.items()} == {"A": 1, "B": 1}
    assert [one.taken for one in facts.mark_imports] == [11]
    assert len(facts.marks) == 110
    assert [(one.agent, one.outcome) for one in facts.outcomes] == [("A007", "absent")]
    assert [len(facts.released[one.id]) for one in facts.releases] == [12]
