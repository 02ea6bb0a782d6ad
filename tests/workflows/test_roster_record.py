"""The record of a roster that came in, and of a list of staff: the same for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.workflows.tasks import imported

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_two_files_of_a_day_are_kept_apart_and_each_counts_once(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    texts = ("姓名,組別\n王小紅,west\n", "姓名,職務\n王總,公司領導\n")
    for text in texts:
        sample.do(*imported(sample, text))
    acts = sample.workspace.roster_imports
    assert [(one.rows, one.taken, one.refused, one.original) for one in acts] == [
        (1, 1, 0, "original.csv")
    ] * 2
    kept = {(sample.root / f"records/roster/{one.id}/original.csv").read_text("utf-8") for one in acts}
    assert kept == set(texts)
    for text in texts:
        again, _ = imported(sample, text)
        assert again is not None
        assert again.nothing.endswith("nothing is added twice.")
