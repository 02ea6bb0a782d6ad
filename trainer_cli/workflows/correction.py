"""`trainer exam correct`: another key, another accepted answer, or a void item; a record, with its effect shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.corrected import corrected_forms, replaced_by_next, standing_corrections
from trainer_cli.exams.correction_effect import correction_effects
from trainer_cli.exams.correction_item import accepted_keys, found_item
from trainer_cli.exams.voids import section_scales
from trainer_cli.model.exam import Correction
from trainer_cli.planning.ids import free_id
from trainer_cli.reports.correction import correction_report
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.exam_scores import exam_scores
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.release import announced_hint, form_problems
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from trainer_cli.exams.correction_item import Found, Keys
    from trainer_cli.model.exam import CorrectionAction, CorrectionReason
    from trainer_cli.reports.correction import CorrectionReport
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class Order(NamedTuple):
    """What somebody wants: `item` is a number on `form` or the id of a question, `answers` as they were typed."""

    item: str
    form: str | None
    action: CorrectionAction
    answers: tuple[str, ...]
    reason_code: CorrectionReason
    reason: str
    by: str
    at: dt.datetime


class Corrected(NamedTuple):
    """What would be written, and what it does; no report where nothing is to do."""

    proposal: Proposal
    report: CorrectionReport | None = None


def new_correction(
    root: Path, workspace: Workspace, facts: ExamFacts, order: Order
) -> tuple[Corrected | None, list[Problem]]:
    """The record of a correction, with everybody whose result it changes; or what forbids it."""
    if wrong := form_problems(facts):
        return None, wrong
    forms = corrected_forms(facts.forms, facts.corrections)
    found = found_item(forms, order.item, order.form)
    if isinstance(found, Problem):
        return None, [found]
    keyed = order.action in {"replace", "also"}
    keys = accepted_keys(forms, found, order.answers, also=order.action == "also") if keyed else {}
    if isinstance(keys, Problem):
        return None, [keys]
    if _counts_already(facts, found, order, keys):
        return _nothing(facts, found), []
    record = _record(facts, found, order, keys)
    after = replaced(facts, corrections=(*facts.corrections, record))
    empty = _empty_section(after, found)
    if empty is not None:
        return None, [empty]
    return _corrected(root, workspace, facts, after, record), []


def _counts_already(facts: ExamFacts, found: Found, order: Order, keys: Keys) -> bool:
    """Whether the correction in force says the same, or none is and the frozen key would be kept."""
    recorded = replaced_by_next(facts.corrections, found.item.question)
    standing = standing_corrections(facts.corrections).get(found.item.question)
    if standing is not None:
        same_key = standing.keys == keys and bool(keys)
        return same_key or (not keys and standing.action == order.action)
    frozen = {found.form: found.item.key}
    return not recorded and (order.action == "restore" or keys.items() >= frozen.items())


def _nothing(facts: ExamFacts, found: Found) -> Corrected:
    return Corrected(
        Proposal(
            nothing=(
                f"That is what counts for item {found.item.number} of form {found.form} already; "
                "nothing is written."
            ),
            document={"exam": facts.exam.id, "question": found.item.question},
        )
    )


def _record(facts: ExamFacts, found: Found, order: Order, keys: Keys) -> Correction:
    question = found.item.question
    return Correction(
        id=free_id(f"{order.at:%Y-%m-%d}-{question}", (one.id for one in facts.corrections)),
        exam=facts.exam.id,
        question=question,
        action=order.action,
        keys=keys,
        reason_code=order.reason_code,
        reason=order.reason,
        supersedes=tuple(one.id for one in replaced_by_next(facts.corrections, question)),
        at=order.at,
        by=order.by,
    )


def _empty_section(after: ExamFacts, found: Found) -> Problem | None:
    """That nothing is left to scale in a section (what everybody gets then is better said by `void_full`)."""
    forms = corrected_forms(after.forms, after.corrections).values()
    scales = (scale for form in forms for scale in section_scales(form.items, after.exam.sections) if scale)
    if all(scale.left for scale in scales):
        return None
    return Problem(
        code="correction-section",
        message=f"item {found.item.number} of form {found.form} is the last of its section that counts",
        source=after.exam.source.at("sections"),
        remedy="give everybody full marks: --void-full",
        clause="T38",
    )


def _corrected(
    root: Path, workspace: Workspace, facts: ExamFacts, after: ExamFacts, record: Correction
) -> Corrected:
    both = facts, after
    forms = [corrected_forms(one.forms, one.corrections) for one in both]
    scores = [exam_scores(root, workspace.settings, one) for one in both]
    effects = correction_effects(*scores)
    report = correction_report(
        workspace,
        facts.exam,
        record,
        forms=(forms[0], forms[1]),
        scores=(scores[0], scores[1]),
        effects=effects,
    )
    path = f"records/corrections/{facts.exam.id}/{record.id}/correction.yaml"
    replaced = f"This replaces: {', '.join(record.supersedes)}." if record.supersedes else ""
    return Corrected(
        Proposal(
            changes=(Change(path, dump_yaml(record).encode(), None),),
            what=replaced,
            done=_done(facts, record, report),
            document={
                "exam": facts.exam.id,
                "correction": record.id,
                "question": record.question,
                "passed": report.passed,
                "agents": report.rows,
                "dropped": [one.agent for one in report.dropped],
            },
        ),
        report,
    )


def _done(facts: ExamFacts, record: Correction, report: CorrectionReport) -> str:
    said = (
        f"Corrected {record.question} of {record.exam}: {len(report.rows)} results change, "
        f"{len(report.dropped)} lose points ({record.id})."
    )
    hint = announced_hint(facts)
    return f"{said}\n{hint}" if hint else said
