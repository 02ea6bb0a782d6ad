"""Loading: all of it, or some kinds; never stopping at the first mistake, never writing."""

from __future__ import annotations

import datetime as dt
import gc
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.team import said
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace import contents
from trainer_cli.workspace import load as loading
from trainer_cli.workspace.load import load, unread_kinds
from trainer_cli.workspace.record_cache import RecordCache
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team
    from trainer_cli.model.base import Record
    from trainer_cli.workspace.contents import File
    from trainer_cli.workspace.workspace import Loaded

SETTINGS = "name: 禾光\n"
PLAN = "id: p\ntitle: 第一期\ntier: junior\nstart: 2026-02-09\nagents: [A001]\nstages: []\n"
AGENTS = "id,name,joined\nA001,林雨晴,2026-01-26\n"


POSTINGS = "id,from,team,tier,status\n"


def laid(root: Path, **files: str) -> Path:
    postings = {"roster/postings.csv": POSTINGS} if "roster/agents.csv" in files else {}
    for path, text in {"trainer.yaml": SETTINGS, **postings, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def test_the_kinds_of_which_a_part_can_not_be_read(tmp_path: Path) -> None:
    root = laid(tmp_path, **{"roster/agents.csv": AGENTS + "A002,陳柏宇,soon\n", "trainer.yaml": "name:"})
    (root / "roster" / "notes.txt").write_text("", encoding="utf-8")
    assert unread_kinds(load(root).problems) == {"agents"}


def test_the_sample_is_sound_and_stays_untouched(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    before = sample.files()
    loaded = load(sample.root)
    assert loaded.problems == ()
    workspace = loaded.workspace
    assert list(workspace.tiers) == ["gold", "intermediate", "junior", "senior"]  # T5
    assert len(workspace.agents) == 24
    assert workspace.agents["A001"].joined == dt.date(2026, 1, 26)
    assert loaded.digests["roster/agents.csv"] == digest_bytes(before["roster/agents.csv"])
    assert set(loaded.digests) == set(before)
    assert sample.files() == before


def test_all_mistakes_of_all_files_in_order(tmp_path: Path) -> None:
    laid(
        tmp_path,
        **{
            "plans/p.yaml": PLAN.replace("start: 2026-02-09", "start: monday") + "extra: x\n",
            "plans/q.txt": "",
            "roster/agents.csv": AGENTS + "A002,,tomorrow\n",
        },
    )
    loaded = load(tmp_path)
    assert said(loaded.problems) == [
        "plans/p.yaml:1:1 key-unknown: the key `extra` is unknown",
        "plans/p.yaml:1:1 value-type: `start` must be a date like 2026-02-09",
        "plans/q.txt:1:1 file-unknown: no kind of file has this place, so nothing would read it",
        "roster/agents.csv:3:2 key-missing: the cell of `name` is empty",
        "roster/agents.csv:3:3 value-type: `joined` must be a date like 2026-02-09",
    ]
    assert list(loaded.workspace.agents) == ["A001"]
    assert loaded.workspace.plans == {}


def test_only_the_kinds_asked_for_are_read(tmp_path: Path) -> None:
    laid(tmp_path, **{"plans/p.yaml": "broken: [", "plans/q.txt": "", "roster/agents.csv": AGENTS})
    loaded = load(tmp_path, ["agents"])
    assert loaded.problems == ()
    assert list(loaded.workspace.agents) == ["A001"]
    assert set(loaded.digests) == {"roster/agents.csv", "trainer.yaml"}


def test_a_folder_without_settings_is_loaded_with_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path).problems == ()
    assert load(tmp_path).digests == {}


def test_places_are_followed(tmp_path: Path) -> None:
    laid(
        tmp_path / "ws",
        **{"trainer.yaml": f"{SETTINGS}places: {{roster: ../people}}\n", "roster/agents.csv": "not read"},
    )
    laid(tmp_path / "people", **{"agents.csv": AGENTS})
    loaded = load(tmp_path / "ws")
    assert list(loaded.workspace.agents) == ["A001"]
    assert set(loaded.digests) == {"roster/agents.csv", "trainer.yaml"}


def test_a_file_that_can_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path, **{"plans/p.yaml": PLAN})
    real = read_bytes

    def refusing(path: Path | str) -> bytes:
        if str(path).endswith("p.yaml"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(contents, "read_bytes", refusing)
    loaded = load(tmp_path)
    assert said(loaded.problems) == [
        "plans/p.yaml:1:1 file-unreadable: the file can't be read: Permission denied"
    ]
    assert "plans/p.yaml" not in loaded.digests


def test_a_file_that_goes_away_meanwhile_was_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(tmp_path, **{"plans/p.yaml": PLAN})
    real = read_bytes

    def removing(path: Path | str) -> bytes:
        if str(path).endswith("p.yaml") and os.path.exists(path):  # noqa: PTH110  # a text or a path  # a text or a path
            os.unlink(path)  # noqa: PTH108  # the same  # the same
        return real(path)

    monkeypatch.setattr(contents, "read_bytes", removing)
    loaded = load(tmp_path)
    assert loaded.problems == ()
    assert loaded.workspace.plans == {}


def test_a_staged_file_that_is_put_in_place_meanwhile_is_read_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(tmp_path, **{"plans/p.yaml": PLAN})
    gone = tmp_path / ".trainer/staging/1/0"
    monkeypatch.setattr(loading, "all_pending", lambda *_: {"plans/p.yaml": gone})
    assert list(load(tmp_path).workspace.plans) == ["p"]


def test_a_link_in_the_place_of_a_file_of_these_kinds_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "roster").mkdir()
    (tmp_path / "roster" / "agents.csv").symlink_to("nowhere")
    (tmp_path / "roster" / "notes.txt").write_text("x")
    assert [one.code for one in load(tmp_path, ["agents"]).problems] == ["file-link"]
    assert load(tmp_path, ["postings"]).problems == ()


