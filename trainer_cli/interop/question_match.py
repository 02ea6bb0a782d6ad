"""Rows of a question spreadsheet beside the bank: what is new, what changes, what is there already (S10)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.interop.question_draft import Draft, Row
from trainer_cli.interop.question_rows import draft_of
from trainer_cli.interop.question_table import question_cells
from trainer_cli.questions.likeness import nearest, plain, plain_question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.question import Question
    from trainer_cli.text.problem import Problem

FIELDS = (
    "point", "level", "difficulty", "stem", "options", "answer", "tolerance", "unit", "accepted", "pairs", "steps",
    "model_answer", "rubric", "marker_notes", "cite", "explanation",
)  # fmt: skip
"""What a question may have beside id and type, in the order in which the bank is written."""
_DEFAULTS: dict[str, object] = {"level": "remember", "difficulty": Decimal("0.7")}


_MOST_NEAR = 20
"""So many rows that are nearly like another question are told one by one."""


class Twin(msgspec.Struct, frozen=True):
    """A row that says what is said already: `other` is the id of a question, or `row N` of the same file."""

    draft: Draft
    other: str


def changed_fields(draft: Draft, linked: Mapping[str, object], question: Question) -> dict[str, object]:
    """The fields of a question of the bank that its row gives another value; None where it takes one away.

    `linked` are the point and the citation of the row as far as the curriculum knows them; what it does not
    know stays as it is.
    """
    before, after = stated(question), {**draft.values, **linked}
    unknown = {field for field in ("point", "cite") if draft.row.cell(field) and field not in linked}
    return {
        field: after.get(field)
        for field in FIELDS
        if field in draft.stated - unknown
        and after.get(field, _DEFAULTS.get(field)) != before.get(field, _DEFAULTS.get(field))
    }


def stated(question: Question) -> dict[str, object]:
    """The fields of a question of the bank as its row of an exported file says them."""
    draft = bank_draft(question)
    links = {"point": question.point, "cite": question.cite.strip()}
    given: dict[str, object] = {field: value for field, value in links.items() if value}
    return given if draft is None else {**draft.values, **given}


def bank_draft(question: Question) -> Draft | None:
    """A question of the bank as its row of an exported file is read; None for one that is not sound."""
    cells = {field: cell.strip() for field, cell in question_cells(question, "en").items()}
    return draft_of(Row(cells, dict.fromkeys(cells, 1), question.source.path, question.source.line))[0]


class Asked:
    """What the questions of the bank and the rows of a file ask, to find those that ask the same."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._known: dict[str, tuple[str, Draft]] = {}
        self._texts: list[str] = []
        self._names: list[str] = []
        self._rows: list[Draft] = []
        for question in questions:
            draft = bank_draft(question)
            if draft is not None:
                self._add(plain_question(draft.stem, draft.options), question.id, draft)
        self._bank = len(self._texts)

    def twin(self, draft: Draft) -> Twin | Problem | None:
        """What a row repeats, a problem where it contradicts it, None where it is new, and now known."""
        text = plain_question(draft.stem, draft.options)
        if text not in self._known:
            self._add(text, f"row {draft.row.line}", draft)
            self._rows.append(draft)
            return None
        name, other = self._known[text]
        if _same_key(draft, other):
            return Twin(draft, name)
        return draft.row.problem(
            "question-row-contradicts",
            "answer",
            f"{name} asks the same, with another type or answer",
            "correct one of the two, or leave the row out",
        )

    def near(self) -> list[Problem]:
        """A warning for each new row that is nearly like another question; of many, how many more there are."""
        found = [
            (self._rows[index - self._bank], self._names[other], like)
            for index, other, like in nearest(self._texts, self._bank)
        ]
        told = [
            _near(draft, f"this question is {like} % like {name}") for draft, name, like in found[:_MOST_NEAR]
        ]
        rest = found[_MOST_NEAR:]
        more = (
            [_near(rest[0][0], f"rows from here on that are nearly like another: {len(rest)}")]
            if rest
            else []
        )
        return told + more

    def _add(self, text: str, name: str, draft: Draft) -> None:
        self._known.setdefault(text, (name, draft))
        self._texts.append(text)
        self._names.append(name)


def _near(draft: Draft, message: str) -> Problem:
    remedy = "take one of the two out if they ask the same"
    found = draft.row.problem("question-row-near", "stem", message, remedy)
    return msgspec.structs.replace(found, level="warning")


def _same_key(one: Draft, other: Draft) -> bool:
    (type_, key), (its_type, its_key) = one.key, other.key
    if isinstance(key, str) and isinstance(its_key, str):
        return type_ == its_type and plain(key) == plain(its_key)
    return (type_, key) == (its_type, its_key)
