"""One call changes all files or none (reliability rows 16, 17, 23, 24)."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer_cli.text import disk, journal
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.journal import Manifest, Step
from trainer_cli.text.write import Change, apply
from trainer_cli.text.write_errors import Conflict, FileChangedMeanwhile, Outcome, PathRefused, WriteFailed

OLD, NEW = b"old\n", b"new\n"
BEFORE = digest_bytes(OLD)
THREE = [Change("a.csv", NEW, BEFORE), Change("records/x/b.csv", NEW), Change("c.csv", None, BEFORE)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_bytes(OLD)
    (tmp_path / "c.csv").write_bytes(OLD)
    return tmp_path


def files(root: Path) -> dict[str, bytes]:
    """The files of a workspace and of its staging; the lock and its note always lie there."""
    found = {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }
    return {path: data for path, data in found.items() if not path.startswith(".trainer/lock")}


UNCHANGED = {"a.csv": OLD, "c.csv": OLD}
CHANGED = {"a.csv": NEW, "records/x/b.csv": NEW}


def test_a_file_is_replaced(root: Path) -> None:
    assert apply(root, [Change("a.csv", NEW, BEFORE)], command="test") == ()
    assert files(root) == {"a.csv": NEW, "c.csv": OLD}


def test_a_file_is_made_with_its_folders(root: Path) -> None:
    apply(root, [Change("records/x/b.csv", NEW)], command="test")
    apply(root, [Change("records/x/d.csv", b"")], command="test")
    assert files(root) == UNCHANGED | {"records/x/b.csv": NEW, "records/x/d.csv": b""}


def test_several_files_change_together(root: Path) -> None:
    assert apply(root, THREE, command="test") == ()
    assert files(root) == CHANGED


def test_permissions_are_kept(root: Path) -> None:
    (root / "a.csv").chmod(0o640)
    apply(root, [Change("a.csv", NEW, BEFORE)], command="test")
    assert stat.S_IMODE((root / "a.csv").stat().st_mode) == 0o640


def test_what_is_already_so_is_not_touched(root: Path) -> None:
    before = (root / "a.csv").stat()
    apply(root, [Change("a.csv", OLD, BEFORE), Change("nothing.csv", None)], command="test")
    after = (root / "a.csv").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (Change("a.csv", NEW, digest_bytes(b"read")), BEFORE),
        (Change("a.csv", NEW), BEFORE),
        (Change("gone.csv", NEW, BEFORE), None),
        (Change("gone.csv", None, BEFORE), None),
    ],
)
def test_a_file_that_is_not_what_was_read_stops_everything(
    root: Path, change: Change, found: str | None
) -> None:
    with pytest.raises(FileChangedMeanwhile) as caught:
        apply(root, [Change("new.csv", NEW), change], command="test")
    assert (caught.value.path, caught.value.expected, caught.value.found) == (
        change.path,
        change.before,
        found,
    )
    assert files(root) == UNCHANGED


def test_a_refused_path_stops_everything(root: Path) -> None:
    for path in ("../x.csv", "A.csv", "con.csv"):
        with pytest.raises(PathRefused):
            apply(root, [Change("new.csv", NEW), Change(path, NEW)], command="test")
    assert files(root) == UNCHANGED


def test_a_path_stands_in_one_change_only(root: Path) -> None:
    with pytest.raises(ValueError, match="two changes name one path"):
        apply(root, [Change("n.csv", NEW), Change("n.csv", OLD)], command="test")


def test_an_interrupted_command_is_finished_first(root: Path) -> None:
    folder = journal.new_staging(root)
    (folder / "0").write_bytes(NEW)
    journal.commit(folder, Manifest("earlier", (Step("a.csv", BEFORE, digest_bytes(NEW)),)))
    with pytest.raises(FileChangedMeanwhile):
        apply(root, [Change("a.csv", b"mine", BEFORE)], command="test")
    assert files(root) == {"a.csv": NEW, "c.csv": OLD}


def test_what_an_interrupted_command_could_not_replace_is_named(root: Path) -> None:
    folder = journal.new_staging(root)
    (folder / "0").write_bytes(NEW)
    journal.commit(folder, Manifest("earlier", (Step("a.csv", digest_bytes(b"x"), digest_bytes(NEW)),)))
    conflict = Conflict("a.csv", ".trainer/conflicts/1-a.csv")
    assert apply(root, [Change("d.csv", NEW)], command="test") == (conflict,)
    assert apply(root, [], command="test") == ()


def test_each_content_is_on_the_disk_before_its_name_and_the_name_before_the_end(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 24: fsync of the file, then rename, then fsync of the folder."""
    calls: list[str] = []
    for name in ("fsync", "replace"):
        monkeypatch.setattr(os, name, recorded(calls, name, getattr(os, name)))
    apply(root, THREE, command="test")
    wanted = [
        "fsync .trainer/staging/1/0", "fsync .trainer/staging/1/1", "fsync .trainer/staging/1/manifest.tmp",
        "fsync .trainer/staging/1", "replace .trainer/staging/1/manifest.json", "fsync .trainer/staging/1",
        "replace a.csv", "fsync .", "fsync records",  # new folders, before anything is put into them
        "replace records/x/b.csv", "replace .trainer/staging/1/2.removed",
        "fsync records/x", "fsync records", "fsync .",
    ]  # fmt: skip
    made = [f"{call.split(' ')[0]} {os.path.relpath(call.split(' ', 1)[1], root)}" for call in calls]
    assert made[-len(wanted) :] == wanted


