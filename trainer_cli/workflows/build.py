"""`trainer build`: everything derived that changed, written; nothing else touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.reports.archive import archive_names, archive_report
from trainer_cli.text.derived import Written
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.archives import archive_of, archive_paths, digest_of, facts_by_agent
from trainer_cli.workflows.carry_out import derived_written
from trainer_cli.workflows.derived_reports import derived_reports
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.cache import cached_bytes, keep_bytes
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from msgspec import Struct

    from trainer_cli.reports.render import Renderer
    from trainer_cli.workspace.workspace import Loaded, Workspace

Manifest = dict[str, tuple[str, str]]
"""Path of an archive to the digest of its inputs and that of the bytes made from them."""


class Built(msgspec.Struct, frozen=True):
    """What a build wrote, the digest of every derived file by path, and what it could not make."""

    written: Written
    outputs: dict[str, str]
    problems: tuple[Problem, ...] = ()


def built(root: Path, loaded: Loaded, renderer: Renderer, cache: Path | None) -> Built:
    """Bring `archives/` and `reports/` up to date.

    What depends on a record that could not be read is left as it is and named. The cache holds digests only: it
    saves rendering what is provably the same, and every file on disk is still read and compared.
    """
    making = _Making(root, loaded.workspace, renderer, _read_manifest(cache))
    written = derived_written(root, loaded.workspace.settings, making.files(), making.stale())
    keep_bytes(cache, msgspec.json.encode(making.manifest))
    return Built(written, making.outputs, tuple(making.problems))


class _Making:
    """One build on its way: pages are made one at a time and noted as they go out."""

    def __init__(self, root: Path, workspace: Workspace, renderer: Renderer, known: Manifest) -> None:
        self._root = root
        self._workspace = workspace
        self._renderer = renderer
        self._known = known
        self._folders = placed_folders(root, workspace.settings)
        self.manifest: Manifest = {}
        self.outputs: dict[str, str] = {}
        self.problems: list[Problem] = []

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every derived file that may have changed: path and bytes."""
        yield from self._archives()
        for path, name, record in derived_reports(self._root, self._workspace):
            data = self._rendered(name, record)
            if data is not None:
                self.outputs[path] = digest_bytes(data)
                yield path, data

    def stale(self) -> Iterator[str]:
        """Archives on disk that no agent has any more, or that lie where they would not now."""
        wanted = set(archive_paths(self._workspace).values())
        base = on_disk(self._root, self._folders, "archives")
        for path in sorted(base.rglob("*.md")):
            name = f"archives/{path.relative_to(base).as_posix()}"
            if name not in wanted:
                yield name

    def _archives(self) -> Iterator[tuple[str, bytes]]:
        workspace = self._workspace
        shared = _shared_digest(workspace)
        names = archive_names(workspace)
        facts = facts_by_agent(workspace)
        for agent, path in archive_paths(workspace).items():
            digest = digest_of(workspace, agent, facts.get(agent), shared)
            before = self._known.get(path)
            if before is not None and before[0] == digest and self._is_still(path, before[1]):
                self._note(path, before)
                continue
            data = self._rendered("archive", archive_report(archive_of(workspace, agent, facts.get(agent)), names))
            if data is None:
                return
            self._note(path, (digest, digest_bytes(data)))
            yield path, data

    def _rendered(self, name: str, record: Struct) -> bytes | None:
        text = self._renderer.render(name, record, self._workspace.settings.language)
        if isinstance(text, Problem):
            if text not in self.problems:
                self.problems.append(text)
            return None
        return text.encode()

    def _note(self, path: str, entry: tuple[str, str]) -> None:
        self.manifest[path] = entry
        self.outputs[path] = entry[1]

    def _is_still(self, path: str, digest: str) -> bool:
        try:
            return digest_bytes(read_bytes(on_disk(self._root, self._folders, path))) == digest
        except OSError:
            return False


def _shared_digest(workspace: Workspace) -> str:
    """The digest of what every archive shows of others: settings, templates, words, names of trainers and rooms."""
    templates = builtin_root() / "templates"
    parts = [
        read_bytes(templates / "archive.md.j2"),
        read_bytes(templates / "words.yaml"),
        msgspec.json.encode([workspace.settings, workspace.trainers, workspace.rooms, workspace.tiers]),
    ]
    return digest_bytes(b"\0".join(parts))


def _read_manifest(cache: Path | None) -> Manifest:
    data = cached_bytes(cache)
    try:
        return {} if data is None else msgspec.json.decode(data, type=Manifest)
    except msgspec.MsgspecError:
        return {}
