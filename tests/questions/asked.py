"""Questions from the text that a user writes."""

from __future__ import annotations

from trainer_cli.questions import AnyQuestion
from trainer_cli.text.convert import converted
from trainer_cli.text.source import Source
from trainer_cli.text.yaml_reader import read_yaml


def asked(text: str, course: str = "rules") -> list[AnyQuestion]:
    """The questions of `curricula/junior/questions/<course>.yaml`, read as the program reads them."""
    path = f"curricula/junior/questions/{course}.yaml"
    file = read_yaml(text.encode(), path)
    assert not file.problems
    questions: list[AnyQuestion] = []
    assert isinstance(file.value, list)
    for value, (line, column) in zip(file.value, file.places, strict=True):
        question, problems = converted(value, AnyQuestion, Source(path, line, column))  # type: ignore[arg-type]
        assert not problems
        assert question is not None
        questions.append(question)
    return questions
