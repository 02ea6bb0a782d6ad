"""What is missing in exams; an exam of which no byte changed is not scored again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM
from trainer_cli.reports.progress import progress
from trainer_cli.workflows import exam_scores
from trainer_cli.workflows.build import built
from trainer_cli.workflows.templates import workspace_renderer
from trainer_cli.workflows.waiting import WAITING, exams_with_gaps, progress_of_exams
from trainer_cli.workspace.cache import keep_bytes
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.team import Team


def gaps(team: Team, cache: Path | None) -> list[tuple[str, int, int, int]]:
    found = exams_with_gaps(team.root, load(team.root), cache)
    return [(one.exam.id, one.unknown, one.unmarked, one.changed) for one in found]


def test_unmarked_answers_are_counted_until_they_are_marked(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, cache = team("answered"), tmp_path / "waiting"
    assert gaps(answered, cache) == [(EXAM, 0, 110, 0)] == gaps(answered, None)
    with monkeypatch.context() as patched:
        patched.delattr(exam_scores, "exam_scores")  # nothing may be scored again
        assert gaps(answered, cache) == [(EXAM, 0, 110, 0)]
    answered.with_marks()
    assert gaps(answered, cache) == [(EXAM, 0, 0, 0)]


def test_a_build_counts_what_it_scores(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = team("answered")
    loaded, renderer = load(answered.root), workspace_renderer(answered.root)
    built(answered.root, loaded, renderer, tmp_path / "build.msgpack")
    monkeypatch.delattr(exam_scores, "exam_scores")
    assert gaps(answered, tmp_path / WAITING) == [(EXAM, 0, 110, 0)]


def test_a_broken_cache_is_no_cache(team: Callable[[str], Team], tmp_path: Path) -> None:
    answered, cache = team("answered"), tmp_path / "waiting"
    keep_bytes(cache / f"{EXAM}.msgpack", b"[3]")
    assert gaps(answered, cache) == [(EXAM, 0, 110, 0)]


def test_how_far_an_exam_has_come_is_known_again(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released, cache = team("released"), tmp_path / "waiting"
    loaded = load(released.root)
    expected = {EXAM: progress(released.exam, released.scores)}
    assert progress_of_exams(released.root, loaded, cache) == expected
    monkeypatch.delattr(exam_scores, "exam_scores")
    assert progress_of_exams(released.root, loaded, cache) == expected
