"""`trainer build`: everything derived that changed, written; nothing else touched."""

from __future__ import annotations

from contextlib import suppress
from functools import cache as once
from functools import cached_property, partial
from pathlib import PurePath
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.derived import Make, Written
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.stamp import NO_STAMP
from trainer_cli.workflows.affected import Affected, affected
from trainer_cli.workflows.archive_facts import kept_facts
from trainer_cli.workflows.archive_pages import ArchivePages
from trainer_cli.workflows.archives import archive_paths, known_path
from trainer_cli.workflows.carry_out import derived_written
from trainer_cli.workflows.concerned import AGENTS, concerned, differing_files
from trainer_cli.workflows.derived_reports import derived_reports
from trainer_cli.workflows.earlier_pages import OWN_FOLDERS, derived_bases, earlier_pages, place_below
from trainer_cli.workflows.manifest import NOTHING, Manifest, keep
from trainer_cli.workflows.page_inputs import (
    ON_NO_PAGE,
    joined_digest,
    layouts,
    pages_inputs,
)
from trainer_cli.workflows.waiting import WAITING, ExamStates
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from msgspec import Struct

    from trainer_cli.reports.render import Renderer
    from trainer_cli.text.jobs import Run
    from trainer_cli.workflows.earlier_pages import Earlier, Looked
    from trainer_cli.workflows.manifest import Page
    from trainer_cli.workspace.workspace import Loaded, Workspace

NOT_CURRENT = "reports/not-current.md"


