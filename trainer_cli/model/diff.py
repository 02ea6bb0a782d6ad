"""What a change to curricula and plans does: to records, to approvals, to exams that were given."""

from decimal import Decimal
from typing import Literal

import msgspec

from trainer_cli.model.approval import SubjectKind
from trainer_cli.model.base import Text

ChangedKind = Literal[
    "topics", "tier", "project", "course", "point", "material", "lesson", "handout", "blueprint", "question",
    "plan", "year_plan",
]  # fmt: skip

ChangeState = Literal["new", "gone", "changed"]


class FieldChange(msgspec.Struct, frozen=True):
    """A field that changed, its values in words, empty where there was or is none.

    `path` names it (`name.en`, `options.B`, `stages.4.days`); `secret` says that its values tell an answer key.
    """

    path: str
    before: str
    after: str
    secret: bool = False


class RecordChange(msgspec.Struct, frozen=True, kw_only=True):
    """A record that is new, gone or changed; `fields` are those that changed, `place` is where it stands or stood."""

    kind: ChangedKind
    id: str
    name: Text
    state: ChangeState
    fields: tuple[FieldChange, ...] = ()
    place: str


class VoidedApproval(msgspec.Struct, frozen=True):
    """Something that was approved as it stood and is not as it stands now."""

    kind: SubjectKind
    id: str
    place: str


class ScoreChange(msgspec.Struct, frozen=True):
    """Points and pass of a candidate under the key as it was and as it is now."""

    agent: str
    before: Decimal
    after: Decimal
    passed_before: bool
    passed_after: bool


class ExamEffect(msgspec.Struct, frozen=True, kw_only=True):
    """What changed questions mean for an exam, whose own forms and key stay frozen.

    `questions` are the changed ones that stand on it, `keys` those whose right answer on the form is another
    now, `unclear` those whose new key can't be read off the form: the right option is not on it, or a person
    marks the answer. `scores` are those that the new keys would change.
    """

    exam: str
    name: Text
    announced: bool
    questions: tuple[str, ...]
    keys: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    scores: tuple[ScoreChange, ...] = ()
    place: str
