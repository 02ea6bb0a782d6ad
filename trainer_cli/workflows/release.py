"""`trainer exam release`: announcing results, and taking an announcement back; records, never rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.release import (
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
    from collections.abc import Sequence

    from trainer_cli.model.exam import AgentScore, Release
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

    `invigilators` are those who did invigilate, where the exam was made without (T41).
    """
    exam = msgspec.structs.replace(facts.exam, invigilators=(*facts.exam.invigilators, *invigilators))
    problems = [
        *people_problems(workspace, invigilators),
        *_form_problems(facts),
        *_second_person_problems(workspace, facts, by),
        *release_problems(exam, scores, facts.releases),
    ]
    if problems:
        return None, problems
    record = release(
        exam,
        release_id=free_id(f"{at:%Y-%m-%d}", (one.id for one in facts.releases)),
        at=at,
        by=by,
        sheets=[one.digest for one in facts.imports],
        marks=[one.digest for one in facts.mark_imports],
    )
    record = msgspec.structs.replace(record, invigilators=tuple(invigilators))
    return _announced(facts.exam.id, record, scores), []


def _announced(exam: str, record: Release, scores: Sequence[AgentScore]) -> Proposal:
    base = f"records/releases/{exam}/{record.id}"
    rows = [
        (
            row.agent,
            row.outcome,
            row.form,
            row.points,
            None if row.passed is None else str(row.passed).lower(),
        )
        for row in released_rows(scores)
    ]
    passed = sum(score.passed is True for score in scores)
    sat = sum(score.points is not None for score in scores)
    return Proposal(
        changes=(
            Change(f"{base}/release.yaml", dump_yaml(record).encode(), None),
            Change(f"{base}/scores.csv", dump_csv(COLUMNS, rows), None),
        ),
        what=f"This announces the results of {exam}: {sat} sat, {passed} passed.",
        done=(
            f"Released {exam}: {sat} sat, {passed} passed ({record.id}).\n"
            f"Next: trainer build; trainer exam paper {exam} --part key"
        ),
        document={"exam": exam, "release": record.id, "sat": sat, "passed": passed},
    )


def _form_problems(facts: ExamFacts) -> list[Problem]:
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
