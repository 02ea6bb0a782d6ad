"""Forms of an exam from a large bank, as the program makes them.

    python tools/bench_forms_made.py forms|resits FOLDER

Prints the ids of the questions of each form, and how far the worst form is from the wanted mean difficulty.
"""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.bench_forms import EVENNESS, SECTIONS, TARGET, TOLERANCE
from trainer_cli.assembling.assembly import assembled
from trainer_cli.model.blueprint import Blueprint, DifficultyTarget
from trainer_cli.model.question import Criterion
from trainer_cli.model.section import BlueprintSection
from trainer_cli.questions.short import Short
from trainer_cli.questions.single import Single
from trainer_cli.questions.true_false import TrueFalse
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.assembling.assembly import Assembly


def bank_of(given: dict[str, Any]) -> dict[str, list[Any]]:
    """The questions as the program has them, by course."""
    rubric = (Criterion(criterion="names it", points=Decimal(1)),)
    own: dict[str, tuple[Any, dict[str, Any]]] = {
        "single": (Single, {"options": {"A": "yes", "B": "no"}, "answer": "A"}),
        "true_false": (TrueFalse, {"answer": True}),
        "short": (Short, {"model_answer": "yes", "rubric": rubric}),
    }
    bank: dict[str, list[Any]] = {}
    for one in given["questions"]:
        record, more = own[one["type"]]
        question = record(
            id=one["id"],
            stem=one["id"],
            difficulty=Decimal(one["difficulty"]),
            not_with=tuple(one["not_with"]),
            source=Source(f"questions/{one['course']}.yaml"),
            **more,
        )
        bank.setdefault(one["course"], []).append(question)
    return bank


def made(kind: str, given: dict[str, Any]) -> Sequence[Assembly]:
    """All forms at once, or a resit for each agent, of questions that the agent has not seen."""
    bank = bank_of(given)
    blueprint = Blueprint(
        id="bench",
        name="Bench",
        minutes=60,
        points=Decimal(50),
        pass_mark=Decimal(30),
        courses=tuple(bank),
        sections=tuple(
            BlueprintSection(type=name, count=count, points=Decimal(1)) for name, count in SECTIONS
        ),
        evenness=EVENNESS,
        difficulty=DifficultyTarget(target=Decimal(TARGET), tolerance=Decimal(TOLERANCE)),
    )
    if kind == "forms":
        return [assembled(blueprint, bank, forms=len(given["seen"]), seed=1)]
    return [assembled(blueprint, bank, forms=1, seed=1, exclude=set(seen)) for seen in given["seen"]]


def main() -> None:
    """Read the bank, make the forms, print them."""
    kind, folder = sys.argv[1:]
    found = made(kind, json.loads((Path(folder) / "bank.json").read_text("utf-8")))
    forms = [[question.id for question in form] for one in found for form in one.forms]
    worst = max(one.bound.worst for one in found if one.bound)
    print(json.dumps({"forms": forms, "worst": str(worst)}))


if __name__ == "__main__":
    main()
