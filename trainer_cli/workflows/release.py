"""`trainer exam release`: announcing results, and taking an announcement back; records, never rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.corrected import dispute_problems, standing_corrections
from trainer_cli.exams.day_problems import declaration_problems, incident_problems
from trainer_cli.exams.held import watching
from trainer_cli.exams.release import (
    differences,
    release,
    release_problems,
    released_rows,
    standing_release,
    withdrawal,
)
from trainer_cli.planning.ids import free_id
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.digest import digest_record
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.new_exam import people_problems
from trainer_cli.workflows.proposal import Proposal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from trainer_cli.exams.release import Difference
    from trainer_cli.model.exam import AgentScore, Release, Released
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

COLUMNS = ("agent", "outcome", "form", "points", "passed")


def new_release(
    workspace: Workspace,
    facts: ExamFacts,
    scores: Sequence[AgentScore],
    *,
    by: str,
    at: dt.datetime,
    invigilators: Sequence[str] = (),
) -> tuple[Proposal | None, list[Problem]]:
    """The record that announces the results (T43), or what forbids it.

    Results that were announced and differ by now are announced anew: the record supersedes the release in
    force. `invigilators` are those who did invigilate, where the exam was made without (T41).
    """
    standing = standing_release(facts.releases)
    changed = differences(facts.released[standing.id], scores) if standing else []
    if standing and not changed:
        return _announced_already(standing), []
    said = tuple(dict.fromkeys((*_said_invigilators(facts), *watching(facts.sittings), *invigilators)))
    exam = msgspec.structs.replace(facts.exam, invigilators=(*facts.exam.invigilators, *said))
    problems = [
        *people_problems(workspace, invigilators),
        *form_problems(facts),
        *dispute_problems(facts.corrections),
        *_second_person_problems(workspace, facts, by),
        *release_problems(exam, scores),
    ]
    if problems:
        return None, problems
    record = release(
        exam,
        release_id=free_id(f"{at:%Y-%m-%d}", [one.id for one in facts.releases]),
        at=at,
        by=by,
        sheets=[one.digest for one in facts.imports],
        marks=[one.digest for one in facts.mark_imports],
        allocations=[digest_record("allocation", one) for one in facts.allocations],
        corrections=correction_digests(facts),
        supersedes=standing,
    )
    record = msgspec.structs.replace(record, invigilators=said)
    announced = _announcement(record, released_rows(scores), changed)
    return msgspec.structs.replace(announced, problems=tuple(_left_open(facts, scores))), []


def _left_open(facts: ExamFacts, scores: Sequence[AgentScore]) -> Iterator[Problem]:
    """What the day of the exam left open: it is said, and does not forbid to announce (T40, T41)."""
    sat = {one.agent for one in scores if one.outcome == "sat"}
    candidates = [one for one in facts.candidates if one.agent in sat]
    yield from declaration_problems(facts.exam, candidates, facts.outcomes, facts.sittings)
    yield from incident_problems(facts.incidents)


def _said_invigilators(facts: ExamFacts) -> list[str]:
    """Who invigilated, as earlier releases say (T41)."""
    return [one for earlier in facts.releases for one in earlier.invigilators]


def correction_digests(facts: ExamFacts) -> list[str]:
    """The corrections of keys in force, as a release holds them."""
    standing = standing_corrections(facts.corrections).values()
    return [digest_record("correction", one) for one in sorted(standing, key=lambda one: one.id)]


def _announced_already(standing: Release) -> Proposal:
    return Proposal(
        nothing=(
            f"The results were announced on {standing.at:%Y-%m-%d} (release {standing.id}), "
            "and nothing has changed since."
        ),
        document={"exam": standing.exam, "release": standing.id},
    )


def _announcement(record: Release, rows: Sequence[Released], changed: Sequence[Difference]) -> Proposal:
    """What announces `rows`; `changed` are those that differ from what was announced before."""
    exam = record.exam
    passed = sum(row.passed is True for row in rows)
    sat = sum(row.points is not None for row in rows)
    what = [f"This announces the results of {exam}: {sat} sat, {passed} passed."]
    done = [f"Released {exam}: {sat} sat, {passed} passed ({record.id})."]
    if record.supersedes:
        what += [f"It replaces release {record.supersedes}; what differs:", *map(shown_difference, changed)]
        done.append(f"It replaces release {record.supersedes}; {len(changed)} results differ from it.")
    done.append(f"Next: trainer build; trainer exam paper {exam} --part key")
    return Proposal(
        changes=_changes(record, rows),
        what="\n".join(what),
        done="\n".join(done),
        document={"exam": exam, "release": record.id, "sat": sat, "passed": passed, "changed": len(changed)},
    )


def _changes(record: Release, rows: Iterable[Released]) -> tuple[Change, ...]:
    base = f"records/releases/{record.exam}/{record.id}"
    cells = [
        (
            one.agent,
            one.outcome,
            one.form,
            one.points,
            None if one.passed is None else str(one.passed).lower(),
        )
        for one in rows
    ]
    return (
        Change(f"{base}/release.yaml", dump_yaml(record).encode(), None),
        Change(f"{base}/scores.csv", dump_csv(COLUMNS, cells), None),
    )


def announced_hint(facts: ExamFacts) -> str:
    """What to do after a change to an exam whose results are announced; empty for any other."""
    if standing_release(facts.releases) is None:
        return ""
    return (
        f"The results are announced: trainer exam score {facts.exam.id} shows what differs now, "
        f"trainer exam release {facts.exam.id} announces anew."
    )


def shown_difference(one: Difference) -> str:
    """A difference in a line: `A001: sat 70.0 → sat 72.5`."""
    return f"{one.agent}: {_shown(one.announced)} → {_shown(one.now)}"


def _shown(one: Released | AgentScore | None) -> str:
    if one is None or one.outcome is None:
        return "–"
    return one.outcome if one.points is None else f"{one.outcome} {one.points}"


def form_problems(facts: ExamFacts) -> list[Problem]:
    """Forms that are not what was frozen: scores made with them would not be those of the paper (T40)."""
    return [
        Problem(
            code="release-form-changed",
            message=f"form {name} of `{facts.exam.id}` is not the one that was frozen",
            source=facts.exam.source.at("forms", name),
            remedy="restore the files of this exam with git",
            clause="T40",
        )
        for name, digest in facts.exam.forms.items()
        if name not in facts.forms or digest_record("form", facts.forms[name]) != digest
    ]


def _second_person_problems(workspace: Workspace, facts: ExamFacts, by: str) -> list[Problem]:
    """With `two_person: [release]`, who brought the sheets or marks in does not announce their scores."""
    brought = {one.by for one in (*facts.imports, *facts.mark_imports)}
    if "release" not in workspace.settings.two_person or by not in brought:
        return []
    return [
        Problem(
            code="release-two-person",
            message=f"`{by}` brought sheets or marks in, and `two_person` asks that somebody else releases",
            source=facts.exam.source,
            remedy="let another person release: --by ID",
            clause="T43",
        )
    ]


def undone_release(
    facts: ExamFacts, name: str, *, by: str, at: dt.datetime, reason: str
) -> tuple[Proposal | None, list[Problem]]:
    """The record that takes the release `name` back: what stood before it is announced again, if anything was."""
    standing = standing_release(facts.releases)
    before = standing_release(one for one in facts.releases if one.id != name)
    if before is None or standing is None:
        return withdrawn_release(facts, by=by, at=at, reason=reason)
    record = msgspec.structs.replace(
        before,
        id=free_id(f"{at:%Y-%m-%d}", [one.id for one in facts.releases]),
        at=at,
        by=by,
        supersedes=standing.id,
        reason=reason,
    )
    return Proposal(
        changes=_changes(record, facts.released[before.id]),
        what=f"This announces release {before.id} of {record.exam} again, in place of {standing.id}.",
        done=f"Announced again: release {before.id} of {record.exam}, as {record.id}.",
        document={"exam": record.exam, "release": record.id},
    ), []


def withdrawn_release(
    facts: ExamFacts, *, by: str, at: dt.datetime, reason: str
) -> tuple[Proposal | None, list[Problem]]:
    """The record that takes the release in force back, or that there is none."""
    standing = standing_release(facts.releases)
    if standing is None:
        problem = Problem(
            code="release-none",
            message=f"no results of `{facts.exam.id}` are announced",
            source=facts.exam.source,
            remedy="there is nothing to take back",
            clause="T43",
        )
        return None, [problem]
    name = free_id(f"{at:%Y-%m-%d}-withdrawn", (one.id for one in facts.releases))
    record = withdrawal(standing, release_id=name, at=at, by=by, reason=reason)
    path = f"records/releases/{facts.exam.id}/{record.id}/release.yaml"
    return Proposal(
        changes=(Change(path, dump_yaml(record).encode(), None),),
        what=f"This takes the announced results of {facts.exam.id} back (release {standing.id}).",
        done=f"Withdrawn: release {standing.id} of {facts.exam.id}. What was announced stays on record.",
        document={"exam": facts.exam.id, "withdrawn": standing.id},
    ), []
