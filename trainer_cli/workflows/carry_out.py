"""Writing a proposal: changes grouped by repository, records first, then one commit of only these files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer_cli.text.derived import Written, compared, write_derived
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.safe_path import nothing_seen
from trainer_cli.text.write import Change, apply
from trainer_cli.text.write_errors import LeftAside
from trainer_cli.workspace.git import GitFailed, is_repository
from trainer_cli.workspace.git_commit import Committed, commit_edits, commit_files
from trainer_cli.workspace.places import DERIVED, home_of, on_disk, placed_folders

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.text.derived import Make
    from trainer_cli.text.jobs import Run
    from trainer_cli.text.safe_path import Seen
    from trainer_cli.text.write_errors import Conflict
    from trainer_cli.workflows.proposal import Proposal


def carried_out(root: Path, settings: Settings, proposal: Proposal, command: str) -> Committed:
    """Write the changes; a transaction never spans repositories, and records go first.

    What people changed by hand in these files, or in those that the changes rest on, is committed apart before.

    Returns:
        what became of the files in git; nothing where `commit` is manual or there is no repository.

    Raises:
        Locked, FileChangedMeanwhile, WriteFailed: as `text.write.apply`.
        LeftAside: everything was written but what somebody else changed at the last moment.
        GitFailed: git did not commit; it says whether the files are written.
    """
    done = []
    aside: list[Conflict] = []
    rests_on = _by_home(root, settings, proposal.about)
    for base, changes in by_base(root, settings, proposal.changes):
        base.mkdir(parents=True, exist_ok=True)
        commits = settings.commit == "auto" and is_repository(base)
        paths = [change.path for change in changes]
        if commits:
            _edits_committed(base, [*paths, *rests_on.get(base, ())])
        aside += apply(base, changes, command=command)
        if commits:
            done.append(_committed(base, paths, command))
    if aside:
        raise LeftAside(aside)
    return _together(done)


def _edits_committed(base: Path, paths: list[str]) -> None:
    try:
        commit_edits(base, paths)
    except GitFailed as error:
        raise GitFailed(f"nothing is written: git did not commit what was edited by hand: {error}") from error


def _committed(base: Path, paths: list[str], command: str) -> Committed:
    try:
        return commit_files(base, paths, command)
    except GitFailed as error:
        raise GitFailed(f"the files are written, but git did not commit them: {error}") from error


def _together(done: Iterable[Committed]) -> Committed:
    """What became of files in several repositories: the last commit, and all that was left out or only staged."""
    parts = list(done)
    commits = [one.commit for one in parts if one.commit]
    return Committed(
        commits[-1] if commits else None,
        tuple(path for one in parts for path in one.ignored),
        tuple(path for one in parts for path in one.staged),
    )


def _by_home(root: Path, settings: Settings, paths: Iterable[str]) -> dict[Path, list[str]]:
    """Paths of the workspace by the folder that holds them, relative to it."""
    folders = placed_folders(root, settings)
    groups: dict[Path, list[str]] = {}
    for path in paths:
        base, inside = home_of(root, folders, path)
        groups.setdefault(base, []).append(inside)
    return groups


def by_base(
    root: Path, settings: Settings, changes: Iterable[Change]
) -> list[tuple[Path, tuple[Change, ...]]]:
    """Changes by the folder that holds them, paths relative to it: elsewhere-placed records first."""
    folders = placed_folders(root, settings)
    groups: dict[Path, list[Change]] = {}
    for change in sorted(changes, key=lambda one: not one.path.startswith("records/")):
        base, path = home_of(root, folders, change.path)
        groups.setdefault(base, []).append(Change(path, change.content, change.before))
    return [(base, tuple(group)) for base, group in groups.items()]


def derived_written(
    root: Path,
    settings: Settings,
    files: Iterable[tuple[str, Make]],
    remove: Iterable[str],
    *,
    run: Run = in_turn,
    seen: Seen = nothing_seen,
    dry_run: bool = False,
) -> Written:
    """Bring derived files up to date, each in the folder that its first part is placed in.

    `files`, `run` and `seen` are as `write_derived` takes them; folders placed elsewhere are listed anyway.
    With `dry_run` they are compared only, and the answer is what would be written.

    Raises:
        Locked, WriteFailed: as `text.derived.write_derived`.
    """
    folders = placed_folders(root, settings)
    if dry_run:
        return compared(lambda path: on_disk(root, folders, path), files, remove, run=run)
    placed = {name: base for name, base in folders.items() if name in DERIVED}
    if not placed:
        return write_derived(root, files, remove, run=run, seen=seen)
    pages, unwanted = list(files), list(remove)
    parts = []
    for name, base in ((None, root), *placed.items()):
        mine = partial(_is_part, name, placed)
        cut = 0 if name is None else len(name) + 1
        base.mkdir(parents=True, exist_ok=True)
        done = write_derived(
            base,
            [(path[cut:], make) for path, make in pages if mine(path)],
            [path[cut:] for path in unwanted if mine(path)],
            run=run,
        )
        parts.append(_with_prefix("" if name is None else f"{name}/", done))
    return Written(
        new=tuple(path for part in parts for path in part.new),
        changed=tuple(path for part in parts for path in part.changed),
        same=tuple(path for part in parts for path in part.same),
        removed=tuple(path for part in parts for path in part.removed),
        digests={path: digest for part in parts for path, digest in part.digests.items()},
        stamps={path: stamp for part in parts for path, stamp in part.stamps.items()},
    )


def derived_committed(root: Path, settings: Settings, paths: Iterable[str], command: str) -> Committed:
    """Commit the pages at `paths`, made or removed, where `commit` is auto; nothing else that lies beside them.

    Raises:
        GitFailed: the files are written, but git did not commit them.
    """
    if settings.commit != "auto":
        return Committed()
    homes = _by_home(root, settings, paths).items()
    return _together(_committed(base, mine, command) for base, mine in homes if is_repository(base))


def _is_part(name: str | None, placed: Collection[str], path: str) -> bool:
    """Whether a path lies in the folder `name`, placed elsewhere; None stands for the workspace itself."""
    first = path.partition("/")[0]
    return first == name if name else first not in placed


def _with_prefix(prefix: str, written: Written) -> Written:
    return Written(
        new=tuple(prefix + path for path in written.new),
        changed=tuple(prefix + path for path in written.changed),
        same=tuple(prefix + path for path in written.same),
        removed=tuple(prefix + path for path in written.removed),
        digests={prefix + path: digest for path, digest in written.digests.items()},
        stamps={prefix + path: stamp for path, stamp in written.stamps.items()},
    )
