"""Write answer sheets and marks for the candidates of a frozen exam: generated, and labelled so.

    python tools/sample_sheets.py WORKSPACE EXAM --out FOLDER [--seed 1] [--absent A007] [--people 600]

The model: a person's ability is drawn from a normal distribution with mean 0.4 and SD 0.8 on the logit scale; an
item with expected share p is answered rightly with the probability 1 / (1 + exp(-(ability + logit p))) (Rasch
1960). A wrong answer takes one of the other options, the first of them twice as often; one letter too many or too few
of several; another text or number; or two neighbours of an order or a match exchanged. A written answer earns
its points times that probability plus noise of SD 0.12, rounded to half points. Two sheets in a hundred answers
are blank. With `--people N`, N invented people sit form A, and the files are those that
statistics of answers are computed from: answers.csv (person, then one column an item) and key.csv.
"""

from __future__ import annotations

import argparse
import math
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from trainer_cli.questions import TYPES
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer_cli.model.exam import Form, FormItem
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

LABEL = "generated"
BLANK = 0.02
HALF = 0.5


def chance(ability: float, item: FormItem, workspace: Workspace) -> float:
    """The probability of a right answer."""
    share = float(workspace.questions[item.question].difficulty)
    return 1 / (1 + math.exp(-(ability + math.log(share / (1 - share)))))


def answer(random: Random, ability: float, item: FormItem, workspace: Workspace) -> str:
    """The right answer, a mistake that people make, or nothing."""
    if random.random() < BLANK:
        return ""
    if random.random() < chance(ability, item, workspace):
        return item.key[0]
    return MISTAKES[item.type](random, item)


def other_letter(random: Random, item: FormItem) -> str:
    """Another option, or the opposite."""
    wrong = [letter for letter in list(item.options) or ["T", "F"] if letter not in item.key]
    return random.choice([wrong[0], *wrong])


def one_letter_off(random: Random, item: FormItem) -> str:
    """The right letters without one of them, as often as with a wrong one."""
    (key,) = item.key
    if random.random() < HALF:
        left_out = random.choice(key)
        return key.replace(left_out, "")
    return "".join(sorted(key + random.choice([letter for letter in item.options if letter not in key])))


def another_text(_random: Random, _item: FormItem) -> str:
    """A text that no question accepts."""
    return "不記得"


def another_number(random: Random, item: FormItem) -> str:
    """A number beyond the tolerance, on either side."""
    off = item.tolerance + random.choice([1, 2, 5])
    return str(Decimal(item.key[0]) + random.choice([-1, 1]) * off)


def two_exchanged(random: Random, item: FormItem) -> str:
    """Two neighbours of an order, or the letters of two neighbours of a match, in each other's places."""
    letters = [part[-1] for part in (item.key[0].split() if item.prompts else item.key[0])]
    place = random.randrange(len(letters) - 1)
    letters[place : place + 2] = reversed(letters[place : place + 2])
    return (
        " ".join(map("".join, zip(item.prompts, letters, strict=True))) if item.prompts else "".join(letters)
    )


MISTAKES: dict[str, Callable[[Random, FormItem], str]] = {
    "single": other_letter,
    "true_false": other_letter,
    "multiple": one_letter_off,
    "fill": another_text,
    "number": another_number,
    "match": two_exchanged,
    "order": two_exchanged,
}


def mark(random: Random, ability: float, item: FormItem, workspace: Workspace) -> Decimal:
    """Points of a written answer, in halves."""
    share = min(1.0, max(0.0, chance(ability, item, workspace) + random.gauss(0, 0.12)))
    return Decimal(round(share * float(item.points) * 2)) / 2


def split(form: Form) -> tuple[list[FormItem], list[FormItem]]:
    """The items that sheets answer, and those that people mark."""
    objective = [item for item in form.items if not TYPES[item.type].MARKED]
    return objective, [item for item in form.items if TYPES[item.type].MARKED]


def write_exam(facts: ExamFacts, workspace: Workspace, out: Path, seed: int, absent: set[str]) -> None:
    """`sheets.csv` and `marks.csv` for the candidates of an exam."""
    sheets, marks = [], []
    sat = [one for one in facts.candidates if one.agent not in absent]
    for place, candidate in enumerate(sat):
        random = Random(f"{seed} {candidate.agent}")
        ability = random.gauss(0.4, 0.8)
        objective, written = split(facts.forms[candidate.form])
        answers = [answer(random, ability, item, workspace) for item in objective]
        minutes = facts.exam.minutes + 2 if place == len(sat) - 2 else random.randint(95, facts.exam.minutes)
        hour, minute = map(int, facts.exam.start.split(":"))
        end = hour * 60 + minute + minutes
        sheets.append(
            (candidate.agent, candidate.form, facts.exam.start, f"{end // 60:02d}:{end % 60:02d}", *answers)
        )
        points = [mark(random, ability, item, workspace) for item in written]
        marks.append((candidate.agent, "TR01" if place % 2 else "TR02", *points))
    objective, written = split(next(iter(facts.forms.values())))
    columns = [f"q{item.number:02d}" for item in objective]
    out.mkdir(parents=True, exist_ok=True)
    (out / "sheets.csv").write_bytes(dump_csv(("agent", "form", "start", "end", *columns), sheets))
    columns = [f"q{item.number:02d}" for item in written]
    (out / "marks.csv").write_bytes(dump_csv(("agent", "marker", *columns), marks))
    (out / "README.md").write_text(
        f"# {LABEL}\n\n"
        f"These sheets and marks for the exam `{facts.exam.id}` were {LABEL} by `tools/sample_sheets.py` with "
        f"seed {seed} from a Rasch model. Nobody sat this exam.\n",
        "utf-8",
    )


def write_people(facts: ExamFacts, workspace: Workspace, out: Path, seed: int, people: int) -> None:
    """`answers.csv` and `key.csv` of invented people who sit form A."""
    objective, _ = split(facts.forms["A"])
    columns = [f"q{item.number:02d}" for item in objective]
    rows = []
    for number in range(1, people + 1):
        random = Random(f"{seed} {number}")
        ability = random.gauss(0.4, 0.8)
        rows.append((f"P{number:04d}", *(answer(random, ability, item, workspace) for item in objective)))
    out.mkdir(parents=True, exist_ok=True)
    (out / "answers.csv").write_bytes(dump_csv(("person", *columns), rows, bom=False))
    keys = [
        (column, "|".join(item.key), item.points) for column, item in zip(columns, objective, strict=True)
    ]
    (out / "key.csv").write_bytes(dump_csv(("item", "key", "points"), keys, bom=False))
    (out / "README.md").write_text(
        f"# {LABEL}\n\n{people} invented people, {LABEL} by `tools/sample_sheets.py --people {people}` with "
        f"seed {seed}.\n",
        "utf-8",
    )


def main() -> None:
    """Read the command line and write the files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("workspace", type=Path)
    parser.add_argument("exam")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--absent", action="append", default=[])
    parser.add_argument("--people", type=int, default=0)
    options = parser.parse_args()
    workspace = load(options.workspace).workspace
    facts = workspace.exams[options.exam]
    if options.people:
        write_people(facts, workspace, options.out, options.seed, options.people)
    else:
        write_exam(facts, workspace, options.out, options.seed, set(options.absent))


if __name__ == "__main__":
    main()
