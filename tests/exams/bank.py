"""Blueprints and banks for the assembly of forms."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.exams.draft import Candidate, Cell, question_kind
from trainer_cli.model.curriculum import Blueprint, BlueprintSection, DifficultyTarget
from trainer_cli.model.question import Criterion
from trainer_cli.questions.short import Short
from trainer_cli.questions.single import Single
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.question import Question


def single(name: str, difficulty: str = "0.7") -> Single:
    """A sound single choice of some difficulty."""
    return Single(
        id=name,
        stem=name,
        options={"A": "甲", "B": "乙"},
        answer="A",
        difficulty=Decimal(difficulty),
        source=Source(f"questions/{name.rpartition('-')[0]}.yaml"),
    )


def short(name: str, points: str = "5", difficulty: str = "0.7") -> Short:
    """A short answer with a rubric of so many points."""
    return Short(
        id=name,
        stem=name,
        model_answer="答",
        rubric=(Criterion(criterion="點", points=Decimal(points)),),
        difficulty=Decimal(difficulty),
        source=Source(f"questions/{name.rpartition('-')[0]}.yaml"),
    )


def candidate(course: str, question: Question) -> Candidate:
    """A question with its cell."""
    return Candidate(question, Cell(course, question_kind(question)))


def blueprint(
    courses: Sequence[str],
    *sections: tuple[str, int, str],
    evenness: int = 1,
    difficulty: tuple[str, str] | None = None,
) -> Blueprint:
    """A blueprint with sections of (type, count, points) and a target of (mean, tolerance)."""
    return Blueprint(
        id="theory",
        name="理論考核",
        minutes=150,
        points=Decimal(100),
        pass_mark=Decimal(60),
        courses=tuple(courses),
        sections=tuple(BlueprintSection(type=t, count=n, points=Decimal(p)) for t, n, p in sections),
        evenness=evenness,
        difficulty=difficulty
        and DifficultyTarget(target=Decimal(difficulty[0]), tolerance=Decimal(difficulty[1])),
        source=Source("curricula/junior/exams/theory.yaml", 2, 1),
    )
