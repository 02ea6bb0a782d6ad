from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.reports.facts import AS_ANNOUNCED, CHINA, EXAM_DAY, FACTS, OPEN_SCORES, SCORES, WORKSPACE
from tests.reports.golden import RENDERER
from trainer_cli.model.nightly import Nightly, NightlyRun
from trainer_cli.reports.nightly import (
    Announced,
    ChangedKind,
    NightlyReport,
    Waiting,
    nightly_report,
    waiting,
)
from trainer_cli.reports.progress import progress
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.layout import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.model.exam import AgentScore

RELEASE = FACTS.releases[0]
RUN = NightlyRun(
    Nightly(
        id="2026-02-11", date=dt.date(2026, 2, 11), at=dt.datetime(2026, 2, 11, 23, tzinfo=CHINA), by="TR01"
    ),
    inputs={"roster/agents.csv": "1", "roster/rooms.yaml": "2", "notes.txt": "3"},
    derived={"archives/A001.md": "4", "archives/A009.md": "5"},
)


def report(
    before: NightlyRun | None,
    inputs: Mapping[str, str],
    *,
    derived: Mapping[str, str] | None = None,
    scores: Sequence[AgentScore] = SCORES,
    problems: Sequence[Problem] = (),
) -> NightlyReport:
    return nightly_report(
        EXAM_DAY,
        before=before,
        inputs=inputs,
        derived=derived or {},
        exams=WORKSPACE.exams,
        waiting=[waiting(FACTS.exam, progress(FACTS, scores))],
        problems=problems,
    )


def test_what_changed_by_kind() -> None:
    found = report(
        RUN,
        {"roster/agents.csv": "9", "roster/rooms.yaml": "2", "plans/2026.yaml": "7"},
        derived={"archives/A001.md": "8", "archives/A002.md": "8"},
    )
    assert found.since == dt.date(2026, 2, 11)
    assert found.inputs == (
        ChangedKind(kind="agents", added=(), changed=("roster/agents.csv",), removed=()),
        ChangedKind(kind="notes.txt", added=(), changed=(), removed=("notes.txt",)),
        ChangedKind(kind="year_plans", added=("plans/2026.yaml",), changed=(), removed=()),
    )
    assert found.derived == (
        ChangedKind(
            kind="archives",
            added=("archives/A002.md",),
            changed=("archives/A001.md",),
            removed=("archives/A009.md",),
        ),
    )


def test_a_second_run_finds_nothing_new() -> None:
    found = report(RUN, RUN.inputs, derived=RUN.derived)
    assert (found.inputs, found.derived) == ((), ())


def test_the_first_run_has_nothing_to_compare_with() -> None:
    found = report(None, {RELEASE.source.path: "1"})
    assert found.since is None
    assert [kind.kind for kind in found.inputs] == ["releases"]
    assert found.announced == (Announced(FACTS.exam, RELEASE),)


def test_on_the_first_night_every_file_counts_as_new_and_none_is_listed() -> None:
    text = RENDERER.render("nightly", report(None, {"roster/agents.csv": "1"}), "zh-Hant")
    assert isinstance(text, str)
    assert "| 對比的前一夜 | 之前沒有，全部算新增 |" in text
    assert "| 客服名單 |    1 |    0 |    0 |\n\n## " in text


@pytest.mark.parametrize("kind", [one.name for one in KINDS if not one.name.startswith("nightly")])
def test_every_kind_of_file_has_a_name_in_words(kind: str) -> None:
    changed = ChangedKind(kind=kind, added=("a",), changed=(), removed=())
    found = msgspec.structs.replace(report(RUN, RUN.inputs), inputs=(changed,))
    text = RENDERER.render("nightly", found, "en")
    assert isinstance(text, str)
    assert f"`{kind}`" not in text


def test_a_release_is_reported_once() -> None:
    # T43
    seen = NightlyRun(RUN.nightly, inputs={RELEASE.source.path: "1"}, derived={})
    assert report(RUN, {RELEASE.source.path: "1"}).announced == (Announced(FACTS.exam, RELEASE),)
    assert report(seen, {RELEASE.source.path: "1"}).announced == ()
    assert report(RUN, {"records/releases/another/2026-01-01/release.yaml": "1"}).announced == ()


def test_exams_that_wait_for_sheets_or_marks() -> None:
    # T42
    assert report(RUN, {}).waiting == ()
    assert report(RUN, {}, scores=OPEN_SCORES).waiting == (Waiting(FACTS.exam, 1, 2, 2),)
    assert report(RUN, {}, scores=OPEN_SCORES[1:2]).waiting == (Waiting(FACTS.exam, 0, 2, 3),)


def test_results_that_differ_from_what_was_announced() -> None:
    # S101
    assert report(RUN, {}).changed == (Waiting(FACTS.exam, 0, 0, 1),)
    assert report(RUN, {}, scores=AS_ANNOUNCED).changed == ()


def test_problems_stand_in_order_of_place() -> None:
    late = Problem(code="b", message="b", source=Source("b.yaml", 2))
    early = Problem(code="a", message="a", source=Source("a.yaml", 9))
    assert report(RUN, {}, problems=[late, early]).problems == (early, late)


def test_a_night_in_which_nothing_happened() -> None:
    found = nightly_report(EXAM_DAY, before=None, inputs={}, derived={}, exams={}, waiting=(), problems=())
    text = RENDERER.render("nightly", found, "en")
    assert isinstance(text, str)
    assert text.count("None.") == 5