class Built(msgspec.Struct, frozen=True):
    """What a build wrote, the digest of every derived file by path, and what it could not make.

    `not_current` are pages that depend on a record that could not be read; they were left as they are.
    """

    written: Written
    outputs: dict[str, str]
    problems: tuple[Problem, ...] = ()
    not_current: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths of all derived files, made or removed now or right before."""
        touched = (*self.written.new, *self.written.changed, *self.written.removed)
        return (*self.outputs, *(path for path in touched if path not in self.outputs))


def built(
    root: Path,
    loaded: Loaded,
    renderer: Renderer,
    cache: Path | None,
    *,
    run: Run = in_turn,
    earlier: Earlier | None = None,
    dry_run: bool = False,
) -> Built:
    """Bring `archives/` and `reports/` up to date.

    What depends on a record that could not be read is left as it is and named. The cache holds digests only: it
    saves rendering what is provably the same, and every file on disk is still looked at. With `dry_run` the derived
    files are compared only. `run` may make the pages in several processes; `earlier` are those
    of the build before, where somebody looks at them already.
    """
    settings = loaded.workspace.settings
    if earlier is None or earlier.bases != derived_bases(root, settings):  # the settings place them anew
        earlier = earlier_pages(root, settings, cache)
    making = _Making(root, loaded, renderer, earlier, cache)
    written = derived_written(
        root,
        settings,
        making.files(),
        making.stale(),
        run=run,
        seen=making.saw,
        dry_run=dry_run,
    )
    manifest = making.manifest(written)
    if not dry_run:
        keep(cache, manifest, making.inputs if making.is_complete else NOTHING, earlier.inputs)
    outputs = manifest.digests | making.left
    return Built(written, outputs, tuple(making.problems), tuple(making.not_current))


class _Page(msgspec.Struct, frozen=True, gc=False):
    """A page to make: its path, the digest of what it is made from, and how to make its bytes."""

    path: str
    inputs: str
    make: Make


class _Making:
    """One build on its way: what is to be made, and what became of it."""

    def __init__(
        self, root: Path, loaded: Loaded, renderer: Renderer, earlier: Earlier, cache: Path | None
    ) -> None:
        self._root = root
        self._loaded = loaded
        self._workspace = loaded.workspace
        self._renderer = renderer
        self._earlier = earlier
        self._states = ExamStates(loaded, cache and cache.with_name(WAITING))
        self._layouts = layouts(renderer, loaded.workspace.settings.language)
        self.inputs = pages_inputs(root, loaded, self._layouts)
        facts = partial(
            kept_facts, loaded.workspace, self.inputs, cache and cache.with_name("archive-facts.msgpack")
        )
        self._facts = once(facts)
        self._has_errors = has_errors(list(loaded.problems))
        self._differing = None if self._has_errors else differing_files(earlier.inputs, self.inputs)
        self._affected = self._affected_by(loaded.problems)
        self._open: set[str] = set()  # pages of the build before that do not stay, as far as is known yet
        self._wanted: dict[str, str] = {}
        self.not_current: list[str] = []
        self.left: dict[str, str] = {}
        self.problems: list[Problem] = []

    @property
    def is_complete(self) -> bool:
        """Whether every page was made, so that the next build may go by what differs from these inputs."""
        return not self.not_current and not self.problems

    def files(self) -> Iterator[tuple[str, Make]]:
        """Every derived file that may have changed, those that take longest last: path and what makes its bytes."""
        pages = [*self._archive_pages(), *self._report_pages()]
        made_from, gone = self._earlier.known.made_from, self._looked.gone
        self._open.update(gone)
        for page in pages:
            if made_from(page.path) == page.inputs and page.path not in gone:
                self._open.discard(page.path)
            else:
                self._wanted[page.path] = page.inputs
                yield page.path, page.make
        if self.not_current:
            lines = ["# Not current", "", *(f"- `{path}`" for path in self.not_current), ""]
            yield NOT_CURRENT, partial(bytes, "\n".join(lines).encode())

    def saw(self, path: str) -> bool:
        """Whether a page lay at `path` when the pages were looked at."""
        looked = self._looked
        return path in looked.others or (path in self._earlier.known.digests and path not in looked.gone)

    def manifest(self, written: Written) -> Manifest:
        """The pages of this build: those that stayed, and those that were made and `written`."""
        known, digests = self._earlier.known, written.digests
        pages: dict[str, Page | None] = dict.fromkeys(self._open)
        for path, stamp in self._looked.stamps.items():
            if path not in self._open:
                pages[path] = known.made_from(path) or "", known.digests[path], stamp
        for path, inputs in self._wanted.items():
            if path in digests:
                pages[path] = inputs, digests[path], written.stamps.get(path, NO_STAMP)
        return known.with_pages(pages)

    def stale(self) -> Iterator[str]:
        """Pages on disk that nobody asked for, or that lie where they would not now; to be called after `files`.

        None while a record could not be read: it may be the one that asks for the page.
        """
        if self._has_errors:
            return
        if not self.not_current:
            yield NOT_CURRENT
        found = (self._open - self._looked.gone).union(self._looked.others)
        unasked = found.difference(self._wanted, self.not_current)
        for folder in OWN_FOLDERS:
            inside = sorted(path for path in unasked if path.startswith(f"{folder}/"))
            yield from (path for path in inside if self._is_own(path))

    @cached_property
    def _looked(self) -> Looked:
        return self._earlier.look()

    def _is_own(self, path: str) -> bool:
        """Whether a page names what it is about, as all of ours do: a file that somebody put there is not removed."""
        name = PurePath(path).stem.removesuffix("-scores").removesuffix("-mistakes")
        with suppress(OSError):
            return f"`{name}`".encode() in read_bytes(self._place(path))
        return False

    def _report_pages(self) -> Iterator[_Page]:
        """The pages below `reports/` but the nights, of which none differs while no file that they show does."""
        if self._differ_only(ON_NO_PAGE) and not any(
            path.startswith("reports/") for path in self._looked.gone
        ):
            return
        self._open |= self._made_before("reports/")
        for subject, path, name, record in derived_reports(self._root, self._workspace, self._states.note):
            if not self._is_left(subject, path):
                digest = joined_digest(self._layouts[name], self._states.inputs[subject])
                yield _Page(path, digest, partial(self._report, name, record))

    def _report(self, name: str, record: Callable[[], Struct]) -> bytes | None:
        return self._rendered(name, record())

    def _archive_pages(self) -> Iterator[_Page]:
        """The archives of the agents whom a differing line concerns, or whose page is not there as it was made."""
        only = None
        if not self._has_errors:
            only = concerned(self._earlier.inputs, self.inputs, self._loaded.grown)
        if only is None or AGENTS in (self._differing or ()):
            yield from self._archives_of(self._workspace, self._paths_to_make(only))
            return
        yield from self._archives_as_before(only)  # while the pages are still looked at
        touched = frozenset(PurePath(path).stem for path in (*self._looked.gone, *self._looked.others))
        yield from self._archives_as_before(touched - only)

    def _archives_as_before(self, agents: frozenset[str]) -> Iterator[_Page]:
        """The archives of some agents, where they lie already; only the records of these agents are made."""
        workspace = self._loaded.with_agents(agents)
        known = self._earlier.known.digests
        paths = {agent: known_path(agent, known) for agent in workspace.agents}
        self._open.update(paths.values())
        yield from self._archives_of(workspace, paths)

    def _archives_of(self, workspace: Workspace, paths: Mapping[str, str]) -> Iterator[_Page]:
        archives = ArchivePages(workspace, self._layouts["archive"], self._facts)
        left = self._affected.everything or self._affected.ids
        for agent, path in paths.items():
            if not (left and self._is_left(agent, path)):
                yield _Page(path, archives.digest(agent), partial(self._archive, archives, agent))

    def _paths_to_make(self, only: AbstractSet[str] | None) -> dict[str, str]:
        """The agents, all or `only` some, to the paths of their archives, and those whose pages do not stay."""
        known, looked = self._earlier.known.digests, self._looked
        paths = archive_paths(self._workspace)
        same = set() if only is None else {path for agent, path in paths.items() if agent not in only}
        staying = (same & known.keys()) - looked.gone
        self._open |= self._made_before("archives/") - staying
        return {agent: path for agent, path in paths.items() if path not in staying}

    def _made_before(self, folder: str) -> set[str]:
        return {path for path in self._earlier.known.digests if path.startswith(folder)}

    def _archive(self, archives: ArchivePages, agent: str) -> bytes | None:
        return self._rendered("archive", archives.report(agent))

    def _differ_only(self, places: tuple[str, ...]) -> bool:
        """Whether the build before knew all files but those below `places` as they are."""
        return self._differing is not None and all(path.startswith(places) for path in self._differing)

    def _affected_by(self, problems: Iterable[Problem]) -> Affected:
        """What is not current; nothing is where all was, and only people were entered since."""
        if self._differ_only(("roster/",)):
            return Affected()
        return affected(self._root, self._workspace, problems)

    def _rendered(self, name: str, record: Struct) -> bytes | None:
        text = self._renderer.render(name, record, self._workspace.settings.language)
        if isinstance(text, Problem):
            if text not in self.problems:
                self.problems.append(text)
            return None
        return text.encode()

    def _is_left(self, subject: str, path: str) -> bool:
        """Whether the page depends on a record that could not be read, and is therefore left as it is."""
        if subject not in self._affected:
            return False
        self.not_current.append(path)
        with suppress(OSError):  # it was never made
            self.left[path] = digest_bytes(read_bytes(self._place(path)))
        return True

    def _place(self, path: str) -> str:
        return place_below(self._earlier.bases, path)
