"""The forms of an exam are those that were frozen.

When an exam is made, `exam.yaml` takes down the digest of each form (T40). A form whose digest differs was
edited by hand, and with it perhaps the key by which everybody was marked (S101): restore it with git, never
correct it in place. A form that is missing, the list of candidates, or one that the exam doesn't know, is an
error too, and so are records in the folder of an exam that is not there: nothing of them would count.

For example, in `records/exams/junior-2026-02-09-theory/exam.yaml`:

    forms:
      A: sha256:6a6b…   # exam-frozen-changed: form A is not the one that was frozen
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_record
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.assemble import folder
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.tables import OF_EXAMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.workspace.workspace import ExamFacts

NAME = "exam-frozen"
CLAUSES: tuple[str, ...] = ("T40", "S101")
READS = ("exams", "recorded_digests")

FOLDERS = frozenset(BY_NAME[kind].pattern.rpartition("/*/")[0].removesuffix("/*") for kind in OF_EXAMS)
"""Where the records of exams lie, in a folder of each exam."""


def problems(facts: Facts) -> Iterator[Problem]:
    """Forms that are missing, changed, or unknown to their exam, and what is recorded of exams that are gone."""
    for exam_facts in facts.workspace.exams.values():
        yield from _frozen(exam_facts)
        if "candidates" not in facts.unread:
            yield from _unlisted(exam_facts, facts)
    if "exams" not in facts.unread:
        yield from _gone(facts)


def _frozen(facts: ExamFacts) -> Iterator[Problem]:
    for name, digest in facts.exam.forms.items():
        form = facts.forms.get(name)
        if form is None:
            yield _problem(
                "exam-frozen-missing",
                f"form {name} of the exam `{facts.exam.id}` is missing",
                facts.exam.source.at("forms", name),
            )
        elif digest_record("form", form) != digest:
            yield _problem("exam-frozen-changed", f"form {name} is not the one that was frozen", form.source)
    for name, form in facts.forms.items():
        if name not in facts.exam.forms:
            yield _problem(
                "exam-frozen-unknown", f"the exam `{facts.exam.id}` has no form {name}", form.source
            )


def _unlisted(exam: ExamFacts, facts: Facts) -> Iterator[Problem]:
    """The list of candidates, if it is gone."""
    place = exam.exam.source.path.removesuffix("exam.yaml") + "candidates.csv"
    if place not in facts.recorded_digests:
        message = f"the list of candidates of the exam `{exam.exam.id}` is missing"
        yield _problem("exam-frozen-missing", message, Source(place))


def _gone(facts: Facts) -> Iterator[Problem]:
    """Folders of records whose exam is not there, each once."""
    known = {folder(one.exam, 2) for one in facts.workspace.exams.values()}
    seen = {"/".join(path.split("/")[:3]): path for path in sorted(facts.recorded_digests, reverse=True)}
    for place, first in sorted(seen.items()):
        top, _, exam = place.rpartition("/")
        if top in FOLDERS and exam not in known:
            message = f"there is no exam `{exam}`, so that nothing in this folder counts"
            yield _problem("exam-frozen-gone", message, Source(first))


def _problem(code: str, message: str, source: Source) -> Problem:
    return Problem(
        code=code,
        message=message,
        source=source,
        remedy="restore the files of this exam with git; what was given to candidates is not edited",
        clause="T40",
    )