def recorded(calls: list[str], name: str, call: Callable[..., None]) -> Callable[..., None]:
    def wrapper(*args: object) -> None:
        calls.append(f"{name} {place_of(args)}")
        call(*args)

    return wrapper


class Failing:
    """Makes one call of the system fail wherever its first argument names `part`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str, part: str) -> None:
        self._call, self._part = getattr(os, name), part
        monkeypatch.setattr(os, name, self)

    def __call__(self, *args: object, **named: object) -> object:
        if self._part in place_of(args):
            raise OSError(errno.ENOSPC, "No space")
        return self._call(*args, **named)


def place_of(args: tuple[object, ...]) -> str:
    """The path that a call is about: of its descriptor, else the last of its paths."""
    if isinstance(args[0], int):
        return str(Path(f"/proc/self/fd/{args[0]}").readlink())
    return str([place for place in args if isinstance(place, Path)][-1])


@pytest.mark.parametrize(
    ("call", "part", "outcome"),
    [
        ("mkdir", "staging", "unchanged"),
        ("write", "staging/1/1", "unchanged"),
        ("fsync", "staging/1/0", "unchanged"),
        ("write", "manifest", "unchanged"),
        ("replace", "manifest", "unchanged"),
        ("replace", "a.csv", "unchanged"),
        ("mkdir", "records", "unfinished"),
        ("replace", "2.removed", "unfinished"),
        ("fsync", "records", "unfinished"),
        ("fsync", "records/x", "unconfirmed"),
    ],
)
def test_a_failing_call_leaves_all_or_nothing_and_a_true_statement(
    root: Path, monkeypatch: pytest.MonkeyPatch, call: str, part: str, outcome: Outcome
) -> None:
    with monkeypatch.context() as patch:
        Failing(patch, call, part)
        with pytest.raises(WriteFailed) as caught:
            apply(root, THREE, command="test")
    assert (caught.value.reason, caught.value.outcome) == ("the disk is full", outcome)
    if outcome == "unchanged":
        assert files(root) == UNCHANGED
        assert not (root / "records").exists()
    apply(root, [], command="the next command")
    assert files(root) == (UNCHANGED if outcome == "unchanged" else CHANGED)


def test_folders_made_for_a_change_that_was_taken_back_go_too(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        Failing(patch, "replace", "b.csv")
        with pytest.raises(WriteFailed, match="Nothing has been changed"):
            apply(root, [Change("records/x/b.csv", NEW)], command="test")
    assert not (root / "records").exists()


@pytest.mark.parametrize(("call", "outcome"), [("replace", "unchanged"), ("fsync", "unconfirmed")])
def test_a_single_file_fails_truthfully_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, outcome: Outcome
) -> None:
    (tmp_path / "plans").mkdir()
    with monkeypatch.context() as patch:
        Failing(patch, call, "plans")
        with pytest.raises(WriteFailed) as caught:
            apply(tmp_path, [Change("plans/p.yaml", NEW)], command="test")
    assert caught.value.outcome == outcome
    assert files(tmp_path) == ({} if outcome == "unchanged" else {"plans/p.yaml": NEW})


def test_an_earlier_command_that_can_not_be_finished_stops_this_one(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = journal.new_staging(root)
    (folder / "0").write_bytes(NEW)
    journal.commit(folder, Manifest("earlier", (Step("a.csv", BEFORE, digest_bytes(NEW)),)))
    with monkeypatch.context() as patch:
        Failing(patch, "replace", "a.csv")
        with pytest.raises(WriteFailed) as caught:
            apply(root, [Change("d.csv", NEW)], command="test")
    assert (caught.value.path, caught.value.outcome) == ("a.csv", "earlier")
    assert not (root / "d.csv").exists()


def open_elsewhere(source: Path, target: Path) -> None:
    """What Windows says when `a.csv` is open in a spreadsheet."""
    if "a.csv" in (source.name, target.name):
        error = PermissionError(errno.EACCES, "Access is denied", str(target))
        error.winerror = 5  # type: ignore[attr-defined]  # only Windows sets it
        raise error
    source.rename(target)


@pytest.mark.parametrize("changes", [THREE, THREE[:1]], ids=["several", "one"])
def test_a_file_that_a_spreadsheet_has_open_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, changes: list[Change]
) -> None:
    before = files(root)
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", open_elsewhere)
        patch.setattr(disk, "RENAME_PAUSE", 0)
        with pytest.raises(WriteFailed) as caught:
            apply(root, changes, command="test")
    assert str(caught.value) == (
        "a.csv: a program has the file open (a spreadsheet or an editor); close it there and try again."
        " Nothing has been changed."
    )
    assert files(root) == before
    apply(root, changes, command="test")
    assert (root / "a.csv").read_bytes() == NEW
