"""A question that its type finds fault with is not approved (T38)."""

from collections.abc import Callable

from tests.team import Team
from trainer_cli.workflows.sound_questions import sound_questions


def test_questions_with_a_fault_are_left_out(team: Callable[[str], Team]) -> None:
    at = team("sample")
    path = "curricula/junior/questions/rules/more.yaml"
    at.write(path, "- {id: rules-901, type: short, stem: 問, model_answer: 答, rubric: []}\n")
    bank = [one for one in at.workspace.questions.values() if one.id in ("rules-901", "rules-001")]
    sound, problems = sound_questions(bank)
    assert [one.id for one in sound] == ["rules-001"]
    assert [(one.code, one.source.path) for one in problems] == [("question-rubric", path)]
