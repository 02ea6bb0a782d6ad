"""Writing a proposal: changes grouped by repository, records first, then one commit of only these files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer_cli.text.derived import Written, compared, write_derived
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.write import Change, apply
from trainer_cli.workspace.git import GitFailed, commit_edits, commit_files, is_repository
from trainer_cli.workspace.places import on_disk, placed_folders

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.text.derived import Make
    from trainer_cli.text.jobs import Run
    from trainer_cli.text.journal import Conflict
    from trainer_cli.workflows.proposal import Proposal

DERIVED = ("archives", "reports")


class LeftAside(Exception):
    """Files that somebody else changed while this command wrote: theirs stay, ours lie aside."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        told = "; ".join(f"{one.path} (ours: {one.kept or 'its removal'})" for one in conflicts)
        super().__init__(f"changed by somebody else meanwhile, and left as they are: {told}")
        self.conflicts = tuple(conflicts)


def carried_out(root: Path, settings: Settings, proposal: Proposal, command: str) -> str | None:
    """Write the changes; a transaction never spans repositories, and records go first.

    What people changed by hand in these files, or in those that the changes rest on, is committed apart before.

    Returns:
        the commit, None where `commit` is manual or there is no repository.

    Raises:
        Locked, FileChangedMeanwhile, WriteFailed: as `text.write.apply`.
        LeftAside: everything was written but what somebody else changed at the last moment.
        GitFailed: the files are written, but git did not commit them.
    """
    commit = None
    aside: list[Conflict] = []
    for base, changes in by_base(root, settings, proposal.changes):
        base.mkdir(parents=True, exist_ok=True)
        commits = settings.commit == "auto" and is_repository(base)
        if commits:
            commit_edits(
                base, [*(change.path for change in changes), *(proposal.about if base == root else ())]
            )
        aside += apply(base, changes, command=command)
        if commits:
            commit = _committed(base, [change.path for change in changes], command)
    if aside:
        raise LeftAside(aside)
    return commit


def _committed(base: Path, paths: list[str], command: str) -> str | None:
    try:
        return commit_files(base, paths, command)
    except GitFailed as error:
        raise GitFailed(f"the files are written, but git did not commit them: {error}") from error


def by_base(
    root: Path, settings: Settings, changes: Iterable[Change]
) -> list[tuple[Path, tuple[Change, ...]]]:
    """Changes by the folder that holds them, paths relative to it: elsewhere-placed records first."""
    placed = placed_folders(root, settings)
    groups: dict[Path, list[Change]] = {}
    for change in sorted(changes, key=lambda one: not one.path.startswith("records/")):
        first, _, rest = change.path.partition("/")
        base, path = (placed[first], rest) if first in placed else (root, change.path)
        groups.setdefault(base, []).append(Change(path, change.content, change.before))
    return [(base, tuple(group)) for base, group in groups.items()]


def derived_written(
    root: Path,
    settings: Settings,
    files: Iterable[tuple[str, Make]],
    remove: Iterable[str],
    *,
    run: Run = in_turn,
    dry_run: bool = False,
) -> Written:
    """Bring derived files up to date, each in the folder that its first part is placed in.

    `files` and `run` are as `write_derived` takes them.
    With `dry_run` they are compared only, and the answer is what would be written.

    Raises:
        Locked, WriteFailed: as `text.derived.write_derived`.
    """
    folders = placed_folders(root, settings)
    if dry_run:
        return compared(lambda path: on_disk(root, folders, path), files, remove, run=run)
    placed = {name: base for name, base in folders.items() if name in DERIVED}
    if not placed:
        return write_derived(root, files, remove, run=run)
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
    )


def derived_committed(root: Path, settings: Settings, command: str) -> None:
    """Commit the derived folders as they are, where `commit` is auto; they are the program's alone.

    Raises:
        GitFailed: the files are written, but git did not commit them.
    """
    if settings.commit != "auto":
        return
    folders = placed_folders(root, settings)
    here = [name for name in DERIVED if name not in folders and (root / name).is_dir()]
    for base, paths in ((root, here), *((folders[name], ["."]) for name in DERIVED if name in folders)):
        if paths and is_repository(base):
            _committed(base, paths, command)


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
    )
