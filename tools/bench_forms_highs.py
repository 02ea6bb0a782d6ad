"""The same forms by HiGHS alone: `python tools/bench_forms_highs.py forms|resits FOLDER`.

One programme for all forms, or one for each agent; a column says whether a question stands on a form. The same
counts of types, evenness of courses, forbidden pairs and tolerance as the program's.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import highspy
import numpy as np

from tools.bench_forms import EVENNESS, SECTIONS, TARGET, TOLERANCE

Row = tuple[float, float, list[int], list[float]]


def solve(questions: list[dict[str, Any]], forms: int) -> list[list[str]]:
    """The ids of the questions of each form.

    Raises:
        SystemExit: the solver found none.
    """
    count = len(questions)
    rows = [row for form in range(forms) for row in _form_rows(questions, form * count)]
    rows += [
        (0.0, 1.0, [form * count + place for form in range(forms)], [1.0] * forms) for place in range(count)
    ]
    highs = highspy.Highs()  # type: ignore[no-untyped-call]  # the library leaves it without types
    highs.silent()
    columns = count * forms
    highs.addVars(columns, np.zeros(columns), np.ones(columns))
    highs.changeColsIntegrality(columns, np.arange(columns, dtype=np.int32), np.ones(columns, dtype=np.uint8))
    starts = np.cumsum([0, *(len(indices) for _, _, indices, _ in rows)])
    highs.addRows(
        len(rows),
        np.array([low for low, _, _, _ in rows]),
        np.array([high for _, high, _, _ in rows]),
        int(starts[-1]),
        starts[:-1].astype(np.int32),
        np.array([index for _, _, indices, _ in rows for index in indices], dtype=np.int32),
        np.array([value for _, _, _, values in rows for value in values]),
    )
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        sys.exit("HiGHS found no forms")
    chosen = np.array(highs.getSolution().col_value).reshape(forms, count) > 0.5  # noqa: PLR2004
    return [[questions[place]["id"] for place in np.flatnonzero(form)] for form in chosen]


def _form_rows(questions: list[dict[str, Any]], start: int) -> list[Row]:
    """What one form must keep, for the columns from `start` on."""
    size = sum(number for _, number in SECTIONS)
    courses = sorted({one["course"] for one in questions})
    low = size // len(courses) - EVENNESS // 2
    place = {one["id"]: start + number for number, one in enumerate(questions)}

    def row(least: float, most: float, wanted: list[dict[str, Any]]) -> Row:
        return least, most, [place[one["id"]] for one in wanted], [1.0] * len(wanted)

    whole, off = float(TARGET) * size, float(TOLERANCE) * size
    return [
        *(
            row(number, number, [one for one in questions if one["type"] == name])
            for name, number in SECTIONS
        ),
        *(row(low, low + EVENNESS, [one for one in questions if one["course"] == name]) for name in courses),
        *(
            (0.0, 1.0, [place[one["id"]], place[other]], [1.0, 1.0])
            for one in questions
            for other in one["not_with"]
            if other in place
        ),
        (whole - off, whole + off, list(place.values()), [float(one["difficulty"]) for one in questions]),
    ]


def main() -> None:
    """Read the bank, solve, print the forms."""
    kind, folder = sys.argv[1:]
    given = json.loads((Path(folder) / "bank.json").read_text("utf-8"))
    if kind == "forms":
        forms = solve(given["questions"], len(given["seen"]))
    else:
        forms = [
            solve([one for one in given["questions"] if one["id"] not in seen], 1)[0]
            for seen in map(set, given["seen"])
        ]
    print(json.dumps({"forms": forms}))


if __name__ == "__main__":
    main()
