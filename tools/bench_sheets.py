"""An exam with a great many candidates, and their answer sheets as a spreadsheet writes them."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from itertools import islice
from operator import eq
from random import Random
from typing import TYPE_CHECKING

from tools.bench_banks import AT, SETTINGS, TIER, TRAINERS, write
from trainer_cli.exams.forms import frozen_form
from trainer_cli.model.exam import Exam
from trainer_cli.model.section import BlueprintSection
from trainer_cli.questions.single import Single
from trainer_cli.text.csv_writer import BOM, dump_csv
from trainer_cli.text.digest import digest_record
from trainer_cli.text.source import Source
from trainer_cli.text.yaml_writer import dump_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trainer_cli.model.exam import Form

EXAM = "bench-theory"
DEPARTMENTS = "- {id: service, name: Service, kind: service, head: TR01, teams: [west]}\n"
FORMS = ("A", "B")
ITEMS = 50
POINTS = 2
PASS_MARK = 60
SECTIONS = (BlueprintSection(type="single", count=ITEMS, points=Decimal(POINTS)),)
_DAY = dt.date(2026, 1, 6)
_BLOCK = 10_000
# A byte drawn evenly becomes an answer: mostly the key, else a letter; one in 256 is blank.
_MOSTLY = 120


def write_sheets(folder: Path, count: int, seed: int) -> None:
    """The workspace `folder`/exam, the sheets of `count` candidates, and what their scores must come to.

    `sheets.csv` lies beside the workspace, with `expected.json`: the keys, and counts and sums of points.
    """
    root = folder / "exam"
    forms = [_form(letter, number * ITEMS, seed) for number, letter in enumerate(FORMS)]
    exam = Exam(
        id=EXAM,
        plan="bench",
        blueprint="theory",
        name="Bench",
        date=_DAY,
        start="09:00",
        minutes=150,
        points=Decimal(ITEMS * POINTS),
        pass_mark=Decimal(PASS_MARK),
        sections=SECTIONS,
        seed=seed,
        invigilators=("TR01",),
        forms={form.form: digest_record("form", form) for form in forms},
        at=AT,
        by="TR01",
    )
    write(root / "trainer.yaml", SETTINGS)
    write(root / "roster/trainers.yaml", TRAINERS)
    write(root / "roster/departments.yaml", DEPARTMENTS)
    write(root / "curricula/junior/tier.yaml", TIER)
    write(root / f"records/exams/{EXAM}/exam.yaml", dump_yaml(exam))
    for form in forms:
        write(root / f"records/exams/{EXAM}/form-{form.form}.yaml", dump_yaml(form))
    _write_people(root, count)
    write(folder / "expected.json", json.dumps(_write_answers(folder / "sheets.csv", forms, count, seed)))


def _form(letter: str, first: int, seed: int) -> Form:
    questions = [
        Single(
            id=f"bench-{number:03d}",
            stem=f"Question {number}: which letter?",
            options={one: f"Option {one} of {number}" for one in "ABCD"},
            answer="ABCD"[number % 4],
            source=Source("curricula/junior/questions/bench.yaml", number),
        )
        for number in range(first + 1, first + ITEMS + 1)
    ]
    digests = {one.id: digest_record("question", one) for one in questions}
    return frozen_form(EXAM, letter, questions, SECTIONS, seed=seed, digests=digests)


def agent_id(number: int) -> str:
    """The id of an agent by number."""
    return f"A{number:07d}"


def _write_people(root: Path, count: int) -> None:
    ids = [agent_id(number) for number in range(1, count + 1)]
    columns = ("id", "name", "nicknames", "joined", "email")
    write(
        root / "roster/agents.csv",
        dump_csv(columns, ((one, f"客服{one}", "", "2026-01-02", "") for one in ids)),
    )
    columns = ("id", "from", "team", "tier", "status")
    rows = ((one, "2026-01-02", "west", "junior", "active") for one in ids)
    write(root / "roster/postings.csv", dump_csv(columns, rows))
    dealt = ((one, FORMS[place % len(FORMS)]) for place, one in enumerate(ids))
    write(root / f"records/exams/{EXAM}/candidates.csv", dump_csv(("agent", "form"), dealt))


def _write_answers(file: Path, forms: list[Form], count: int, seed: int) -> dict[str, object]:
    """Write the sheets, and return what they must come to."""
    columns = ("agent", "form", "start", "end", *(f"q{number:02d}" for number in range(1, ITEMS + 1)))
    keys = {form.form: "".join(item.key[0] for item in form.items) for form in forms}
    total = passed = 0
    random = Random(seed)  # inputs, no secrets
    sheets = _sheets(random, count, keys)
    with file.open("wb") as out:
        out.write(BOM + ",".join(columns).encode() + b"\r\n")
        while batch := list(islice(sheets, _BLOCK)):
            out.write("".join(line for line, _, _ in batch).encode())
            for _, form, answers in batch:
                earned = POINTS * sum(map(eq, answers, keys[form]))
                total += earned
                passed += earned >= PASS_MARK
    return {"keys": [keys[form] for form in FORMS], "count": count, "points": total, "passed": passed}


def _sheets(random: Random, count: int, keys: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """For each candidate the line of the file, the form, and the answers with `-` for a blank."""
    tables = {form: [_drawn(letter) for letter in key] for form, key in keys.items()}
    for number in range(1, count + 1):
        form = FORMS[(number - 1) % len(FORMS)]
        answers = "".join(
            [table[code] for table, code in zip(tables[form], random.randbytes(ITEMS), strict=True)]
        )
        cells = ",".join(answers).replace("-", "")
        yield f"{agent_id(number)},{form},09:00,10:{number % 60:02d},{cells}\r\n", form, answers


def _drawn(key: str) -> str:
    """The answer for each byte."""
    return "-" + key * _MOSTLY + "ABCD" * ((255 - _MOSTLY) // 4) + "ABC"
