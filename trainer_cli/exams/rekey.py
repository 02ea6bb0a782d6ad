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

    A new key is found on the form by the text of the right option, or by its place where the text was
    reworded. What a person marks has to be marked anew.
    """
    items, keys, unclear = [], [], []
    for item in form.items:
        key = _new_key(item, *changed[item.question]) if item.question in changed else item.key
        if key is None:
            unclear.append(item.question)
        elif key != item.key:
            keys.append(item.question)
        items.append(item if key is None else msgspec.structs.replace(item, key=key))
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


def _new_key(item: FormItem, old: Question, new: Question) -> Key | None:
    """The key of an item, a new one only where the change of the question makes one; None where none can be told."""
    if any(any(TYPES[type_name(one)].problems(one)) for one in (old, new)):
        return None
    before, after = _frozen(item, old), _frozen(item, new)
    if TYPES[item.type].MARKED or not before.type == after.type == item.type:
        return item.key if _marking(before) == _marking(after) else None
    keys = _on_form(item, before, before), _on_form(item, before, after)
    return item.key if keys[0] == keys[1] else keys[1]


def _marking(item: FormItem) -> tuple[object, ...]:
    """What a marker goes by."""
    return item.type, item.model_answer, item.rubric, item.marker_notes


def _on_form(item: FormItem, before: FormItem, version: FormItem) -> Key | None:
    """The key of a version in the letters of the form; None where the right option is not on it."""
    if not item.options:
        return version.key
    letters = {_plain(text): letter for letter, text in item.options.items()}
    # With as many options the lot put them in the same places, so that a reworded one is known again.
    places = before.options if len(before.options) == len(version.options) else {}
    texts = [(_plain(version.options[key]), _plain(places.get(key, ""))) for key in version.key]
    right = [letters.get(text, letters.get(earlier)) for text, earlier in texts]
    return None if None in right else tuple(sorted(letter for letter in right if letter is not None))


def _frozen(item: FormItem, question: Question) -> FormItem:
    """A question as an item; the same lot for both versions, so that options keep their places."""
    return TYPES[type_name(question)].frozen(
        question, number=item.number, points=Decimal(0), digest="", random=seeded(item.question)
    )


def _plain(text: str) -> str:
    return normalize("NFKC", text).strip()
