"""Reliability row 16: a change that is recorded is finished, one that is not is dropped."""

import os
from pathlib import Path

import pytest

from trainer_cli.text import journal
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.disk import write_new_file
from trainer_cli.text.journal import Manifest, Step, activity, new_staging
from trainer_cli.text.write_errors import Conflict, WriteFailed

OLD, NEW, OTHER = b"old\n", b"new\n", b"edited by hand\n"


def step(path: str, before: bytes | None, after: bytes | None) -> Step:
    return Step(path, digest_bytes(before) if before else None, digest_bytes(after) if after else None)


STEPS = (step("a.csv", OLD, NEW), step("records/x/b.csv", None, NEW), step("c.csv", OLD, None))


def interrupted(root: Path, *, recorded: bool = True, steps: tuple[Step, ...] = STEPS) -> Path:
    """A workspace in which a command was killed before it put anything in place."""
    (root / "a.csv").write_bytes(OLD)
    (root / "c.csv").write_bytes(OLD)
    folder = journal.new_staging(root)
    for number, one in enumerate(steps):
        if one.after is not None:
            write_new_file(folder / str(number), NEW)
    if recorded:
        journal.commit(folder, Manifest("trainer exam assemble", steps))
    return folder


def files(root: Path) -> dict[str, bytes]:
    """All files of a workspace, those of this program included."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_a_recorded_change_is_finished(tmp_path: Path) -> None:
    interrupted(tmp_path)
    assert journal.recover(tmp_path) == ()
    assert files(tmp_path) == {"a.csv": NEW, "records/x/b.csv": NEW}
    assert journal.recover(tmp_path) == ()


def test_a_change_that_was_not_recorded_is_dropped(tmp_path: Path) -> None:
    folder = interrupted(tmp_path, recorded=False)
    (folder / "manifest.tmp").write_bytes(b"{")
    assert journal.recover(tmp_path) == ()
    assert files(tmp_path) == {"a.csv": OLD, "c.csv": OLD}


def test_steps_that_were_done_are_not_done_again(tmp_path: Path) -> None:
    """What happened to a file after its step is not undone, even if the old bytes came back."""
    folder = interrupted(tmp_path)
    (folder / "0").replace(tmp_path / "a.csv")
    (tmp_path / "a.csv").write_bytes(OLD)
    (tmp_path / "c.csv").replace(folder / "2.removed")
    (tmp_path / "c.csv").write_bytes(OLD)
    assert journal.recover(tmp_path) == ()
    assert files(tmp_path) == {"a.csv": OLD, "c.csv": OLD, "records/x/b.csv": NEW}


def test_a_file_that_was_edited_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    interrupted(tmp_path)
    (tmp_path / "a.csv").write_bytes(OTHER)
    (tmp_path / "c.csv").write_bytes(OTHER)
    assert journal.recover(tmp_path) == (
        Conflict("a.csv", ".trainer/conflicts/1-a.csv"),
        Conflict("c.csv", None),
    )
    assert files(tmp_path) == {
        "a.csv": OTHER,
        "c.csv": OTHER,
        "records/x/b.csv": NEW,
        ".trainer/conflicts/1-a.csv": NEW,
    }


def test_a_later_conflict_does_not_replace_an_earlier_one(tmp_path: Path) -> None:
    for kept in (".trainer/conflicts/1-a.csv", ".trainer/conflicts/2-a.csv"):
        interrupted(tmp_path, steps=STEPS[:1])
        (tmp_path / "a.csv").write_bytes(OTHER)
        assert journal.recover(tmp_path) == (Conflict("a.csv", kept),)


def test_a_link_that_took_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    interrupted(tmp_path)
    (tmp_path / "a.csv").unlink()
    (tmp_path / "a.csv").symlink_to("c.csv")
    assert journal.recover(tmp_path) == (Conflict("a.csv", ".trainer/conflicts/1-a.csv"),)
    assert (tmp_path / "a.csv").is_symlink()


def test_a_manifest_that_leads_outside_is_not_obeyed(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    root.mkdir()
    interrupted(root, steps=(step("../evil.csv", None, NEW),))
    assert journal.recover(root) == (Conflict("../evil.csv", ".trainer/conflicts/1-evil.csv"),)
    assert not (tmp_path / "evil.csv").exists()


def test_a_damaged_manifest_loses_nothing(tmp_path: Path) -> None:
    folder = interrupted(tmp_path)
    (folder / "manifest.json").write_bytes(b"\x00\x00")
    assert journal.pending(tmp_path) == {}
    assert journal.recover(tmp_path) == (Conflict(".trainer/staging/1", ".trainer/conflicts/1-staging"),)
    assert files(tmp_path)[".trainer/conflicts/1-staging/0"] == NEW
    assert files(tmp_path)["a.csv"] == OLD


def test_two_interrupted_commands_are_finished_in_their_order(tmp_path: Path) -> None:
    interrupted(tmp_path, steps=STEPS[:1])
    second = journal.new_staging(tmp_path)
    write_new_file(second / "0", OTHER)
    journal.commit(second, Manifest("second", (step("a.csv", NEW, OTHER),)))
    assert journal.recover(tmp_path) == ()
    assert (tmp_path / "a.csv").read_bytes() == OTHER


def test_readers_see_what_is_recorded_without_writing(tmp_path: Path) -> None:
    folder = interrupted(tmp_path)
    before = files(tmp_path)
    assert journal.pending(tmp_path) == {
        "a.csv": folder / "0",
        "records/x/b.csv": folder / "1",
        "c.csv": None,
    }
    assert files(tmp_path) == before


def test_readers_see_files_that_are_in_place_or_edited_as_they_are(tmp_path: Path) -> None:
    folder = interrupted(tmp_path)
    (folder / "0").replace(tmp_path / "a.csv")
    (tmp_path / "c.csv").write_bytes(OTHER)
    assert journal.pending(tmp_path) == {"records/x/b.csv": folder / "1"}


def test_nothing_waits_in_a_workspace_that_was_never_written_or_not_recorded(tmp_path: Path) -> None:
    assert journal.pending(tmp_path) == {}
    interrupted(tmp_path, recorded=False)
    assert journal.pending(tmp_path) == {}


def test_staging_behind_a_link_is_not_read(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    root.mkdir()
    interrupted(tmp_path)
    (root / ".trainer").symlink_to(tmp_path / ".trainer")
    assert journal.pending(root) == {}


def test_a_change_of_which_nothing_is_done_can_be_withdrawn(tmp_path: Path) -> None:
    folder = interrupted(tmp_path)
    manifest = Manifest("x", STEPS)
    assert journal.withdrawn(folder, manifest)
    assert files(tmp_path) == {"a.csv": OLD, "c.csv": OLD}


def test_a_change_that_has_begun_can_not_be_withdrawn(tmp_path: Path) -> None:
    folder = interrupted(tmp_path)
    manifest = Manifest("x", STEPS)
    (tmp_path / "c.csv").replace(folder / "2.removed")
    assert not journal.withdrawn(folder, manifest)
    assert journal.pending(tmp_path) == {"a.csv": folder / "0", "records/x/b.csv": folder / "1"}


def failing(path: Path, *_: object, **__: object) -> None:
    raise FileExistsError if path.is_dir() else OSError(5, "I/O")


def test_a_manifest_that_can_not_be_taken_back_stays_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = interrupted(tmp_path)
    monkeypatch.setattr(Path, "unlink", failing)
    assert not journal.withdrawn(folder, Manifest("x", STEPS))
    assert set(journal.pending(tmp_path)) == {"a.csv", "records/x/b.csv", "c.csv"}


def test_what_can_not_be_dropped_is_swept_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = interrupted(tmp_path, recorded=False)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", failing)
        journal.drop(folder)
        assert folder.exists()
    journal.recover(tmp_path)
    assert not folder.exists()


def test_a_step_that_fails_leaves_the_rest_for_the_next_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupted(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "mkdir", failing)
        with pytest.raises(WriteFailed) as caught:
            journal.recover(tmp_path)
    assert (caught.value.path, caught.value.outcome) == ("records/x/b.csv", "unfinished")
    assert files(tmp_path)["a.csv"] == NEW
    journal.recover(tmp_path)
    assert files(tmp_path) == {"a.csv": NEW, "records/x/b.csv": NEW}


def test_writing_shows_in_what_readers_compare(tmp_path: Path) -> None:
    quiet = activity(tmp_path)
    assert quiet == (0, ())
    folder = new_staging(tmp_path)
    begun = activity(tmp_path)
    assert begun[1] == ((folder.name, False),)
    (folder / "manifest.json").write_bytes(b"{}")
    assert activity(tmp_path)[1] == ((folder.name, True),)
