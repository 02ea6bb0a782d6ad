"""What a killed command left is seen, and finished, also in folders that lie elsewhere (row 16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text import journal
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.disk import write_new_file
from trainer_cli.text.journal import Manifest, Step
from trainer_cli.workspace.interrupted import all_pending, finish_all

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = b"old\n", b"new\n"


def interrupted(base: Path) -> Path:
    """A folder in which a command recorded a new `a.csv` and the end of `b.csv`, and was killed; its staging."""
    base.mkdir()
    (base / "b.csv").write_bytes(OLD)
    staging = journal.new_staging(base)
    write_new_file(staging / "0", NEW)
    steps = (Step("a.csv", None, digest_bytes(NEW)), Step("b.csv", digest_bytes(OLD), None))
    journal.commit(staging, Manifest("trainer exam new", steps))
    return staging


def contents(base: Path) -> dict[str, bytes]:
    """The files of a folder but for those of the program."""
    return {path.name: path.read_bytes() for path in base.iterdir() if path.is_file()}


def test_what_is_pending_has_the_paths_of_the_workspace(tmp_path: Path) -> None:
    root, kept = tmp_path / "team", tmp_path / "kept"
    here, there = interrupted(root), interrupted(kept)
    assert all_pending(root, {"records": kept}) == {
        "a.csv": here / "0",
        "b.csv": None,
        "records/a.csv": there / "0",
        "records/b.csv": None,
    }
    assert all_pending(root, {}) == {"a.csv": here / "0", "b.csv": None}
    assert contents(root) == contents(kept) == {"b.csv": OLD}


def test_pending_questions_have_the_paths_of_their_bank(tmp_path: Path) -> None:
    root, bank = tmp_path / "team", tmp_path / "bank"
    root.mkdir()
    bank.mkdir()
    staging = journal.new_staging(bank)
    write_new_file(staging / "0", NEW)
    steps = (Step("junior/rules.yaml", None, digest_bytes(NEW)),)
    journal.commit(staging, Manifest("trainer question import", steps))
    assert all_pending(root, {"questions": bank}) == {"curricula/junior/questions/rules.yaml": staging / "0"}


def test_everything_is_put_in_its_place(tmp_path: Path) -> None:
    root, kept = tmp_path / "team", tmp_path / "kept"
    interrupted(root)
    interrupted(kept)
    folders = {"records": kept, "archives": tmp_path / "not made yet"}
    finish_all(root, folders, "trainer build")
    assert contents(root) == contents(kept) == {"a.csv": NEW}
    assert all_pending(root, folders) == {}
    assert not folders["archives"].exists()
