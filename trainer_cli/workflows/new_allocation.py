"""`trainer exam bundle`: written answers are given to markers by lot, and what was given is recorded (T42)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.exams.allocation import allotted, drawn_codes, tolerance_in_points
from trainer_cli.exams.marking import NO_MARK, settled_marks
from trainer_cli.exams.outcomes import current_outcomes
from trainer_cli.model.exam import Allocation, Script
from trainer_cli.planning.ids import free_id
from trainer_cli.questions.shuffle import seed_of, seeded
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trainer_cli.exams.marking import MarkKey
    from trainer_cli.model.exam import Mark
    from trainer_cli.workflows.written_answers import WrittenAnswer
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

COLUMNS = ("code", "agent", "item", "marker", "tolerance", "final")


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: who marks, by one or by two, or as the third person where two are apart (`final`).

    Without a seed the exam's id gives it; `tolerance` is as in `Allocation`.
    """

    markers: tuple[str, ...]
    double: bool = False
    final: bool = False
    tolerance: str
    seed: int | None = None
    by: str
    at: dt.datetime


class Given(NamedTuple):
    """What was given to markers: the record that is to be made, and all scripts of the kind that stand then."""

    proposal: Proposal
    scripts: tuple[Script, ...]


def new_allocation(
    workspace: Workspace, facts: ExamFacts, answers: Mapping[MarkKey, WrittenAnswer], order: Order
) -> tuple[Given | None, list[Problem]]:
    """The answers that wait for somebody, given to the markers; what was given before stays as it is.

    Answers that have a mark, void papers, and answers that somebody has to mark already are left alone. With
    `final` it is the answers whose marks are apart or contradict each other, each to somebody who has not
    marked it.
    """
    wrong = _order_problems(order)
    if wrong:
        return None, wrong
    before = tuple(one for one in facts.scripts if one.final == order.final)
    waiting = _waiting(facts, answers, order, before)
    barred = _barred(facts) if order.final else {}
    seed = seed_of(facts.exam.id) if order.seed is None else order.seed
    each = 2 if order.double and not order.final else 1
    found = allotted(waiting, order.markers, seeded(facts.exam.id, seed), each=each, barred=barred)
    if len(found) < len(waiting):
        return None, [_nobody_left(facts, len(waiting) - len(found))]
    if not found:
        return _nothing_new(facts, before)
    scripts = _scripts(facts, answers, found, order, seed)
    return Given(_proposal(workspace, facts, scripts, order, seed), (*before, *scripts)), []


def _order_problems(order: Order) -> list[Problem]:
    if order.double and not order.final and len(set(order.markers)) < 2:  # noqa: PLR2004 — both of a pair
        return [
            _problem(
                "allocation-two",
                "two people mark each answer, and only one marker was named",
                "name two markers or more: --markers TR01,TR02",
            )
        ]
    return []


def _waiting(
    facts: ExamFacts, answers: Iterable[MarkKey], order: Order, before: Iterable[Script]
) -> list[MarkKey]:
    """The answers that nobody was given to mark yet and that need somebody."""
    wanted = {"apart", "disputed"} if order.final else {"missing"}
    void = {agent for agent, one in current_outcomes(facts.outcomes).items() if one.outcome == "void"}
    given = {(one.agent, one.item) for one in before}
    settled = settled_marks(facts.marks, facts.scripts)
    return [
        key
        for key in answers
        if key not in given and key[0] not in void and settled.get(key, NO_MARK).how in wanted
    ]


def _barred(facts: ExamFacts) -> dict[MarkKey, set[str]]:
    """Who has marked each answer, or was given it."""
    found: dict[MarkKey, set[str]] = {}
    records: list[Script | Mark] = [*facts.scripts, *facts.marks]
    for one in records:
        found.setdefault((one.agent, one.item), set()).add(one.marker)
    return found


