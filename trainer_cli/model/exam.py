"""An exam as it was given: frozen forms, sheets, marks, outcomes, releases, and the scores computed from them."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal, get_args

from msgspec import Meta

from trainer_cli.model.base import ClockTime, Count, Filled, Id, Part, Record, Text, Tolerance
from trainer_cli.model.question import Criterion, TypeName
from trainer_cli.model.section import BlueprintSection, Credit

OutcomeKind = Literal["sat", "excused", "absent", "withdrawn", "void"]
Void = Literal["", "full", "rescale"]
CorrectionAction = Literal["replace", "also", "void_full", "void_rescale", "restore"]
CorrectionReason = Literal[
    "wrong_key",
    "unusual_response",
    "faulty_question",
    "inputting_error",
    "transfer_error",
    "scheme_misapplied",
    "malpractice",
    "special_consideration",
]
"""Why a key was changed: those of Ofqual's reasons for a changed mark that concern an item, and a faulty question."""


class FormItem(Part, frozen=True, kw_only=True):
    """A question as it stands on a form, options in the form's order.

    `key` holds every accepted answer in the form's letters, `digest` that of the bank's question, `path` and
    `line` where it stood when the form was made. `void` is empty on a frozen form; a correction voids an item:
    `full` pays everybody its points, `rescale` takes it out and the others of its section count for more.
    `prompts` is the left side of a match, number to text; `credit` and `penalty` are those of its section;
    `tolerance` and `unit` belong to a number.
    """

    number: int
    question: Id
    type: TypeName
    course: Id
    points: Decimal
    stem: str
    prompts: dict[str, str] = {}
    options: dict[str, str] = {}
    key: tuple[str, ...] = ()
    tolerance: Decimal = Decimal(0)
    unit: str = ""
    credit: Credit = "exact"
    penalty: Decimal | None = None
    model_answer: str = ""
    rubric: tuple[Criterion, ...] = ()
    marker_notes: str = ""
    explanation: str = ""
    cite: str = ""
    digest: str
    path: str
    line: int
    void: Void = ""


class Form(Record, frozen=True, kw_only=True):
    """`records/exams/<exam>/form-<form>.yaml`: a frozen paper with its key."""

    exam: Id
    form: Id
    items: tuple[FormItem, ...]


class Exam(Record, frozen=True, kw_only=True):
    """`records/exams/<exam>/exam.yaml`: an exam that was assembled; `forms` maps a form to its digest.

    `exception` is why it was made on a plan that was not approved (S70), empty where the plan was; `ineligible` why
    candidates sit it whose attendance does not allow it. Two forms share at most `overlap` questions. `distance` is how
    far the worst form's mean difficulty was from the target, `least_distance` what no choice of
    questions of the bank could have bettered (T37). A resit (S96) names in `resit_of` the first exam of its line, in
    `attempts` the number of the attempt of each candidate (1 for who was excused before), in `cap` the most points
    that are credited in a later attempt, in `resit_exception` why somebody sits it who has no resit left.
    """

    id: Id
    plan: Id
    blueprint: Id
    name: Text
    date: dt.date
    start: ClockTime
    minutes: int
    points: Decimal
    pass_mark: Decimal
    sections: tuple[BlueprintSection, ...]
    declaration: str = ""
    seed: int
    invigilators: tuple[Id, ...] = ()
    forms: dict[str, str]
    overlap: Count = 0
    distance: Decimal | None = None
    least_distance: Decimal | None = None
    exception: str = ""
    ineligible: str = ""
    resit_of: Id | None = None
    attempts: dict[Id, Annotated[int, Meta(ge=1)]] = {}
    cap: Decimal | None = None
    resit_exception: str = ""
    at: dt.datetime
    by: Filled

    def __post_init__(self) -> None:
        if not self.sections:
            raise ValueError("`sections` must name at least one section")
        unknown = next((one.type for one in self.sections if one.type not in get_args(TypeName)), None)
        if unknown is not None:
            raise ValueError(f"`sections` names a type of question that there is not: `{unknown}`")


class Candidate(Record, frozen=True, kw_only=True):
    """A line of `records/exams/<exam>/candidates.csv`: who sits the exam, on which form."""

    agent: Id
    form: Id


class Import(Record, frozen=True, kw_only=True):
    """`import.yaml` beside the rows of an import: what came in, from where, and what was refused.

    `digest` is that of the original bytes, kept as `original`, `files` those of the files made of it. Of `rows`
    so many were `taken` and `refused`; `known` sheets or marks were on record already and are not stored again.
    A correction says in `supersedes` what no longer counts: an agent whose sheet, or `agent/item` whose mark it
    replaces (`agent/item/marker` where several mark an answer), to the earlier imports that brought it; `reason`
    says why.
    """

    id: Id
    kind: Literal["sheets", "marks"]
    exam: Id
    file: str
    original: str
    digest: str
    encoding: str
    rows: Count
    taken: Count
    refused: Count
    known: Count = 0
    files: dict[str, str] = {}
    supersedes: dict[str, tuple[Id, ...]] = {}
    reason: str = ""
    at: dt.datetime
    by: Filled


