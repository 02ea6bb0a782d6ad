"""Who sat an exam has signed its declaration.

Candidates promise to work alone, to copy nothing and to look nothing up (T40). Once sheets have come in, this
warns of candidates of whom no record of the sitting says that they signed; who is recorded as absent, excused
or withdrawn is left out. Nothing is asked of an exam without a declaration. Record who signed.

For example, in `records/exams/junior-2026-02-09-theory/exam.yaml`:

    declaration: I work alone.    # exam-declaration-missing: 1 candidates sat, and no signed declaration …
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.day_problems import declaration_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.problem import Problem

NAME = "exam-declaration"
CLAUSES: tuple[str, ...] = ("T40",)
READS = ("exams",)


def problems(facts: Facts) -> Iterator[Problem]:
    """Exams whose candidates did not all sign."""
    for one in facts.workspace.exams.values():
        if one.imports:
            yield from declaration_problems(one.exam, one.candidates, one.outcomes, one.sittings)