def _scripts(
    facts: ExamFacts,
    answers: Mapping[MarkKey, WrittenAnswer],
    found: Mapping[MarkKey, Sequence[str]],
    order: Order,
    seed: int,
) -> list[Script]:
    pairs = [(key, marker) for key, markers in found.items() for marker in markers]
    lot = seeded("codes", facts.exam.id, seed, order.at.isoformat(), *order.markers)
    codes = drawn_codes(len(pairs), (one.code for one in facts.scripts), lot)
    return [
        Script(
            code=code,
            agent=key[0],
            item=key[1],
            marker=marker,
            tolerance=tolerance_in_points(order.tolerance, answers[key].item.points),
            final=order.final,
        )
        for code, (key, marker) in zip(codes, pairs, strict=True)
    ]


def _proposal(
    workspace: Workspace, facts: ExamFacts, scripts: Sequence[Script], order: Order, seed: int
) -> Proposal:
    rows = [
        (one.code, one.agent, one.item, one.marker, one.tolerance, str(one.final).lower()) for one in scripts
    ]
    listed = dump_csv(COLUMNS, rows)
    act = _record(facts, order, seed, len(scripts), digest_bytes(listed))
    base = f"records/allocations/{act.exam}/{act.id}"
    counts = dict(sorted(Counter(one.marker for one in scripts).items()))
    told = [f"{marker}: {count}" for marker, count in counts.items()]
    return Proposal(
        changes=(
            Change(f"{base}/allocation.yaml", dump_yaml(act).encode(), None),
            Change(f"{base}/scripts.csv", listed, None),
        ),
        what="\n".join(["Answers for each marker:", *told]),
        done="\n".join(["Given out, answers for each marker:", *told]),
        problems=tuple(_own_trainees(workspace, facts, counts)),
        document={"allocation": act.id, "exam": act.exam, "seed": seed, "markers": counts},
    )


def _record(facts: ExamFacts, order: Order, seed: int, scripts: int, digest: str) -> Allocation:
    name = f"{order.at:%Y-%m-%d}-{digest.removeprefix('sha256:')[:8]}"
    return Allocation(
        id=free_id(name, [one.id for one in facts.allocations]),
        exam=facts.exam.id,
        markers=order.markers,
        double=order.double and not order.final,
        final=order.final,
        tolerance=order.tolerance,
        seed=seed,
        scripts=scripts,
        files={"scripts.csv": digest},
        at=order.at,
        by=order.by,
    )


def _own_trainees(workspace: Workspace, facts: ExamFacts, counts: Mapping[str, int]) -> list[Problem]:
    """Warnings for markers who taught the plan whose cohort sits the exam."""
    plan = workspace.plans.get(facts.exam.plan)
    taught = {one for stage in plan.stages for one in stage.trainers} if plan else set()
    return [
        Problem(
            code="allocation-own-trainees",
            message=f"{marker} taught the candidates of this exam and marks {count} of their answers",
            level="warning",
            remedy="let somebody else mark them, if there is anybody",
            clause="T42",
        )
        for marker, count in sorted(counts.items())
        if marker in taught
    ]


def _nothing_new(facts: ExamFacts, before: Sequence[Script]) -> tuple[Given | None, list[Problem]]:
    if before:
        said = "Every answer that waits has been given to a marker; the bundles are the same."
        return Given(Proposal(nothing=said, document={"exam": facts.exam.id}), tuple(before)), []
    message = f"no written answer of the exam `{facts.exam.id}` waits for a marker"
    return None, [
        _problem("allocation-nothing", message, "import the answer sheets first, or see `trainer exam show`")
    ]


def _nobody_left(facts: ExamFacts, count: int) -> Problem:
    return _problem(
        "allocation-no-third",
        f"{count} answers of the exam `{facts.exam.id}` have been marked by every one of these markers",
        "name somebody who has not marked them: --markers ID",
    )


def _problem(code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, remedy=remedy, clause="T42")
