"""A resit of the exam of `facts`, announced: A002 passed it and is credited with 8 of 9 points, A003 was excused."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from tests.reports.facts import FACTS, FULL, WORKSPACE
from trainer_cli.model.exam import Candidate, Released
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.workspace import ExamFacts

EXAM = msgspec.structs.replace(
    FACTS.exam,
    id="resit",
    date=dt.date(2026, 3, 2),
    resit_of=FACTS.exam.id,
    attempts={"A002": 2, "A003": 1},
    cap=Decimal(8),
    resit_exception="主管同意",
)
SCORE = msgspec.structs.replace(FULL, agent="A002", points=Decimal(9), passed=True)
RESIT = ExamFacts(
    exam=EXAM,
    forms=FACTS.forms,
    candidates=(Candidate(agent="A002", form="A"), Candidate(agent="A003", form="A")),
    releases=(msgspec.structs.replace(FACTS.releases[0], exam=EXAM.id),),
    released={
        "r1": (
            Released(agent="A002", outcome="sat", form="A", points=Decimal(9), passed=True),
            Released(agent="A003", outcome="excused"),
        )
    },
)
BOTH = replaced(WORKSPACE, exams={FACTS.exam.id: FACTS, EXAM.id: RESIT})
