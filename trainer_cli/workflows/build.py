"""`trainer build`: everything derived that changed, written; nothing else touched."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property, partial
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.text.derived import Written
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.workflows.affected import affected
from trainer_cli.workflows.archive_pages import ArchivePages
from trainer_cli.workflows.archives import archive_paths
from trainer_cli.workflows.carry_out import derived_written
from trainer_cli.workflows.concerned import concerned
from trainer_cli.workflows.derived_reports import derived_reports
from trainer_cli.workflows.earlier_pages import OWN_FOLDERS, derived_bases, earlier_pages, place_below
from trainer_cli.workflows.manifest import MadePage, keep
from trainer_cli.workflows.page_inputs import inputs_by_subject, joined_digest
from trainer_cli.workspace.cache import code_state
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from msgspec import Struct

    from trainer_cli.reports.render import Renderer
    from trainer_cli.text.derived import Make
    from trainer_cli.text.jobs import Run
    from trainer_cli.workflows.earlier_pages import Earlier, Looked
    from trainer_cli.workflows.manifest import Manifest
    from trainer_cli.workspace.workspace import Loaded

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
        return tuple(
            dict.fromkeys((*self.outputs, *self.written.new, *self.written.changed, *self.written.removed))
        )


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
    written = derived_written(root, settings, making.files(), making.stale(), run=run, dry_run=dry_run)
    making.note(written.digests)
    if not dry_run:
        keep(cache, making.manifest, making.archives.inputs)
    return Built(written, making.outputs, tuple(making.problems), tuple(making.not_current))


class _Page(NamedTuple):
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
        self._workspace = loaded.workspace
        self._renderer = renderer
        self._earlier = earlier
        self._affected = affected(root, loaded.workspace, loaded.problems)
        self._code = code_state()
        facts = cache and cache.with_name("archive-facts.json")
        self.archives = ArchivePages(root, loaded, renderer, self._code, facts)
        self._inputs = inputs_by_subject(loaded.digests)
        self._has_errors = has_errors(list(loaded.problems))
        self._wanted: dict[str, str] = {}
        self.not_current: list[str] = []
        self.manifest: Manifest = {}
        self.outputs: dict[str, str] = {}
        self.problems: list[Problem] = []

    @cached_property
    def _looked(self) -> Looked:
        return self._earlier.look()

    def files(self) -> Iterator[tuple[str, Make]]:
        """Every derived file that may have changed, those that take longest last: path and what makes its bytes."""
        pages = [*self._archives(), *self._reports()]
        known, looked = self._earlier.known, self._looked
        for page in pages:
            before = known.get(page.path)
            if before is not None and before.inputs == page.inputs and page.path not in looked.gone:
                self._keep(page.path, before)
            else:
                self._wanted[page.path] = page.inputs
                yield page.path, page.make
        if self.not_current:
            lines = ["# Not current", "", *(f"- `{path}`" for path in self.not_current), ""]
            yield NOT_CURRENT, partial(bytes, "\n".join(lines).encode())

    def _keep(self, path: str, page: MadePage) -> None:
        stamp = self._looked.stamps.get(path)
        self.manifest[path] = page if stamp is None else page._replace(stamp=stamp)
        self.outputs[path] = page.digest

    def note(self, digests: Mapping[str, str]) -> None:
        """Keep the digests of the pages that were made."""
        for path, inputs in self._wanted.items():
            if path in digests:
                self.manifest[path] = MadePage(inputs, digests[path])
                self.outputs[path] = digests[path]

    def stale(self) -> Iterator[str]:
        """Pages on disk that nobody asks for any more, or that lie where they would not now.

        None while a record could not be read: it may be the one that asks for the page.
        """
        if self._has_errors:
            return
        if not self.not_current:
            yield NOT_CURRENT
        wanted = set(archive_paths(self._workspace).values())
        wanted |= {path for _, path, _, _ in derived_reports(self._root, self._workspace)}
        found = (self._earlier.known.keys() - self._looked.gone).union(self._looked.others) - wanted
        for folder in OWN_FOLDERS:
            inside = sorted(path for path in found if path.startswith(f"{folder}/"))
            yield from (path for path in inside if self._is_own(path))

    def _is_own(self, path: str) -> bool:
        """Whether a page names what it is about, as all of ours do: a file that somebody put there is not removed."""
        name = PurePath(path).stem.removesuffix("-scores").removesuffix("-mistakes")
        with suppress(OSError):
            return f"`{name}`".encode() in read_bytes(self._place(path))
        return False

    def _reports(self) -> Iterator[_Page]:
        language = self._workspace.settings.language
        for subject, path, name, record in derived_reports(self._root, self._workspace):
            if not self._is_left(subject, path):
                source = digest_bytes(self._renderer.source(name, language))
                digest = joined_digest(self._code, source, self._inputs[subject])
                yield _Page(path, digest, partial(self._report, name, record))

    def _report(self, name: str, record: Callable[[], Struct]) -> bytes | None:
        return self._rendered(name, record())

    def _archives(self) -> Iterator[_Page]:
        pages, known = self.archives, self._earlier.known
        only = None if self._has_errors else concerned(self._earlier.inputs, pages.inputs)
        for agent, path in archive_paths(self._workspace).items():
            if self._is_left(agent, path):
                continue
            is_same = only is not None and agent not in only and path in known
            digest = known[path].inputs if is_same else pages.digest(agent)
            yield _Page(path, digest, partial(self._archive, agent))

    def _archive(self, agent: str) -> bytes | None:
        return self._rendered("archive", self.archives.report(agent))

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
            self.outputs[path] = digest_bytes(read_bytes(self._place(path)))
        return True

    def _place(self, path: str) -> str:
        return place_below(self._earlier.bases, path)
