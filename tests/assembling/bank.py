"""Blueprints and banks for the assembly of forms."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from trainer_cli.assembling.assembly import task_of
from trainer_cli.assembling.draft import Draft, section_kind
from trainer_cli.assembling.drafting import spare_of
from trainer_cli.model.blueprint import Blueprint, DifficultyTarget
from trainer_cli.model.question import Criterion
from trainer_cli.model.section import BlueprintSection
from trainer_cli.questions.short import Short
from trainer_cli.questions.single import Single
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.assembling.asks import Task
    from trainer_cli.model.question import CognitiveLevel, Question


def single(
    name: str,
    difficulty: str = "0.7",
    level: CognitiveLevel = "remember",
    not_with: tuple[str, ...] = (),
) -> Single:
    """A sound single choice of some difficulty."""
    return Single(
        id=name,
        stem=name,
        options={"A": "甲", "B": "乙"},
        answer="A",
        difficulty=Decimal(difficulty),
        level=level,
        not_with=not_with,
        source=Source(f"questions/{name.rpartition('-')[0]}.yaml"),
    )


def short(name: str, points: str = "5", difficulty: str = "0.7", level: CognitiveLevel = "remember") -> Short:
    """A short answer with a rubric of so many points."""
    return Short(
        id=name,
        stem=name,
        model_answer="答",
        rubric=(Criterion(criterion="點", points=Decimal(points)),),
        difficulty=Decimal(difficulty),
        level=level,
        source=Source(f"questions/{name.rpartition('-')[0]}.yaml"),
    )


def task(plan: Blueprint, bank: Mapping[str, Sequence[Question]], forms: int = 1, overlap: int = 0) -> Task:
    """What `assembled` makes of a blueprint and a bank of which nothing is left out."""
    return task_of(plan, bank, frozenset(), forms, overlap)


def draft_of(given: Task, forms: Sequence[Sequence[str]], common: frozenset[str] = frozenset()) -> Draft:
    """A draft of a task with the questions of the given ids in its places; the rest is to spare."""
    known = {one.id: one for one in given.candidates}
    made = [[known[name] for name in form] for form in forms]
    sections = given.blueprint.sections
    return Draft(
        kinds=[section_kind(section) for section in sections for _ in range(section.count)],
        places=given.aims.places,
        forms=made,
        spare=spare_of(given.candidates, made),
        common=common,
    )


def blueprint(
    courses: Sequence[str],
    *sections: tuple[str, int, str],
    evenness: int = 1,
    difficulty: tuple[str, str] | None = None,
    nearest: bool = False,
    **more: Any,  # noqa: ANN401  # any further field of a blueprint
) -> Blueprint:
    """A blueprint with sections of (type, count, points) and a target of (mean, tolerance)."""
    plan = Blueprint(
        id="theory",
        name="理論考核",
        minutes=150,
        points=Decimal(100),
        pass_mark=Decimal(60),
        courses=tuple(courses),
        sections=tuple(BlueprintSection(type=t, count=n, points=Decimal(p)) for t, n, p in sections),
        evenness=evenness,
        difficulty=difficulty
        and DifficultyTarget(
            target=Decimal(difficulty[0]), tolerance=Decimal(difficulty[1]), nearest=nearest
        ),
        source=Source("curricula/junior/exams/theory.yaml", 2, 1),
    )
    return msgspec.structs.replace(plan, **more)
