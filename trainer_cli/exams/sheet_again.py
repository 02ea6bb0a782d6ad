"""A second sheet of an agent: what of it differs from the sheet on record, and what it may replace."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.sheet_lines import answers_by_item
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from trainer_cli.exams.sheet_rows import Place
    from trainer_cli.model.exam import Form, Sheet

MOST_SHOWN = 5


class Earlier(NamedTuple):
    """A sheet on record: the stored file that holds it, and the sheet, None where its line is damaged."""

    path: str
    sheet: Sheet | None


class OnRecord(NamedTuple):
    """What is on record before a file is read.

    `already` are agents with a sheet, `marked` those with marks; `earlier` gives an agent's sheets that stand,
    several after a merge of branches. With `correct` another sheet replaces them. `beside` maps the agents whose
    sheets stand in files that come in together with this one to those files.
    """

    already: AbstractSet[str] = frozenset()
    earlier: Callable[[str], Sequence[Earlier]] = lambda _: ()
    marked: AbstractSet[str] = frozenset()
    correct: bool = False
    beside: Mapping[str, str] = {}


class Again:
    """Second sheets: the same are passed over (`known`), others refused, or taken as corrections.

    `corrections` says of each what it changes, `replaced` maps its agent to the sheets on record.
    """

    def __init__(self, record: OnRecord, forms: Mapping[str, Form]) -> None:
        self.known = 0
        self.corrections: list[str] = []
        self.replaced: dict[str, Sequence[Earlier]] = {}
        self._record = record
        self._forms = forms

    def problems(self, sheet: Sheet, place: Place) -> list[Problem]:
        """What is wrong with a second sheet; it is taken if its agent stands in `replaced` then."""
        earlier = self._record.earlier(sheet.agent)
        changed = [text for one in earlier for text in differences(one.sheet, sheet, self._forms)]
        if not changed:
            self.known += 1
            return []
        if not self._record.correct:
            return [_changed_problem(sheet.agent, changed, place)]
        self.corrections.append(f"sheet of {sheet.agent}: {', '.join(changed)}")
        self.replaced[sheet.agent] = earlier
        forms = {one.sheet.form for one in earlier if one.sheet} - {sheet.form}
        if forms and sheet.agent in self._record.marked:
            return [_marks_warning(sheet, "/".join(sorted(forms)), place)]
        return []


def differences(before: Sheet | None, now: Sheet, forms: Mapping[str, Form]) -> list[str]:
    """What of a sheet is not as it was, `item 3: B → C`; none for the same answers, form and times."""
    if before is None:
        return ["the sheet on record can't be read"]
    times = []
    if before.start != now.start:
        times.append(f"start: {before.start or '–'} → {now.start or '–'}")
    if before.end != now.end:
        times.append(f"end: {before.end or '–'} → {now.end or '–'}")
    if before.form != now.form:
        return [f"form: {before.form} → {now.form}", *times]
    old_answers = answers_by_item(forms[before.form], before)
    new_answers = answers_by_item(forms[now.form], now)
    items = [
        f"item {number}: {old_answers[number] or '–'} → {new or '–'}"
        for number, new in new_answers.items()
        if old_answers[number] != new
    ]
    return [*times, *items]


def _changed_problem(agent: str, changed: Sequence[str], place: Place) -> Problem:
    """Another sheet of an agent than the one on record, which nobody said is a correction."""
    shown = ", ".join(changed[:MOST_SHOWN])
    if len(changed) > MOST_SHOWN:
        shown = f"{shown} and {len(changed) - MOST_SHOWN} more"
    return Problem(
        code="sheet-changed",
        message=f"{agent} has a sheet on record, and this one differs: {shown}",
        source=place.of("agent"),
        remedy="correct the id, or leave the row out; a wrong sheet is replaced with --correct --reason WHY",
        clause="T42",
    )


def _marks_warning(sheet: Sheet, before: str, place: Place) -> Problem:
    """A corrected sheet is of another form than the one that was marked (T42)."""
    return Problem(
        code="sheet-form-marked",
        level="warning",
        message=f"{sheet.agent} was marked on form {before}, and the sheet is of form {sheet.form} now",
        source=place.of("form"),
        remedy="hold the marks against that form, and correct what differs: trainer exam mark --correct",
        clause="T42",
    )