@pytest.mark.parametrize("on", [True, False])
def test_garbage_is_collected_afterwards_as_before(tmp_path: Path, *, on: bool) -> None:
    laid(tmp_path)
    if not on:
        gc.disable()
    try:
        load(tmp_path)
        assert gc.isenabled() is on
    finally:
        gc.enable()


def test_a_reading_during_which_a_command_wrote_is_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(tmp_path, **{"plans/p.yaml": PLAN})
    seen = iter([0, 1, 1, 1])
    monkeypatch.setattr(loading, "all_activity", lambda *_: next(seen))
    assert list(load(tmp_path).workspace.plans) == ["p"]
    assert list(seen) == []


def test_a_workspace_that_is_written_all_the_time_is_read_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(tmp_path, **{"plans/p.yaml": PLAN})
    monkeypatch.setattr(loading, "all_activity", lambda *_: object())
    assert list(load(tmp_path).workspace.plans) == ["p"]


TWICE = {"plans/p.yaml": PLAN, "plans/q.yaml": PLAN.replace("A001", "A002")}
COURSES = "courses:\n  - {id: rules, name: 規則, block: b, stage: 1, kind: theory, minutes: 60}\n"


def facts(loaded: Loaded) -> tuple[object, ...]:
    """All that two readings of the same files have in common."""
    return loaded.workspace, loaded.problems, loaded.digests, loaded.ignored


def test_with_a_cache_it_is_the_same_whatever_was_spoiled_or_mended(tmp_path: Path) -> None:
    root, cache = tmp_path / "ws", tmp_path / "cache"
    steps: tuple[dict[str, str], ...] = (
        {"roster/agents.csv": AGENTS, **TWICE},
        {},
        {"roster/agents.csv": f"{AGENTS}ａ００１,陳柏宇,2026-01-26\n"},
        {"plans/q.yaml": PLAN.replace("id: p", "id: q")},
        {"roster/agents.csv": f"{AGENTS}A002,陳柏宇,soon\n"},
        {"roster/agents.csv": f"{AGENTS}A002,陳柏宇,2026-01-26\n"},
        {
            f"curricula/junior/projects/{name}.yaml": f"id: {name}\norder: 1\nname: 甲\n{COURSES}"
            for name in "ab"
        },
        {"plans/r.yaml": PLAN.replace("id: p", "id: Q")},
        {"plans/q.yaml": ""},
    )
    told = []
    for step in steps:
        laid(root, **{path: text for path, text in step.items() if text})
        for path in (path for path, text in step.items() if not text):
            (root / path).unlink()
        fresh = load(root)
        assert facts(load(root, None, cache)) == facts(load(root, None, cache)) == facts(fresh)
        assert load(root, None, cache).problems == load(root, None, tmp_path / "cold").problems
        shutil.rmtree(tmp_path / "cold")
        told.append([(one.source.path, one.code) for one in fresh.problems])
    agents, course = ("roster/agents.csv", "id-twice"), ("curricula/junior/projects/b.yaml", "id-twice")
    no_tier = ("curricula/junior/tier.yaml", "file-missing")
    assert told == [
        [("plans/q.yaml", "id-twice")],
        [("plans/q.yaml", "id-twice")],
        [("plans/q.yaml", "id-twice"), agents],
        [agents],
        [("roster/agents.csv", "value-type")],
        [],
        [course, no_tier],
        [course, no_tier, ("plans/r.yaml", "id-twice")],
        [course, no_tier],
    ]


