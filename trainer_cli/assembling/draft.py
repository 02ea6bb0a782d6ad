"""Forms in the making: questions in the places of a blueprint's sections, and those still to spare."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal  # noqa: TC003 — a named tuple's annotations are read at run time
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name
from trainer_cli.questions.written import rubric_points

if TYPE_CHECKING:
    from trainer_cli.model.question import Question
    from trainer_cli.model.section import BlueprintSection


class Kind(NamedTuple):
    """What a section takes: questions of a type; of one that a person marks, those worth so many points."""

    type: str
    points: Decimal | None = None

    def __str__(self) -> str:
        return self.type if self.points is None else f"{self.type} of {self.points} points"


_UNMARKED = {name: Kind(name) for name, one in TYPES.items() if not one.MARKED}


class Cell(NamedTuple):
    """A cell of the table of specifications: questions in it can stand in for each other.

    `level` is empty where the blueprint asks for no level.
    """

    course: str
    kind: Kind
    level: str = ""


@dataclass(frozen=True, eq=False, slots=True)
class Candidate:
    """A question that may be used, and its cell.

    `values` are what it adds to each aim of the blueprint for every point it is worth (`aims`), `apart` the
    ids of the questions that must not stand on the same form.
    """

    question: Question
    cell: Cell
    values: tuple[int, ...] = ()
    apart: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.id


@dataclass
class Draft:
    """Forms by places, the kind and the points of each place, which all forms share.

    `spare` is what no form uses, by cell; `common` are the ids of questions that forms share: they stay.
    """

    kinds: list[Kind]
    places: list[int]
    forms: list[list[Candidate]]
    spare: dict[Cell, list[Candidate]]
    common: frozenset[str] = field(default=frozenset())

    def free(self, form: int) -> list[tuple[int, Candidate]]:
        """The places of a form that may get another question, each with the one it has."""
        return [(place, one) for place, one in enumerate(self.forms[form]) if one.id not in self.common]

    def exchange(self, form: int, place: int, others: list[Candidate], spot: int) -> None:
        """Exchange the question in a place for the one at a spot of another form, or of its cell to spare.

        What comes to spare stays with the questions of its cell.
        """
        own = self.forms[form]
        leaving, coming = own[place], others[spot]
        own[place] = coming
        if coming.cell == leaving.cell or any(others is one for one in self.forms):
            others[spot] = leaving
        else:
            del others[spot]
            self.spare.setdefault(leaving.cell, []).append(leaving)


def section_kind(section: BlueprintSection) -> Kind:
    """The kind of question that a section takes."""
    marked = section.type in TYPES and TYPES[section.type].MARKED
    return Kind(section.type, section.points if marked else None)


def question_kind(question: Question) -> Kind:
    """The kind that a question is; a written one is worth what its rubric adds up to."""
    name = type_name(question)
    return _UNMARKED.get(name) or Kind(name, rubric_points(question))


def blocked(form: list[Candidate], leaving: Candidate | None = None) -> frozenset[str]:
    """The ids that must not join a form, `leaving` taken out of it."""
    return frozenset().union(*(one.apart for one in form if one is not leaving))
