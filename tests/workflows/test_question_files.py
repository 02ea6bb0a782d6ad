"""The files of the bank are edited in place: comments, order and style stay (reliability requirement 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.question_sort import Added, Changed
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.question_files import bank_changes, bank_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

BANK = "curricula/junior/questions/rules.yaml"
NEW: dict[str, object] = {"id": "rules-099", "type": "true_false", "stem": "問", "answer": True}


def test_new_questions_stand_behind_the_last_and_changes_where_they_were(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.write(BANK, at.text(BANK) + "# end of the bank\n")
    before = at.text(BANK)
    question = at.workspace.questions["rules-001"]
    changes, problems = bank_changes(
        at.root, at.workspace, [Added("rules", NEW)], [Changed(question, {"cite": "rules#5"})]
    )
    assert problems == []
    (change,) = changes
    assert (change.path, change.before) == (BANK, digest_bytes(before.encode()))
    assert change.content is not None
    assert change.content.decode() == before.replace("cite: rules#4", "cite: rules#5", 1).replace(
        "# end of the bank\n",
        "- id: rules-099\n  type: true_false\n  stem: 問\n  answer: true\n# end of the bank\n",
    )


def test_a_course_without_questions_gets_its_file(team: Callable[[str], Team]) -> None:
    at = team("sample")
    (at.root / BANK).unlink()
    assert bank_path(at.workspace, "rules") == BANK
    (change,), problems = bank_changes(at.root, at.workspace, [Added("rules", NEW)], [])
    assert (change.path, change.before, problems) == (BANK, None, [])
    at.write(change.path, change.content or b"")
    assert at.workspace.questions["rules-099"].stem == "問"


def test_brackets_are_left_to_people(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.write(BANK, "- {id: rules-001, type: true_false, stem: 問, answer: true}\n")
    question = at.workspace.questions["rules-001"]
    changes, (problem,) = bank_changes(at.root, at.workspace, [], [Changed(question, {"stem": "又問"})])
    assert (changes, problem.code, problem.source.path) == ([], "question-file-style", BANK)
    at.write(BANK, "[{id: rules-001, type: true_false, stem: 問, answer: true}]\n")
    assert bank_changes(at.root, at.workspace, [Added("rules", NEW)], [])[1] == [problem]
