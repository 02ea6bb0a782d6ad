"""The paragraph that a question cites exists in a handout.

A question proves its key by a numbered paragraph of a handout, written `course#number`; the error report
sends every agent who answered wrongly to that paragraph (T44). A citation that leads nowhere proves
nothing. Correct the number, or write the paragraph. A question without `cite` is not reported.

For example, in `curricula/junior/questions/rules.yaml`:

    cite: rules#44      # question-cite-unknown: the handout of `rules` has the paragraphs 1 to 20
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.curriculum import Handout
    from trainer_cli.model.question import Question

NAME = "question-cite"
CLAUSES: tuple[str, ...] = ("T44",)
READS = ("questions", "handouts")

_CITE = re.compile(r"(?P<course>[^#]+)#(?P<number>[1-9][0-9]*)", re.ASCII)


def problems(facts: Facts) -> Iterator[Problem]:
    """Citations that are not `course#number`, or whose handout or paragraph doesn't exist."""
    for question in facts.workspace.questions.values():
        if not question.cite:
            continue
        found = _CITE.fullmatch(question.cite)
        if found is None:
            yield _problem(
                question,
                "question-cite-form",
                f"`{question.cite}` is no citation",
                "write the course and the number of the paragraph, as in `rules#4`",
            )
        elif wrong := _unknown(facts.workspace.handouts.get(found["course"]), int(found["number"])):
            yield _problem(
                question,
                "question-cite-unknown",
                f"`{question.cite}` cites a paragraph that doesn't exist: {wrong}",
                "cite the paragraph that proves the answer, or write it into the handout",
            )


def _unknown(handout: Handout | None, number: int) -> str:
    """Why the paragraph isn't there, empty where it is."""
    if handout is None:
        return "the course has no handout"
    if number in {paragraph.number for paragraph in handout.paragraphs}:
        return ""
    return f"the handout has {len(handout.paragraphs)} numbered paragraphs"


def _problem(question: Question, code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, source=question.source.at("cite"), remedy=remedy, clause="T44")
