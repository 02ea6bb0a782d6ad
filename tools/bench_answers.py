"""A table of answers as it comes from anywhere, with its key and what the scores must come to."""

from __future__ import annotations

import json
from itertools import islice
from operator import eq
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ITEMS = 50
KEY = "".join("ABCD"[number % 4] for number in range(ITEMS))
_BLOCK = 10_000
# A byte drawn evenly becomes an answer: mostly the key, else a letter; one in 256 is blank.
_MOSTLY = 120


def write_answers(folder: Path, count: int, seed: int) -> None:
    """`answers.csv` and `key.csv` of `count` people, and `expected.json` with the key and the sum of their scores."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"q{number:02d}" for number in range(1, ITEMS + 1)]
    key = "".join(f"{name},{answer}\n" for name, answer in zip(names, KEY, strict=True))
    (folder / "key.csv").write_text(f"item,key\n{key}", "utf-8")
    total = 0
    people = _people(Random(seed), count)
    with (folder / "answers.csv").open("w", encoding="utf-8", newline="") as out:
        out.write(f"person,{','.join(names)}\r\n")
        while batch := list(islice(people, _BLOCK)):
            out.write("".join(line for line, _ in batch))
            total += sum(right for _, right in batch)
    expected = {"key": KEY, "count": count, "total": total}
    (folder / "expected.json").write_text(json.dumps(expected), "utf-8")


def _people(random: Random, count: int) -> Iterator[tuple[str, int]]:
    """For each person the line of the file, and how many answers are right."""
    tables = ["-" + key * _MOSTLY + "ABCD" * ((255 - _MOSTLY) // 4) + "ABC" for key in KEY]
    for number in range(1, count + 1):
        drawn = random.randbytes(ITEMS)
        answers = "".join([table[code] for table, code in zip(tables, drawn, strict=True)])
        yield f"P{number:07d},{','.join(answers).replace('-', '')}\r\n", sum(map(eq, answers, KEY))
