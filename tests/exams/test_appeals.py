"""Appeals: who may ask, who checks, what can be found (S101)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from tests.reports.facts import FACTS, WITHDRAWAL
from trainer_cli.exams.appeals import (
    announced_row,
    appeal_problems,
    checker_problems,
    finding_problem,
    open_appeals,
)
from trainer_cli.model.exam import Import
from trainer_cli.model.exam_after import Appeal, AppealDecision
from trainer_cli.workspace.lazy import replaced

EXAM = FACTS.exam.id
LAST = dt.date(2026, 2, 27)
APPEAL = Appeal(
    id="a1", exam=EXAM, agent="A002", reason="r", release="r1", points=Decimal(4), markers=("TR01",),
    at=FACTS.releases[0].at, by="D01",
)  # fmt: skip
DECISION = AppealDecision(
    id="a1",
    exam=EXAM,
    finding="stands",
    checkers=("TR02", "TR03"),
    points=Decimal(4),
    at=APPEAL.at,
    by="D01",
)
APPEALED = replaced(FACTS, appeals=(APPEAL,))
CORRECTION = Import(
    id="m2", kind="marks", exam=EXAM, file="f", original="original.csv", digest="d", encoding="utf-8", rows=1,
    taken=1, refused=0, supersedes={"A002/3": ("m1",)}, reason="appeal a1: 3 has no mark", at=APPEAL.at, by="D01",
)  # fmt: skip


def asked(agent: str, day: int = 20, last_day: dt.date | None = LAST, exception: str = "") -> list[str]:
    today = dt.date(2026, 2, day)
    found = appeal_problems(APPEALED, agent, today=today, last_day=last_day, exception=exception)
    return [one.code for one in found]


def test_within_the_days_and_once_a_paper() -> None:
    assert asked("A001", 27) == []
    assert asked("A001", 28) == ["appeal-late"]
    assert asked("A001", 28, exception="was ill") == []
    assert asked("A001", 28, last_day=None) == []
    assert asked("A002") == ["appeal-again"]
    assert asked("A003") == ["appeal-no-result"]  # absent
    assert asked("A099") == ["appeal-no-result"]


def test_nothing_announced_nothing_to_appeal_against() -> None:
    assert announced_row(replaced(FACTS, releases=(*FACTS.releases, WITHDRAWAL)), "A001") is None


def test_an_appeal_is_open_until_it_is_decided() -> None:
    assert open_appeals(APPEALED) == [APPEAL]
    assert open_appeals(replaced(APPEALED, appeal_decisions=(DECISION,))) == []


def test_two_people_check_who_did_not_mark() -> None:
    def codes(*checkers: str) -> list[str]:
        return [one.code for one in checker_problems(APPEAL, checkers)]

    assert codes("TR02", "TR03") == []
    assert codes("TR02") == ["appeal-checkers"]
    assert codes("TR02", "TR02") == ["appeal-checkers"]
    assert codes("TR02", "TR03", "TR04") == ["appeal-checkers"]
    assert codes("TR01", "TR02") == ["appeal-checker-marked"]


def test_a_finding_fits_what_counts_now() -> None:
    def code(finding: str, points: int | None, facts: object = APPEALED) -> str:
        found = finding_problem(facts, APPEAL, finding, None if points is None else Decimal(points))  # type: ignore[arg-type]
        return found.code if found else ""

    assert code("stands", 4) == ""
    assert code("stands", 5) == "appeal-differs"
    assert code("stands", 4, replaced(APPEALED, releases=())) == ""
    assert code("stands", None) == "appeal-unmarked"
    assert code("missed_mark", 5) == "appeal-not-corrected"
    corrected = replaced(APPEALED, mark_imports=(CORRECTION,))
    assert code("missed_mark", 5, corrected) == ""
    other = msgspec.structs.replace(CORRECTION, reason="something else")
    assert code("entry", 5, replaced(APPEALED, mark_imports=(other,))) == "appeal-not-corrected"
    early = msgspec.structs.replace(CORRECTION, at=APPEAL.at - dt.timedelta(days=1))
    assert code("entry", 5, replaced(APPEALED, imports=(early,))) == "appeal-not-corrected"
