"""The bank and the blueprint that forms of an exam are made from, in numbers."""

from __future__ import annotations

import json
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

PER_FORM = 200
"""Questions of the bank for each form."""
COURSES = 10
SECTIONS = (("single", 30), ("true_false", 15), ("short", 5))
EVENNESS = 2
TARGET, TOLERANCE = "0.65", "0.0005"


def write_forms(folder: Path, count: int, seed: int) -> None:
    """`folder`/bank.json: `count` questions, a tenth as many forbidden pairs, and 50 that each agent has seen."""
    random = Random(seed)  # inputs, no secrets
    names = [name for name, number in SECTIONS for _ in range(number)]
    questions: list[dict[str, Any]] = [
        {
            "id": f"c{number % COURSES}-{number:05d}",
            "course": f"c{number % COURSES}",
            "type": names[number // COURSES * 7 % len(names)],
            "difficulty": f"0.{random.randint(300, 950)}",
            "not_with": [],
        }
        for number in range(count)
    ]
    for _ in range(count // 10):
        first, second = random.sample(questions, 2)
        first["not_with"].append(second["id"])
    seen = [[one["id"] for one in random.sample(questions, 50)] for _ in range(count // PER_FORM)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bank.json").write_text(json.dumps({"questions": questions, "seen": seen}), "utf-8")


def mistakes(given: dict[str, Any], forms: list[list[str]], *, resits: bool) -> list[str]:
    """What is wrong with forms, counted afresh: sizes, types, courses, forbidden pairs, questions used or seen."""
    known = {one["id"]: one for one in given["questions"]}
    seen = (
        given["seen"]
        if resits
        else [[one for other in forms[:place] for one in other] for place in range(len(forms))]
    )
    found = [] if len(forms) == len(given["seen"]) else ["number of forms"]
    for form, old in zip(forms, seen, strict=False):
        questions = [known[one] for one in form]
        types, courses = (Counter(one[key] for one in questions) for key in ("type", "course"))
        wrong = {
            "types": types != dict(SECTIONS),
            "courses": len(courses) < COURSES or max(courses.values()) - min(courses.values()) > EVENNESS,
            "pairs": any(other in form for one in questions for other in one["not_with"]),
            "seen": bool({*form} & {*old}),
        }
        found += [name for name, is_wrong in wrong.items() if is_wrong]
    return found
