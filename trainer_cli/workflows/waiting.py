"""How far exams have come, and which wait for something; one of which no byte changed is not scored again."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.release import standing_release
from trainer_cli.reports.nightly import waiting
from trainer_cli.reports.progress import Progress, progress
from trainer_cli.workflows.page_inputs import inputs_by_subject, joined_digest
from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trainer_cli.reports.nightly import Waiting
    from trainer_cli.workspace.workspace import ExamFacts, Loaded

WAITING = "waiting"
"""The cache's folder for the states of exams."""
_Kept = tuple[str, Progress]
"""The digest of an exam's inputs and its state, but for the release, which is on record."""


class ExamStates:
    """How far exams have come, kept in a file an exam, so that whichever process scores one may note it.

    `folder` lies outside the workspace that was `loaded`, None keeps nothing.
    """

    def __init__(self, loaded: Loaded, folder: Path | None) -> None:
        self._loaded = loaded
        self._code = code_state()
        self._folder = folder

    @cached_property
    def inputs(self) -> Mapping[str, str]:
        """What `inputs_by_subject` says of the workspace."""
        return inputs_by_subject(self._loaded)

    def note(self, exam: str, state: Progress) -> None:
        """Keep the state of an exam that was scored."""
        kept = self._key(exam), msgspec.structs.replace(state, release=None)
        keep_bytes(self._file(exam), msgspec.msgpack.encode(kept))

    def known(self, exam: str) -> Progress | None:
        """The state of an exam without its release; None where it is not kept, or no longer so."""
        data = cached_bytes(self._file(exam))
        try:
            key, state = ("", None) if data is None else msgspec.msgpack.decode(data, type=_Kept)
        except msgspec.MsgspecError:
            return None
        return state if key == self._key(exam) else None

    def _key(self, exam: str) -> str:
        return joined_digest(self._code, self.inputs[exam])

    def _file(self, exam: str) -> Path | None:
        return self._folder and self._folder / f"{exam}.msgpack"


def exams_with_gaps(root: Path, loaded: Loaded, cache: Path | None) -> list[Waiting]:
    """How much is missing in every exam, also where nothing is; `cache` is a folder for their states."""
    exams = loaded.workspace.exams
    return [waiting(exams[name].exam, state) for name, state in _states(root, loaded, cache).items()]


def progress_of_exams(root: Path, loaded: Loaded, cache: Path | None) -> dict[str, Progress]:
    """How far every exam has come, by id; `cache` as above."""
    exams = loaded.workspace.exams
    return {
        name: msgspec.structs.replace(state, release=standing_release(exams[name].releases))
        for name, state in _states(root, loaded, cache).items()
    }


def _states(root: Path, loaded: Loaded, cache: Path | None) -> dict[str, Progress]:
    states = ExamStates(loaded, cache)
    found = {}
    for name, facts in loaded.workspace.exams.items():
        state = states.known(name)
        if state is None:
            state = _worked_out(root, loaded, facts)
            states.note(name, state)
        found[name] = state
    return found


def _worked_out(root: Path, loaded: Loaded, facts: ExamFacts) -> Progress:
    from trainer_cli.workflows.exam_scores import exam_scores  # noqa: PLC0415  # most nights score none

    return progress(facts, exam_scores(root, loaded.workspace.settings, facts))
