"""Forms in the making: questions in the places of a blueprint's sections, and those still to spare."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal  # noqa: TC003 — a named tuple's annotations are read at run time
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name
from trainer_cli.questions.written import rubric_points

if TYPE_CHECKING:
    from trainer_cli.model.curriculum import BlueprintSection
    from trainer_cli.model.question import Question


class Kind(NamedTuple):
    """What a section takes: questions of a type; of one that a person marks, those worth so many points."""

    type: str
    points: Decimal | None = None

    def __str__(self) -> str:
        return self.type if self.points is None else f"{self.type} of {self.points} points"


class Cell(NamedTuple):
    """A cell of the table of specifications: questions in it can stand in for each other."""

    course: str
    kind: Kind


class Candidate(NamedTuple):
    """An approved question and its cell."""

    question: Question
    cell: Cell

    @property
    def difficulty(self) -> Decimal:
        """The expected share of full marks."""
        return self.question.difficulty


@dataclass
class Draft:
    """Forms by places, the points of each place, which all forms share, and what is to spare by cell."""

    places: list[Decimal]
    forms: list[list[Candidate]]
    spare: dict[Cell, list[Candidate]]


def section_kind(section: BlueprintSection) -> Kind:
    """The kind of question that a section takes."""
    marked = section.type in TYPES and TYPES[section.type].MARKED
    return Kind(section.type, section.points if marked else None)


def question_kind(question: Question) -> Kind:
    """The kind that a question is; a written one is worth what its rubric adds up to."""
    name = type_name(question)
    return Kind(name, rubric_points(question))
