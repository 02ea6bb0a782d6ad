"""`trainer import` of facts that people rate or enter: checked, kept as they came, and made uniform (S101)."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.exams.skill_order import early_skills, once_a_day, skill_order_problem, theory_day
from trainer_cli.interop import FACTS
from trainer_cli.interop.fact_rows import read_facts
from trainer_cli.interop.people import people_in
from trainer_cli.interop.subjects import period_in, subject_of
from trainer_cli.model.facts import FactImport, KpiValue, Operation, RolePlay
from trainer_cli.planning.ids import free_id
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.source import Source
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.columns import NAMES
from trainer_cli.workspace.named import cohorts_of
from trainer_cli.workspace.naming import named_id
from trainer_cli.workspace.recorded import field_name, subject_in
from trainer_cli.workspace.superseded import import_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trainer_cli.interop.fact_format import FactFormat
    from trainer_cli.interop.fact_rows import Told
    from trainer_cli.model.facts import Fact, FactKind
    from trainer_cli.workflows.import_task import Outcome, Task
    from trainer_cli.workflows.incoming import Incoming
    from trainer_cli.workspace.workspace import Workspace

MOST_SHOWN = 20
"""Corrections that are listed before the rest is counted."""


class _New(NamedTuple):
    """What a file says that is not on record: facts, those that they replace, and how many were known."""

    facts: list[Fact]
    replaced: list[tuple[Fact, Fact]]
    refused: list[Problem]
    known: int


def facts(task: Task) -> Outcome:
    """The facts of a file whose kind is known."""
    format_ = FACTS[task.match.format.name]
    about = task.wish.about or ""
    if about and format_.subject == "plan":
        found = named_id(cohorts_of(task.workspace), about, loose=True)
        if isinstance(found, Problem):
            return None, [found]
        about = found
    if about and format_.subject in ("month", "period") and period_in(about) is None:
        return None, [_no_period(about, task.incoming.path)]
    return imported_facts(task.workspace, format_, task.incoming, about=about)


def imported_facts(
    workspace: Workspace, format_: FactFormat, incoming: Incoming, *, about: str = ""
) -> Outcome:
    """The facts of a file.

    Facts that are on record are passed over, so that a file which grows may be sent again; others about the
    same are taken only as a correction, which counts from then on. A value that was still to come is no correction.

    Args:
        workspace: with the roster, the plans and the facts on record.
        format_: what the file holds.
        incoming: the file.
        about: the plan, month, period or survey, where the file does not say it.

    Returns:
        the import, None when nothing may be taken; and every problem of the file. Rows with an error are left
        out only with `keep_good`; otherwise one of them keeps the whole file out.
    """
    table = incoming.table(format_.names)
    given = given_fields(format_, incoming.path, about)
    read = read_facts(table, incoming.path, format_, people_in(workspace), given)
    if not read.told or (has_errors(read.problems) and not incoming.keep_good):
        return None, read.problems or [_nothing_filled_in(incoming.path)]
    subject = subject_of(format_, read.told, incoming.path, workspace.plans, about)
    if isinstance(subject, Problem):
        return None, [*read.problems, subject]
    new = _new(read.told, workspace.recorded.beside(format_.kind, subject), correct=incoming.correct)
    new, early = _after_theory(workspace, subject, new)
    problems = [*read.problems, *_outside(workspace, format_, subject, read.told), *new.refused, *early]
    if new.refused and not incoming.keep_good:
        return None, problems
    if not new.facts:
        said = "Everything in this file is on record already; nothing is added twice."
        return Proposal(nothing=said, document={"known": new.known}), problems
    counts = read.rows, read.refused + len({problem.source.line for problem in new.refused})
    act = _act(workspace, (format_.kind, subject), incoming, counts, new)
    act = msgspec.structs.replace(act, encoding=table.encoding)
    return _proposal(act, incoming, new), problems


def _act(
    workspace: Workspace,
    subject: tuple[FactKind, str],
    incoming: Incoming,
    counts: tuple[int, int],
    new: _New,
) -> FactImport:
    """The act of importing what is new; `counts` are rows and those refused. What was made of them comes later."""
    earlier = {(one.subject, one.id): one for one in workspace.recorded.imports if one.kind == subject[0]}
    places = (old.source.path for old, _ in new.replaced)
    corrected = [earlier[subject_in(path), import_of(path)] for path in places]
    rows, refused = counts
    return FactImport(
        id=free_id(incoming.id, [one for about, one in earlier if about == subject[1]]),
        kind=subject[0],
        subject=subject[1],
        file=PurePath(incoming.path).name,
        original=incoming.original,
        digest=incoming.digest,
        encoding="",
        rows=rows,
        taken=rows - refused,
        refused=refused,
        supersedes=tuple(dict.fromkeys(name for one in corrected for name in (one.id, *one.supersedes))),
        at=incoming.at,
        by=incoming.by,
    )


def given_fields(format_: FactFormat, path: str, about: str) -> dict[str, str]:
    """What is known of every row beside the table: the month or period that is said, or that the file's name says."""
    period = period_in(about) or period_in(PurePath(path).stem)
    if period is None:
        return {}
    if format_.subject == "month":
        return {"month": f"{period[0]:%Y-%m}"}
    return {"start": str(period[0]), "end": str(period[1])} if format_.subject == "period" else {}