def test_what_was_sound_and_did_not_change_is_read_when_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("trainers", "rooms", "departments", "people")
    empty = {f"roster/{name}.yaml": "[]" for name in names}
    roster = {"roster/agents.csv": AGENTS, "curricula/topics.yaml": "areas: []\n", **empty}
    root = laid(tmp_path / "ws", **roster, **{"plans/p.yaml": PLAN})
    cache, real = tmp_path / "cache", RecordCache.find
    load(root, None, cache)
    asked: list[str] = []

    def noted(known: RecordCache, file: File, ids: None) -> list[Record] | None:
        asked.append(file.path)
        return real(known, file, ids)

    monkeypatch.setattr(RecordCache, "find", noted)
    laid(root, **{"plans/q.yaml": PLAN.replace("id: p", "id: q")})
    workspace = load(root, None, cache).workspace
    assert asked == ["plans/p.yaml", "plans/q.yaml"]  # a new id might be one of those
    assert load(root, None, cache).workspace.agents.keys() == workspace.agents.keys() == {"A001"}
    assert asked[2:] == ["roster/agents.csv", "roster/agents.csv"]


def test_postings_that_only_grew_are_told_with_the_agents_of_the_new_lines(tmp_path: Path) -> None:
    agents, lines = f"{AGENTS}A002,陳柏宇,2026-01-26\n", "id,from,team,tier\nA001,2026-01-26,east,junior\n"
    root = laid(tmp_path / "ws", **{"roster/agents.csv": agents, "roster/postings.csv": lines})
    first = load(root, None, tmp_path / "cache")
    new = "A002,2026-01-26,west,junior\nA002,2026-02-01,west,senior\nA009,2026-02-01,west,senior\n"
    lines += new
    laid(root, **{"roster/postings.csv": lines})
    grown = load(root, None, tmp_path / "cache").grown
    assert grown is not None
    assert (grown.path, grown.before) == ("roster/postings.csv", first.digests["roster/postings.csv"])
    assert grown.lines == new.encode()
    assert grown.agents == {"A002", "A009"}
    assert list(grown.workspace.agents) == ["A002"]
    assert {agent: len(mine) for agent, mine in grown.workspace.postings.items()} == {"A002": 2, "A009": 1}
    assert load(root, None, tmp_path / "cache").grown is None
    laid(root, **{"roster/postings.csv": lines.replace("east", "west")})
    assert first.grown is load(root, None, tmp_path / "cache").grown is load(root).grown is None


def test_some_agents_are_read_without_the_others(tmp_path: Path) -> None:
    agents = f"{AGENTS}A002,陳柏宇,2026-01-26\nA003,王小明,2026-01-26\n"
    postings = "id,from,team,tier\nA003,2026-02-01,east,junior\nA002,2026-01-26,west,junior\n"
    root = laid(tmp_path / "ws", **{"roster/agents.csv": agents, "roster/postings.csv": postings})
    for loaded in (load(root), load(root, None, tmp_path / "cache"), load(root, None, tmp_path / "cache")):
        few, everybody = loaded.with_agents(frozenset({"A003", "A001", "A009"})), loaded.workspace
        assert list(few.agents.values()) == [everybody.agents["A001"], everybody.agents["A003"]]
        assert few.postings == {"A003": everybody.postings["A003"]}
        assert [one.source.line for one in few.agents.values()] == [2, 4]
        assert few.settings is everybody.settings
