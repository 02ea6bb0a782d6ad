"""How far an exam has come: sheets, marks, outcomes, and the release in force."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.release import differences, standing_release
from trainer_cli.model.exam import Release
from trainer_cli.workspace.superseded import sheet_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.exam import AgentScore
    from trainer_cli.workspace.workspace import ExamFacts


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """The state of an exam.

    `sheets` counts those that came in, `unknown` the candidates of whom nothing is known yet, `unmarked` the
    written answers without a mark that counts, `apart` those of them whose two marks are too far apart, `outcomes`
    the candidates by outcome, `changed` the results that differ from what the release in force announced.
    """

    candidates: int
    sheets: int
    unknown: int
    unmarked: int
    outcomes: dict[str, int]
    release: Release | None
    changed: int = 0
    apart: int = 0


def progress(facts: ExamFacts, scores: Sequence[AgentScore]) -> Progress:
    """The state of an exam; `scores` are those of all its candidates."""
    outcomes = Counter(score.outcome for score in scores if score.outcome)
    release = standing_release(facts.releases)
    return Progress(
        candidates=len(scores),
        sheets=sheet_count(facts.imports),
        unknown=sum(score.outcome is None for score in scores),
        unmarked=sum(score.unmarked for score in scores),
        apart=sum(score.apart for score in scores),
        outcomes=dict(sorted(outcomes.items())),
        release=release,
        changed=len(differences(facts.released[release.id], scores)) if release else 0,
    )
