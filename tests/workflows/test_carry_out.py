"""A proposal becomes files: each repository by itself, records first, one commit of only these files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.model.settings import Places, Settings
from trainer_cli.text.derived import made
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.write import Change
from trainer_cli.text.write_errors import Conflict, FileChangedMeanwhile, LeftAside
from trainer_cli.workflows import carry_out
from trainer_cli.workflows.carry_out import (
    by_base,
    carried_out,
    derived_committed,
    derived_written,
)
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.git import (
    GitFailed,
    changed_files,
    git,
    new_repository,
    newest_commits,
)
from trainer_cli.workspace.git_commit import Committed, commit_files

if TYPE_CHECKING:
    from pathlib import Path

CHANGES = (Change("plans/a.yaml", b"id: a\n"), Change("records/exams/e/exam.yaml", b"id: e\n"))
PLACES = Places(records="../kept", archives="../pages", reports="../reports")


def test_files_are_written_together(tmp_path: Path) -> None:
    assert carried_out(tmp_path, Settings(name="x"), Proposal(changes=CHANGES), "trainer x") == Committed()
    assert (tmp_path / "plans/a.yaml").read_bytes() == b"id: a\n"
    assert (tmp_path / "records/exams/e/exam.yaml").read_bytes() == b"id: e\n"


def test_with_auto_there_is_one_commit_of_these_files(tmp_path: Path) -> None:
    new_repository(tmp_path)
    (tmp_path / "first").write_text("begun")
    commit_files(tmp_path, ["first"], "trainer init")
    (tmp_path / "mine").write_text("mine")
    settings = Settings(name="x", commit="auto")
    commit = carried_out(tmp_path, settings, Proposal(changes=CHANGES), "trainer x").commit
    assert commit is not None
    newest = next(newest_commits(tmp_path))
    assert (newest.commit, newest.command) == (commit, "trainer x")
    assert changed_files(tmp_path, commit) == [("A", "plans/a.yaml"), ("A", "records/exams/e/exam.yaml")]


def test_what_was_changed_by_hand_is_committed_apart(tmp_path: Path) -> None:
    new_repository(tmp_path)
    (tmp_path / "roster.csv").write_text("id\nA001\n")
    commit_files(tmp_path, ["roster.csv"], "trainer init")
    (tmp_path / "roster.csv").write_text("id\nA001\nA002\n")
    change = Change("roster.csv", b"id\nA001\nA002\nA003\n", digest_bytes(b"id\nA001\nA002\n"))
    carried_out(tmp_path, Settings(name="x", commit="auto"), Proposal(changes=(change,)), "trainer agent add")
    assert git(tmp_path, "log", "--format=%s").splitlines() == [
        "trainer agent add",
        "edited by hand: roster.csv",
        "trainer init",
    ]
    assert git(tmp_path, "show", "--format=", "HEAD").count("\n+A") == 1


def test_hand_edits_that_git_does_not_commit_stop_the_command(tmp_path: Path) -> None:
    new_repository(tmp_path)
    (tmp_path / "roster.csv").write_text("id\nA001\n")
    commit_files(tmp_path, ["roster.csv"], "trainer init")
    (tmp_path / "roster.csv").write_text("id\nA001\nA002\n")
    (tmp_path / ".git/refs/heads/main.lock").mkdir()
    change = Change("roster.csv", b"id\n", digest_bytes(b"id\nA001\nA002\n"))
    with pytest.raises(GitFailed, match=r"^nothing is written: git did not commit what was edited by hand: "):
        carried_out(
            tmp_path, Settings(name="x", commit="auto"), Proposal(changes=(change,)), "trainer agent add"
        )
    assert (tmp_path / "roster.csv").read_text() == "id\nA001\nA002\n"


def test_with_auto_outside_git_there_is_none(tmp_path: Path) -> None:
    done = carried_out(tmp_path, Settings(name="x", commit="auto"), Proposal(changes=CHANGES), "x")
    assert done == Committed()


def test_each_repository_has_its_own_transaction_records_first(tmp_path: Path) -> None:
    root = tmp_path / "team"
    settings = Settings(name="x", places=PLACES)
    kept = tmp_path.resolve() / "kept"
    assert by_base(root, settings, CHANGES) == [
        (kept, (Change("exams/e/exam.yaml", b"id: e\n"),)),
        (root, (Change("plans/a.yaml", b"id: a\n"),)),
    ]


def test_commits_go_to_each_repository(tmp_path: Path) -> None:
    root, kept = tmp_path / "team", tmp_path / "kept"
    for folder in (root, kept):
        folder.mkdir()
        new_repository(folder)
    settings = Settings(name="x", commit="auto", places=Places(records="../kept"))
    carried_out(root, settings, Proposal(changes=CHANGES), "trainer x")
    for folder, path in ((root, "plans/a.yaml"), (kept, "exams/e/exam.yaml")):
        assert changed_files(folder, "HEAD") == [("A", path)]


def test_a_folder_elsewhere_is_made(tmp_path: Path) -> None:
    root = tmp_path / "team"
    root.mkdir()
    carried_out(root, Settings(name="x", places=PLACES), Proposal(changes=CHANGES), "trainer x")
    assert (tmp_path / "kept/exams/e/exam.yaml").read_bytes() == b"id: e\n"


def test_nothing_is_written_over_what_changed(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/a.yaml").write_bytes(b"theirs")
    with pytest.raises(FileChangedMeanwhile):
        carried_out(tmp_path, Settings(name="x"), Proposal(changes=CHANGES), "trainer x")
    assert not (tmp_path / "records").exists()
    change = Change("plans/a.yaml", b"mine", digest_bytes(b"theirs"))
    carried_out(tmp_path, Settings(name="x"), Proposal(changes=(change,)), "trainer x")
    assert (tmp_path / "plans/a.yaml").read_bytes() == b"mine"


@pytest.mark.parametrize("places", [Places(), PLACES], ids=["inside", "elsewhere"])
def test_derived_files_go_where_their_folder_is(tmp_path: Path, places: Places) -> None:
    root = tmp_path / "team"
    root.mkdir()
    settings = Settings(name="x", places=places)
    files = made([("archives/A001.md", b"one"), ("reports/plans/p.md", b"two")])
    done = derived_written(root, settings, iter(files), iter(()))
    assert sorted(done.new) == ["archives/A001.md", "reports/plans/p.md"]
    again = derived_written(root, settings, [files[0]], ["reports/plans/p.md", "archives/none.md"])
    assert (again.new, again.same, again.removed) == ((), ("archives/A001.md",), ("reports/plans/p.md",))
    base = tmp_path / "pages" if places.archives else root / "archives"
    assert (base / "A001.md").read_bytes() == b"one"


@pytest.mark.parametrize("places", [Places(), PLACES], ids=["inside", "elsewhere"])
def test_a_dry_run_compares_only(tmp_path: Path, places: Places) -> None:
    root = tmp_path / "team"
    root.mkdir()
    settings = Settings(name="x", places=places)
    derived_written(root, settings, made([("archives/A001.md", b"one"), ("archives/A002.md", b"one")]), ())
    before = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    files = made([("archives/A001.md", b"two"), ("archives/A002.md", b"one"), ("archives/A003.md", b"new")])
    done = derived_written(root, settings, files, ["archives/A002.md", "archives/A009.md"], dry_run=True)
    assert (done.new, done.changed, done.same, done.removed) == (
        ("archives/A003.md",),
        ("archives/A001.md",),
        ("archives/A002.md",),
        ("archives/A002.md",),
    )
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == before


def test_a_commit_that_git_refuses_is_said_with_what_is_written(tmp_path: Path) -> None:
    new_repository(tmp_path)
    (tmp_path / ".git" / "index.lock").write_text("")
    settings = Settings(name="x", commit="auto")
    with pytest.raises(
        GitFailed, match=r"^the files are written, but git did not commit them: .*index\.lock"
    ):
        carried_out(tmp_path, settings, Proposal(changes=CHANGES), "trainer x")
    assert (tmp_path / "plans/a.yaml").is_file()


def test_what_somebody_else_changed_at_the_last_moment_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    conflicts = (Conflict("plans/a.yaml", ".trainer/conflicts/1-a.yaml"), Conflict("plans/b.yaml", None))
    monkeypatch.setattr(carry_out, "apply", lambda *_, **__: conflicts)
    with pytest.raises(LeftAside) as caught:
        carried_out(tmp_path, Settings(name="x"), Proposal(changes=CHANGES), "trainer x")
    assert caught.value.conflicts == conflicts
    assert str(caught.value) == (
        "changed by somebody else meanwhile, and left as they are: "
        "plans/a.yaml (ours: .trainer/conflicts/1-a.yaml); plans/b.yaml (ours: its removal)"
    )


def test_questions_go_where_their_banks_are(tmp_path: Path) -> None:
    root, bank = tmp_path / "team", tmp_path.resolve() / "bank"
    change = Change("curricula/junior/questions/rules.yaml", b"- id: rules-001\n")
    settings = Settings(name="x", places=Places(questions="../bank"))
    assert by_base(root, settings, [change]) == [(bank, (Change("junior/rules.yaml", change.content),))]


def test_hand_edits_that_a_change_rests_on_are_committed_where_they_lie(tmp_path: Path) -> None:
    root, bank = tmp_path / "team", tmp_path / "bank"
    for folder in (root, bank):
        folder.mkdir()
        new_repository(folder)
    (bank / "junior").mkdir()
    (bank / "junior/rules.yaml").write_text("edited")
    change = Change("curricula/junior/questions/words.yaml", b"new")
    about = ("curricula/junior/questions/rules.yaml",)
    settings = Settings(name="x", commit="auto", places=Places(questions="../bank"))
    carried_out(root, settings, Proposal(changes=(change,), about=about), "trainer question import")
    subjects = git(bank, "log", "--format=%s").splitlines()
    assert subjects == ["trainer question import", "edited by hand: junior/rules.yaml"]


def test_pages_are_committed_where_they_lie_and_nothing_beside_them(tmp_path: Path) -> None:
    root, pages = tmp_path / "team", tmp_path / "pages"
    for folder in (root, pages):
        folder.mkdir()
        new_repository(folder)
    settings = Settings(name="x", commit="auto", places=Places(archives="../pages"))
    paths = ["archives/A001.md", "reports/plans/p.md"]
    derived_written(root, settings, made([(path, b"one") for path in paths]), ())
    (pages / "notes.txt").write_text("mine")
    (root / "reports/notes.txt").write_text("mine")
    derived_committed(root, settings, paths, "trainer build")
    assert changed_files(root, "HEAD") == [("A", "reports/plans/p.md")]
    assert changed_files(pages, "HEAD") == [("A", "A001.md")]
    derived_written(root, settings, made([]), paths)
    derived_committed(root, settings, paths, "trainer build")
    assert changed_files(pages, "HEAD") == [("D", "A001.md")]


def test_pages_that_git_ignores_are_said(tmp_path: Path) -> None:
    new_repository(tmp_path)
    (tmp_path / ".gitignore").write_text("/archives/\n")
    paths = ["archives/A001.md", "reports/p.md"]
    derived_written(tmp_path, Settings(name="x"), made([(path, b"one") for path in paths]), ())
    done = derived_committed(tmp_path, Settings(name="x", commit="auto"), paths, "trainer build")
    assert done.ignored == ("archives/A001.md",)
    assert changed_files(tmp_path, "HEAD") == [("A", "reports/p.md")]


def test_pages_are_not_committed_by_hand_or_outside_git(tmp_path: Path) -> None:
    auto, page = Settings(name="x", commit="auto"), ["reports/a.md"]
    assert derived_committed(tmp_path, auto, page, "trainer build") == Committed()
    new_repository(tmp_path)
    derived_written(tmp_path, auto, made([("reports/a.md", b"one")]), ())
    derived_committed(tmp_path, Settings(name="x"), page, "trainer build")
    assert list(newest_commits(tmp_path)) == []
