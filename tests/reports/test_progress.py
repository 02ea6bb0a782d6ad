from __future__ import annotations

from tests.reports.facts import FACTS, OPEN_SCORES, SCORES, WITHDRAWAL
from trainer_cli.reports.progress import Progress, progress
from trainer_cli.workspace.lazy import replaced


def test_the_state_of_a_finished_exam() -> None:
    assert progress(FACTS, SCORES) == Progress(
        candidates=3,
        sheets=2,
        unknown=0,
        unmarked=0,
        outcomes={"absent": 1, "sat": 2},
        release=FACTS.releases[0],
        changed=1,
    )


def test_what_is_still_missing() -> None:
    # T42: nobody silently scores zero
    found = progress(replaced(FACTS, imports=(), releases=()), OPEN_SCORES)
    assert found == Progress(candidates=3, sheets=0, unknown=1, unmarked=2, outcomes={"sat": 2}, release=None)


def test_a_withdrawn_release_is_none() -> None:
    withdrawn = replaced(FACTS, releases=(*FACTS.releases, WITHDRAWAL))
    assert progress(withdrawn, SCORES).release is None
