"""Which exams wait for sheets, outcomes or marks; an exam of which no byte changed is not scored again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.reports.nightly import Waiting, waiting
from trainer_cli.workflows.page_inputs import inputs_by_subject, joined_digest
from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.workspace.workspace import Loaded

Counts = dict[str, tuple[str, int, int, int]]
"""Exam to the digest of its inputs, and the counts of `Waiting`."""


def exams_with_gaps(root: Path, loaded: Loaded, cache: Path | None) -> list[Waiting]:
    """How much is missing in every exam, also where nothing is; `cache` is a file for the counts."""
    inputs = inputs_by_subject(loaded.digests)
    known, counts = _read(cache), Counts()
    found, code = [], code_state()
    for name, facts in loaded.workspace.exams.items():
        key = joined_digest(code, inputs[name])
        before = known.get(name)
        if before is not None and before[0] == key:
            state = Waiting(facts.exam, *before[1:])
        else:
            from trainer_cli.workflows.exam_scores import exam_scores  # noqa: PLC0415  # most nights score none

            state = waiting(facts, exam_scores(root, loaded.workspace.settings, facts))
        counts[name] = key, state.unknown, state.unmarked, state.changed
        found.append(state)
    keep_bytes(cache, msgspec.json.encode(counts))
    return found


def _read(cache: Path | None) -> Counts:
    data = cached_bytes(cache)
    try:
        return {} if data is None else msgspec.json.decode(data, type=Counts)
    except msgspec.MsgspecError:
        return {}