def _proposal(act: FactImport, incoming: Incoming, new: _New) -> Proposal:
    """The import: the rows, the bytes as they came, and the act."""
    files = {f"{act.kind}.csv": facts_csv(act.kind, new.facts)}
    corrections = [difference(old, fact) for old, fact in new.replaced]
    act = msgspec.structs.replace(act, files={name: digest_bytes(data) for name, data in files.items()})
    kept = {**files, act.original: incoming.data, "import.yaml": dump_yaml(act).encode()}
    base = f"records/{act.kind}/{act.subject}/{act.id}"
    return Proposal(
        changes=tuple(Change(f"{base}/{name}", data, None) for name, data in kept.items()),
        what="\n".join(["This corrects what is on record:", *_few(corrections)] if corrections else []),
        done="\n".join(_done(act, new, corrections)),
        document={
            "import": act.id,
            "kind": act.kind,
            "about": act.subject,
            "rows": act.rows,
            "taken": act.taken,
            "refused": act.refused,
            "facts": len(new.facts),
            "known": new.known,
            "corrected": len(corrections),
        },
    )


def facts_csv(kind: FactKind, facts: Iterable[Fact]) -> bytes:
    """Facts as the table that is kept of them."""
    names = NAMES[field_name(kind)]
    return dump_csv(list(names), ([getattr(fact, field) for field in names.values()] for fact in facts))


def _done(act: FactImport, new: _New, corrections: list[str]) -> list[str]:
    count, kind, about = len(new.facts), act.kind, act.subject
    lines = [
        f"Imported {count} facts ({kind}, {about}) from {act.rows} rows ({act.encoding}); the file is kept as it came.",
        *(f"Corrected: {line}" for line in _few(corrections)),
    ]
    if act.refused:
        lines.append(f"Rows that were refused: {act.refused}.")
    if new.known:
        lines.append(f"Facts that were on record already and are passed over: {new.known}.")
    return lines


def _outside(
    workspace: Workspace, format_: FactFormat, subject: str, told: Iterable[Told]
) -> Iterator[Problem]:
    """A warning for each agent who is not in the plan that the facts are about."""
    if format_.subject != "plan":
        return
    seen = set(workspace.plans[subject].agents)
    for one in told:
        agent = one.entry.agent()
        if agent not in seen:
            seen.add(agent)
            yield Problem(
                code="fact-agent-outside",
                level="warning",
                message=f"{agent} is not in the plan `{subject}`",
                source=one.entry.row,
                remedy="look whether it is the right plan, and the right agent",
            )


def _after_theory(workspace: Workspace, subject: str, new: _New) -> tuple[_New, list[Problem]]:
    """What is new without skills that are refused for their day, and warnings about those that are not (T45)."""
    rule, plan = workspace.settings.policy.skill_after_theory, workspace.plans.get(subject)
    skills = [fact for fact in new.facts if isinstance(fact, RolePlay | Operation)]
    if rule == "off" or plan is None:
        return new, []
    theory = theory_day(plan, [one.exam for one in workspace.exams.values()])
    early = list(early_skills(skills, theory))
    told = ((one, skill_order_problem(one, theory, refused=rule == "refuse")) for one in early)
    problems = [msgspec.structs.replace(problem, source=one.source) for one, problem in told]
    if rule == "warn":
        return new, once_a_day(problems)
    rows = {one.row for one in early}
    return new._replace(
        facts=[fact for fact in new.facts if fact.row not in rows],
        replaced=[(old, fact) for old, fact in new.replaced if fact.row not in rows],
        refused=[*new.refused, *problems],
    ), []


def _no_period(about: str, path: str) -> Problem:
    return Problem(
        code="fact-subject-unknown",
        message=f"`{about}` is no month and no period",
        source=Source(path),
        remedy="write --about 2026-02, or --about 2026-02-09_2026-02-15",
    )


def _nothing_filled_in(path: str) -> Problem:
    return Problem(
        code="import-empty",
        message="no row of this table is filled in",
        source=Source(path),
        remedy="fill it in, save it, and import it again",
    )


def _few(lines: list[str]) -> list[str]:
    more = [f"and {len(lines) - MOST_SHOWN} more"] if len(lines) > MOST_SHOWN else []
    return [*lines[:MOST_SHOWN], *more]


def _new(told: Iterable[Told], on_record: Iterable[Fact], *, correct: bool) -> _New:
    before = {fact.key: fact for fact in on_record}
    new = _New([], [], [], 0)
    known = 0
    for fact, entry in told:
        old = before.get(fact.key)
        if old is not None and old.said == fact.said:
            known += 1
        elif old is None or correct or _was_to_come(old):
            new.facts.append(fact)
            new.replaced.extend([] if old is None else [(old, fact)])
        else:
            new.refused.append(_on_record(old, fact, entry.row))
    wrong = {problem.source.line for problem in new.refused}
    return new._replace(
        facts=[fact for fact in new.facts if fact.row not in wrong],
        replaced=[(old, fact) for old, fact in new.replaced if fact.row not in wrong],
        known=known,
    )


def _was_to_come(fact: Fact) -> bool:
    return isinstance(fact, KpiValue) and fact.value is None


def difference(old: Fact, new: Fact) -> str:
    """What two facts about the same say differently, in a line."""
    about = " ".join(str(part) for part in new.key if part not in (None, ""))
    fields = [name for name in new.__struct_fields__ if name not in (*new.KEY, "row", "source")]
    changes = [
        f"{name} {_shown(getattr(old, name))} → {_shown(getattr(new, name))}"
        for name in fields
        if getattr(old, name) != getattr(new, name)
    ]
    return f"{about}: {', '.join(changes)}"


def _shown(value: object) -> str:
    return "–" if value in (None, "") else str(value)


def _on_record(old: Fact, new: Fact, place: Source) -> Problem:
    return Problem(
        code="fact-on-record",
        message=f"something else is on record: {difference(old, new)}",
        source=place,
        remedy="correct the row, or import the file with --correct if it is right",
    )
