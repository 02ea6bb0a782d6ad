"""A frozen form under the key that the bank has now: what a corrected key would mean for an exam (T40, T44)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

import msgspec

from trainer_cli.model.diff import ScoreChange
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.exam import AgentScore, Form, FormItem
    from trainer_cli.model.question import Question

Versions = tuple["Question", "Question"]
"""A question of the bank as it was and as it is."""


Key = tuple[str, ...]


class Rekeyed(NamedTuple):
    """A form with the new keys, the questions whose key changed, and those whose new key can't be told."""

    form: Form
    keys: tuple[str, ...]
    unclear: tuple[str, ...]


def rekeyed(form: Form, changed: Mapping[str, Versions]) -> Rekeyed:
    """The form as it would be marked with the keys of the bank, which has `changed` questions by id.

    A new key is found on the form by the texts of the right options, or by their places where a text was
    reworded; a number has its new tolerance and unit. What a person marks has to be marked anew.
    """
    items, keys, unclear = [], [], []
    for item in form.items:
        now = _rekeyed_item(item, *changed[item.question]) if item.question in changed else item
        if now is None:
            unclear.append(item.question)
        elif now != item:
            keys.append(item.question)
        items.append(now or item)
    return Rekeyed(msgspec.structs.replace(form, items=tuple(items)), tuple(keys), tuple(unclear))


def score_changes(before: Iterable[AgentScore], after: Iterable[AgentScore]) -> tuple[ScoreChange, ...]:
    """The candidates whose points differ, with both; those without a final score are left out."""
    new = {score.agent: score for score in after}
    found = []
    for old in before:
        now = new[old.agent]
        if old.points is None or now.points is None or old.points == now.points:
            continue
        found.append(ScoreChange(old.agent, old.points, now.points, bool(old.passed), bool(now.passed)))
    return tuple(found)


def _rekeyed_item(item: FormItem, old: Question, new: Question) -> FormItem | None:
    """An item as it counts now, changed only where the question changed what is right; None where it can't be told."""
    if any(any(TYPES[type_name(one)].problems(one)) for one in (old, new)):
        return None
    before, after = _frozen(item, old), _frozen(item, new)
    if TYPES[item.type].MARKED or not before.type == after.type == item.type:
        return item if _marking(before) == _marking(after) else None
    was, now = (_on_form(item, before, version) for version in (before, after))
    if (was, before.tolerance, before.unit) == (now, after.tolerance, after.unit):
        return item
    if now is None:
        return None
    return msgspec.structs.replace(item, key=now, tolerance=after.tolerance, unit=after.unit)


def _marking(item: FormItem) -> tuple[object, ...]:
    """What a marker goes by."""
    return item.type, item.model_answer, item.rubric, item.marker_notes


def _on_form(item: FormItem, before: FormItem, version: FormItem) -> Key | None:
    """The key of a version in the letters and numbers of the form; None where what is right is not on it."""
    if not item.options:
        return version.key
    names = _names(item.options, before.options, version.options)
    names |= _names(item.prompts, before.prompts, version.prompts)
    keys = []
    for key in version.key:
        known = all(one in names or one == " " for one in key)
        renamed = "".join(names.get(one, one) for one in key)
        keys.append(TYPES[item.type].read_answer(item, renamed) if known else None)
    found = sorted(key for key in keys if key is not None)
    return tuple(found) if len(found) == len(keys) else None


def _names(form: Mapping[str, str], before: Mapping[str, str], version: Mapping[str, str]) -> dict[str, str]:
    """The letters of a version, each with that of the form, as far as its text, or the earlier one, stands there."""
    letters = {_plain(text): letter for letter, text in form.items()}
    # With as many options the lot put them in the same places, so that a reworded one is known again.
    places = before if len(before) == len(version) else {}
    found = {
        letter: letters.get(_plain(text), letters.get(_plain(places.get(letter, ""))))
        for letter, text in version.items()
    }
    return {letter: its for letter, its in found.items() if its is not None}


def _frozen(item: FormItem, question: Question) -> FormItem:
    """A question as an item; the same lot for both versions, so that options keep their places."""
    return TYPES[type_name(question)].frozen(
        question, number=item.number, points=Decimal(0), digest="", random=seeded(item.question)
    )


def _plain(text: str) -> str:
    return normalize("NFKC", text).strip()
