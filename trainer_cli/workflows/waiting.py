"""How far each exam has come, and which wait for something; an exam of which no byte changed is not scored again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.release import standing_release
from trainer_cli.reports.nightly import waiting
from trainer_cli.reports.progress import Progress, progress
from trainer_cli.workflows.page_inputs import inputs_by_subject, joined_digest
from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.reports.nightly import Waiting
    from trainer_cli.workspace.workspace import ExamFacts, Loaded

WAITING = "waiting.msgpack"
"""The cache's file for the states of exams."""
States = dict[str, tuple[str, Progress]]
"""Exam to the digest of its inputs and its state, but for the release, which is on record."""


def exams_with_gaps(root: Path, loaded: Loaded, cache: Path | None) -> list[Waiting]:
    """How much is missing in every exam, also where nothing is; `cache` is a file for their states."""
    exams = loaded.workspace.exams
    return [waiting(exams[name].exam, state) for name, (_, state) in _states(root, loaded, cache).items()]


def progress_of_exams(root: Path, loaded: Loaded, cache: Path | None) -> dict[str, Progress]:
    """How far every exam has come, by id; `cache` as above."""
    exams = loaded.workspace.exams
    return {
        name: msgspec.structs.replace(state, release=standing_release(exams[name].releases))
        for name, (_, state) in _states(root, loaded, cache).items()
    }


def _states(root: Path, loaded: Loaded, cache: Path | None) -> States:
    inputs, code = inputs_by_subject(loaded.digests), code_state()
    known, found = _read(cache), States()
    for name, facts in loaded.workspace.exams.items():
        key = joined_digest(code, inputs[name])
        before = known.get(name)
        found[name] = before if before and before[0] == key else (key, _worked_out(root, loaded, facts))
    if found != known:
        keep_bytes(cache, msgspec.msgpack.encode(found))
    return found


def _worked_out(root: Path, loaded: Loaded, facts: ExamFacts) -> Progress:
    from trainer_cli.workflows.exam_scores import exam_scores  # noqa: PLC0415  # most nights score none

    state = progress(facts, exam_scores(root, loaded.workspace.settings, facts))
    return msgspec.structs.replace(state, release=None)


def _read(cache: Path | None) -> States:
    data = cached_bytes(cache)
    try:
        return {} if data is None else msgspec.msgpack.decode(data, type=States)
    except msgspec.MsgspecError:
        return {}