class Sheet(Record, frozen=True, kw_only=True):
    """An answer sheet 答卷, a line of `records/sheets/<exam>/<import>/sheets.csv`.

    `answers` has one character for each item of the form whose answer is one character, in order, `-` for a
    blank; `more` the longer answers by item number. `row` is the row of the original file.
    """

    agent: Id
    form: Id
    start: str = ""
    end: str = ""
    row: int
    answers: str
    more: dict[int, str] = {}


class Mark(Record, frozen=True, kw_only=True):
    """A mark for one written answer, a line of `records/marks/<exam>/<import>/marks.csv`.

    `points` are those of the whole answer, or of one `criterion` of its rubric; `reason` is why.
    """

    agent: Id
    item: int
    points: Decimal
    marker: str = ""
    row: int
    criterion: str = ""
    reason: str = ""


class Allocation(Record, frozen=True, kw_only=True):
    """`records/allocations/<exam>/<id>/allocation.yaml`: written answers that were given to markers (T42).

    With `double` each answer goes to two markers; `final` allocations give answers whose two marks are too far
    apart to a third. `tolerance` is how far two marks may differ, in points or per cent of the item's;
    `scripts` counts the lines of the list beside it, `files` has its digest.
    """

    id: Id
    exam: Id
    markers: tuple[Id, ...]
    double: bool = False
    final: bool = False
    tolerance: Tolerance
    seed: int
    scripts: Count
    files: dict[str, str] = {}
    at: dt.datetime
    by: Filled


class Script(Record, frozen=True, kw_only=True):
    """A line of an allocation's `scripts.csv`: an answer that a marker is given under a `code`.

    `tolerance` is how many points two marks of the answer may differ; the mark of a `final` script counts alone.
    """

    code: Filled
    agent: Id
    item: int
    marker: Id
    tolerance: Decimal
    final: bool = False


class Outcome(Record, frozen=True, kw_only=True):
    """`records/outcomes/<exam>/<id>/outcome.yaml`: what became of a candidate who has no ordinary sheet."""

    id: Id
    exam: Id
    agent: Id
    outcome: OutcomeKind
    reason: Filled
    at: dt.datetime
    by: Filled
    supersedes: Id | None = None


class Correction(Record, frozen=True, kw_only=True):
    """`records/corrections/<exam>/<id>/correction.yaml`: what counts for a question instead of its frozen key.

    `keys` maps each form that has the question to all answers that are accepted from now on, in the letters of
    that form: for `replace` and `also`. `restore` makes the frozen key count again. `supersedes` are the
    corrections of the question that this one replaces.
    """

    id: Id
    exam: Id
    question: Id
    action: CorrectionAction
    keys: dict[str, tuple[Filled, ...]] = {}
    reason_code: CorrectionReason
    reason: Filled
    supersedes: tuple[Id, ...] = ()
    at: dt.datetime
    by: Filled

    def __post_init__(self) -> None:
        keyed = self.action in {"replace", "also"}
        if keyed != bool(self.keys) or not all(self.keys.values()):
            raise ValueError("`keys` must hold answers for `replace` and `also`, and be missing otherwise")


class Release(Record, frozen=True, kw_only=True):
    """`records/releases/<exam>/<id>/release.yaml`: results that were announced, with what they rest on.

    `forms`, `sheets`, `marks`, `allocations` and `corrections` are digests of the frozen forms, of the imports
    used, of what says who marks, and of the corrections of keys in force; `invigilators` who invigilated, where the
    exam was made without (T41); `supersedes` names the release whose results these replace; `withdraws` makes this
    a record that takes an earlier release back.
    """

    id: Id
    exam: Id
    at: dt.datetime
    by: Filled
    pass_mark: Decimal
    forms: dict[str, str]
    sheets: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    allocations: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    invigilators: tuple[Id, ...] = ()
    supersedes: Id | None = None
    withdraws: Id | None = None
    reason: str = ""


class Released(Record, frozen=True, kw_only=True):
    """A line of a release's `scores.csv`: what was announced for one candidate; no points unless sat."""

    agent: Id
    outcome: OutcomeKind
    form: str = ""
    points: Decimal | None = None
    passed: bool | None = None


Ruling = Literal["single", "mean", "third", "missing", "apart", "disputed"]
"""How the marks of an answer come to its points, or why they don't."""


class GivenMark(Part, frozen=True, kw_only=True):
    """A mark that somebody gave an answer, or a criterion of it, and the row it was read from."""

    marker: str
    criterion: str = ""
    points: Decimal
    reason: str = ""
    place: str


class ScoreLine(Part, frozen=True, kw_only=True):
    """One item of one agent's score: the answer, the key, the points, and the places they come from.

    `points` is None while a written answer has no mark that counts; `marks` are all that it was given, `ruling`
    what they come to, empty where no person marks.
    """

    item: FormItem
    answer: str
    points: Decimal | None
    answer_place: str
    marker: str = ""
    marks: tuple[GivenMark, ...] = ()
    ruling: Ruling | Literal[""] = ""


class AgentScore(Part, frozen=True, kw_only=True):
    """One candidate's result; nothing is filled in unless sat.

    `sections` holds the points of each section in the exam's order, None while it lacks marks; of the `unmarked`
    answers so many have two marks that are too far `apart`.
    """

    agent: Id
    outcome: OutcomeKind | None
    form: str = ""
    sections: tuple[Decimal | None, ...] = ()
    points: Decimal | None = None
    passed: bool | None = None
    unmarked: Count = 0
    apart: Count = 0
    late_minutes: Count = 0
