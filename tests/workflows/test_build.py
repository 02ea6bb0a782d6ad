"""Derived files: written where they differ, else not touched, removed where nothing needs them."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.disk import clock_moved_on
from tests.team import EXAM, PLAN, said
from tests.workflows.tasks import imported
from trainer_cli.model.settings import Settings
from trainer_cli.text import derived as text_derived
from trainer_cli.text.derived import Written
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.write_errors import PathRefused
from trainer_cli.workflows import earlier_pages as looking_at_pages
from trainer_cli.workflows.build import Built, built
from trainer_cli.workflows.earlier_pages import earlier_pages
from trainer_cli.workflows.manifest import DIGITS, NOTHING, Manifest, keep, kept
from trainer_cli.workflows.templates import workspace_renderer
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team


def build(team: Team, cache: Path | None = None) -> Built:
    return built(team.root, load(team.root), workspace_renderer(team.root), cache)


def derived(team: Team) -> dict[str, bytes]:
    return {path: data for path, data in team.files().items() if path.startswith(("archives/", "reports/"))}


def times(team: Team) -> dict[str, int]:
    return {path: (team.root / path).stat().st_mtime_ns for path in derived(team)}


def test_everything_derived_is_written(team: Callable[[str], Team]) -> None:  # S99, S100
    released = team("released")
    done = build(released)
    pages = set(derived(released))
    assert pages == set(done.written.new) == set(done.outputs)
    assert {path for path in pages if path.startswith("reports/")} == {
        *(f"reports/curriculum/{tier}.md" for tier in ("junior", "intermediate", "senior", "gold")),
        f"reports/plans/{PLAN}.md",
        f"reports/exams/{EXAM}.md",
        f"reports/exams/{EXAM}-scores.md",
        f"reports/exams/{EXAM}-mistakes.md",
    }
    assert len([path for path in pages if path.startswith("archives/")]) == 24
    assert done.problems == ()
    archive = released.text("archives/A001.md")
    for part in ("基本", "計劃", "理論考核", "70"):
        assert part in archive


@pytest.mark.parametrize("kept", [True, False])
def test_a_page_that_lies_there_but_for_case_is_refused(
    team: Callable[[str], Team], tmp_path: Path, *, kept: bool
) -> None:
    released, cache = team("released"), tmp_path / "cache" / "build.msgpack" if kept else None
    build(released, cache)
    (released.root / "archives/A001.md").rename(released.root / "archives/a001.md")
    before = derived(released)
    with pytest.raises(PathRefused, match=r"`a001\.md` has the same name but for case") as refused:
        build(released, cache)
    assert refused.value.path == "archives/A001.md"
    assert derived(released) == before


@pytest.mark.parametrize("kept", [True, False])
def test_a_second_build_touches_nothing(team: Callable[[str], Team], tmp_path: Path, *, kept: bool) -> None:
    released, cache = team("released"), tmp_path / "cache" / "build.msgpack" if kept else None
    build(released, cache)
    for path in derived(released):
        os.utime(released.root / path, ns=(0, 0))
    done = build(released, cache)
    assert (done.written.new, done.written.changed, done.written.removed) == ((), (), ())
    assert len(done.outputs) == 32
    assert set(times(released).values()) == {0}


def test_what_is_deleted_comes_back_with_the_same_bytes(team: Callable[[str], Team], tmp_path: Path) -> None:
    released, cache = team("released"), tmp_path / "build.msgpack"
    build(released, cache)
    before = derived(released)
    shutil.rmtree(released.root / "archives")
    (released.root / "reports" / "plans" / f"{PLAN}.md").unlink()
    (released.root / "archives").mkdir()
    done = build(released, cache)
    assert derived(released) == before
    assert len(done.written.new) == 25


def test_a_page_that_somebody_edited_is_made_again(team: Callable[[str], Team], tmp_path: Path) -> None:
    released, cache = team("released"), tmp_path / "build.msgpack"
    build(released, cache)
    before = derived(released)
    released.edit("archives/A001.md", "林雨晴", "林雨靜")
    assert build(released, cache).written.changed == ("archives/A001.md",)
    assert derived(released) == before


def test_only_who_is_concerned_is_written_again(team: Callable[[str], Team], tmp_path: Path) -> None:
    released, cache = team("released"), tmp_path / "build.msgpack"
    build(released, cache)
    released.edit("roster/postings.csv", "A013,", "A013,2026-02-10,east,intermediate,active\nA013,")
    released.edit("roster/agents.csv", "陳柏宇", "陳柏羽")
    changed = set(build(released, cache).written.changed)
    assert changed & {path for path in derived(released) if path.startswith("archives/")} == {
        "archives/A002.md",
        "archives/A013.md",
    }


def test_a_broken_cache_is_no_cache(team: Callable[[str], Team], tmp_path: Path) -> None:
    released, cache = team("released"), tmp_path / "build.msgpack"
    for damaged in ("x.md", "archives/\0"):
        keep(cache, Manifest().with_pages({damaged: ("0" * DIGITS, "digest", b"")}), NOTHING)
        done = build(released, cache)
        assert (len(done.outputs), done.written.removed) == (32, ())
        assert kept(cache)[0].digests.keys() == done.outputs.keys()


def test_a_build_after_a_move_makes_the_records_of_nobody_else(
    team: Callable[[str], Team], tmp_path: Path
) -> None:
    released, cache, records = team("released"), tmp_path / "build.msgpack", tmp_path / "records"
    build(released, cache)
    load(released.root, None, records)
    released.edit("roster/postings.csv", "A013,", "A013,2026-02-10,east,intermediate,active\nA013,")
    (released.root / "archives" / "A002.md").unlink()
    loaded = load(released.root, None, records)
    done = built(released.root, loaded, workspace_renderer(released.root), cache)
    assert (done.written.new, done.written.changed) == (("archives/A002.md",), ("archives/A013.md",))
    assert len(done.outputs) == 32
    assert {"agents", "postings"}.isdisjoint(vars(loaded.workspace))


def test_after_several_nights_the_cache_knows_the_pages_as_they_are(
    team: Callable[[str], Team], tmp_path: Path
) -> None:
    released, cache = team("released"), tmp_path / "build.msgpack"

    def night(agent: str) -> bytes:
        line = f"{agent},2026-02-10,east,intermediate,active\n{agent},"
        released.edit("roster/postings.csv", f"{agent},", line)
        clock_moved_on(released.root)
        with workspace_lock(released.root, command="trainer build"):
            build(released, cache)
        return cache.read_bytes()

    build(released, cache)
    first = night("A013")  # notes the stamps of all pages
    assert night("A014") == first
    (released.root / "archives" / "A002.md").unlink()
    assert night("A015") == first
    assert kept(cache)[0].digests == {path: digest_bytes(data) for path, data in derived(released).items()}


def test_a_page_that_the_cache_names_otherwise_stays(team: Callable[[str], Team], tmp_path: Path) -> None:
    released, cache = team("released"), tmp_path / "build.msgpack"
    done = build(released, cache)
    pages, inputs = kept(cache)
    name = "archives/A002.md"
    page = pages.made_from(name) or "", pages.digests[name], pages.stamps[name]
    keep(cache, pages.with_pages({name: None, "archives/A0O2.md": page}), inputs)
    again = build(released, cache)
    assert (again.outputs, again.written.same) == (done.outputs, ("archives/A002.md",))
    assert again.written.removed == ()


def test_a_dry_run_notes_nothing(team: Callable[[str], Team], tmp_path: Path) -> None:
    released, cache = team("released"), tmp_path / "build.msgpack"
    loaded, renderer = load(released.root), workspace_renderer(released.root)
    assert len(built(released.root, loaded, renderer, cache, dry_run=True).written.new) == 32
    assert not cache.exists()


def test_pages_that_were_looked_at_elsewhere_are_looked_at_again(
    team: Callable[[str], Team], tmp_path: Path
) -> None:
    released, cache = team("released"), tmp_path / "build.msgpack"
    build(released, cache)
    pages = earlier_pages(released.root, Settings(name="team"), cache)
    pages = replace(pages, bases={}, known=kept(None)[0])
    loaded, renderer = load(released.root), workspace_renderer(released.root)
    done = built(released.root, loaded, renderer, cache, earlier=pages)
    assert done.written == Written()
    assert len(done.outputs) == 32


def test_an_archive_that_nobody_has_any_more_is_removed(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    build(sample)
    sample.write("archives/01/A001.md", "where `A001` lies in a large workspace")
    agents = sample.text("roster/agents.csv")
    sample.write(
        "roster/agents.csv", "".join(line for line in agents.splitlines(keepends=True) if "A024" not in line)
    )
    assert set(build(sample).written.removed) == {"archives/A024.md", "archives/01/A001.md"}
    assert not (sample.root / "archives/A024.md").exists()


def test_a_file_that_somebody_put_there_is_not_removed(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write("archives/diary.md", "# mine\n")
    assert build(sample).written.removed == ()


def test_pages_of_plans_that_are_gone_are_removed(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    build(planned)
    (planned.root / "plans" / f"{PLAN}.yaml").unlink()
    planned.write("reports/nightly/2026-02-11.md", "kept: a night is not made again\n")
    planned.write("reports/own.txt", "not ours\n")
    assert build(planned).written.removed == (f"reports/plans/{PLAN}.md",)
    assert (planned.root / "reports/nightly/2026-02-11.md").exists()


def test_nothing_is_removed_while_a_file_can_not_be_read(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    build(planned)
    before = derived(planned)
    planned.edit("roster/agents.csv", "A002,陳柏宇,", "A002,,")
    planned.edit(f"plans/{PLAN}.yaml", "start: 2026-02-09", "start: soon")
    done = build(planned)
    assert done.written.removed == ()
    assert derived(planned)["archives/A002.md"] == before["archives/A002.md"]
    assert derived(planned)[f"reports/plans/{PLAN}.md"] == before[f"reports/plans/{PLAN}.md"]


def test_derived_files_may_lie_elsewhere(team: Callable[[str], Team], tmp_path: Path) -> None:
    released = team("released")
    released.edit("trainer.yaml", "policy:", "places: {archives: ../../private/archives}\npolicy:")
    done = build(released)
    private = tmp_path / "private" / "archives"
    assert len(list(private.glob("*.md"))) == 24
    assert "archives/A001.md" in done.written.new
    assert not (released.root / "archives").exists()
    assert build(released).written.new == ()


def test_a_template_of_the_workspace_that_fails_is_named_once(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write("templates/archive.md.j2", "# {{ report.archive.agent.nam }}\n")
    done = build(sample)
    assert said(done.problems) == [
        (
            "templates/archive.md.j2:1:1 template-error: the template can't be rendered: "
            "'trainer_cli.model.roster.Agent object' has no attribute 'nam'"
        )
    ]
    assert not any(path.startswith("archives/") for path in done.outputs)
    assert "reports/curriculum/junior.md" in done.outputs


def test_a_template_that_fails_for_every_page_is_named_once(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write("templates/curriculum.md.j2", "{{ nothing }}\n")
    assert len(build(sample).problems) == 1


def test_a_template_of_the_workspace_is_used_also_with_a_cache(
    team: Callable[[str], Team], tmp_path: Path
) -> None:
    sample, cache = team("sample"), tmp_path / "build.msgpack"
    build(sample, cache)
    sample.write("templates/archive.md.j2", "# {{ report.archive.agent.name }}\n")
    build(sample, cache)
    assert sample.text("archives/A001.md") == "# 林雨晴\n"


def test_what_is_not_current_stays_named_build_after_build(team: Callable[[str], Team]) -> None:
    released = team("released")
    build(released)
    (released.root / f"records/exams/{EXAM}/form-A.yaml").unlink()
    for _ in range(2):
        done = build(released)
        assert f"reports/exams/{EXAM}.md" in done.not_current
        assert (released.root / "reports/not-current.md").is_file()


def test_a_page_that_can_not_be_read_is_not_removed(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    (sample.root / "archives").mkdir()
    (sample.root / "archives/A999.md").symlink_to("nowhere.md")
    assert build(sample).written.removed == ()


def test_an_archive_says_who_came(team: Callable[[str], Team]) -> None:  # S36, S100
    planned = team("planned")
    planned.do(*imported(planned, "工號,日期,出勤\nA001,2026-02-09,遲到\n"))
    build(planned)
    rows = [line for line in planned.text("archives/A001.md").splitlines() if "2026-02-09 |" in line]
    assert rows[-1].split(" | ")[-1].strip(" |") == "遲到"
    other = [line for line in planned.text("archives/A002.md").splitlines() if "2026-02-09 |" in line]
    assert other[-1].split(" | ")[-1].strip(" |") == "按計劃"


def test_where_the_postings_are_lost_every_page_stays_as_it_is(
    team: Callable[[str], Team], tmp_path: Path
) -> None:
    sample, cache = team("sample"), tmp_path / "build.msgpack"
    build(sample, cache)
    pages = sample.files()
    (sample.root / "roster/postings.csv").unlink()
    assert "archives/A001.md" in build(sample, cache).not_current
    assert {path: data for path, data in sample.files().items() if pages.get(path) != data}.keys() == {
        "reports/not-current.md"
    }


def test_pages_in_new_folders_need_not_be_read_by_the_next_build(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_derived, "MANY", 1)
    released, cache = team("released"), tmp_path / "build.msgpack"
    build(released, cache)
    monkeypatch.delattr(looking_at_pages, "read_bytes")
    assert build(released, cache).written == Written()
    is_spoiled = released.root / "archives/A001.md"
    is_spoiled.write_bytes(is_spoiled.read_bytes().replace(b"A001", b"A002"))
    monkeypatch.undo()
    assert build(released, cache).written.changed == ("archives/A001.md",)
