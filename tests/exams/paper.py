"""A small exam, made as the program makes one: five items, one of each kind and a second choice."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.exams.sheet_lines import HEADER
from trainer_cli.model.exam import (
    Candidate,
    Correction,
    CorrectionAction,
    Exam,
    Form,
    FormItem,
    Mark,
    Outcome,
    OutcomeKind,
    Script,
)
from trainer_cli.model.section import BlueprintSection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.question import TypeName

NOON = dt.datetime(2026, 2, 12, 12, 0, tzinfo=dt.UTC)


def item(number: int, type_: TypeName, points: str, key: str = "") -> FormItem:
    """An item; a choice has the options A to D."""
    return FormItem(
        number=number,
        question=f"rules-{number:03}",
        type=type_,
        course="rules",
        points=Decimal(points),
        stem=f"第 {number} 題",
        options={letter: f"選項{letter}" for letter in "ABCD"} if type_ == "single" else {},
        key=tuple(key),
        digest="d",
        path="rules.yaml",
        line=number,
    )


def form(name: str = "A", keys: str = "ABT") -> Form:
    """Two choices of 2 points, a statement of 1, a short answer of 5, an analysis of 7: 17 points."""
    return Form(
        exam="junior-theory",
        form=name,
        items=(
            item(1, "single", "2", keys[0]),
            item(2, "single", "2", keys[1]),
            item(3, "true_false", "1", keys[2]),
            item(4, "short", "5"),
            item(5, "analysis", "7"),
        ),
    )


def choices_only(count: int, points: str = "1") -> Form:
    """A form of nothing but choices, all with the key A."""
    return Form(
        exam="junior-theory",
        form="A",
        items=tuple(item(number, "single", points, "A") for number in range(1, count + 1)),
    )


def section(type_: str, count: int, points: str) -> BlueprintSection:
    """A section of a blueprint."""
    return BlueprintSection(type=type_, count=count, points=Decimal(points))


def exam(minutes: int = 150, invigilators: Sequence[str] = ("TR01",)) -> Exam:
    """The exam of the forms above; 10 of 17 points pass."""
    return Exam(
        id="junior-theory",
        plan="junior-2026-02-09",
        blueprint="theory",
        name="理論考核",
        date=dt.date(2026, 2, 12),
        start="09:00",
        minutes=minutes,
        points=Decimal(17),
        pass_mark=Decimal(10),
        sections=(
            section("single", 2, "2"),
            section("true_false", 1, "1"),
            section("short", 1, "5"),
            section("analysis", 1, "7"),
        ),
        seed=1,
        invigilators=tuple(invigilators),
        forms={"A": "sha256:a", "B": "sha256:b"},
        at=NOON,
        by="TR01",
    )


def lines(*sheets: str) -> list[bytes]:
    """The lines of a file of sheets, header first."""
    return [HEADER, *(f"{sheet}\n".encode() for sheet in sheets)]


def candidates(*agents: str) -> list[Candidate]:
    """Candidates for form A."""
    return [Candidate(agent=agent, form="A") for agent in agents]


def mark(agent: str, number: int, points: str, marker: str = "TR02", criterion: str = "") -> Mark:
    """A mark by a trainer, of the whole answer or of a criterion."""
    return Mark(agent=agent, item=number, points=Decimal(points), marker=marker, row=2, criterion=criterion)


def script(agent: str, number: int, marker: str, *, final: bool = False, tolerance: str = "1") -> Script:
    """An answer given to a marker; its code names all three."""
    return Script(
        code=f"{agent}-{number}-{marker}",
        agent=agent,
        item=number,
        marker=marker,
        tolerance=Decimal(tolerance),
        final=final,
    )


def outcome(
    agent: str, kind: OutcomeKind, *, name: str = "o1", hours: int = 0, supersedes: str | None = None
) -> Outcome:
    """An outcome recorded some hours after noon."""
    return Outcome(
        id=name,
        exam="junior-theory",
        agent=agent,
        outcome=kind,
        reason="病假",
        at=NOON + dt.timedelta(hours=hours),
        by="TR01",
        supersedes=supersedes,
    )


def correction(
    number: int,
    action: CorrectionAction,
    *answers: str,
    name: str = "c1",
    hours: int = 0,
    supersedes: Sequence[str] = (),
) -> Correction:
    """A correction of an item of form A, recorded some hours after noon."""
    return Correction(
        id=name,
        exam="junior-theory",
        question=f"rules-{number:03}",
        action=action,
        keys={"A": answers} if answers else {},
        reason_code="wrong_key",
        reason="答案印錯",
        supersedes=tuple(supersedes),
        at=NOON + dt.timedelta(hours=hours),
        by="TR01",
    )
