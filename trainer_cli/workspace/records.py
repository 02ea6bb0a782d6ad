"""The records of many files: from the cache when asked for, or parsed, by several processes where it is much."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from trainer_cli.text.jobs import in_turn
from trainer_cli.workspace.parse import added, parsed
from trainer_cli.workspace.record_cache import RecordCache
from trainer_cli.workspace.sound import NAME as SOUND
from trainer_cli.workspace.sound import forget

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from trainer_cli.model.base import Record
    from trainer_cli.text.jobs import Run
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.contents import File
    from trainer_cli.workspace.parse import Parsed
    from trainer_cli.workspace.record_cache import Growth

    _Read = Callable[[str, Collection[str] | None], Sequence[Any]]

MUCH = 1 << 20
"""Bytes of new files that take longer to parse than a second process takes to start."""


class Records:
    """The records of files by kind; a file is read when records of it are first asked for."""

    def __init__(
        self, paths: Mapping[str, Sequence[str]], read: _Read, grown: Mapping[str, Growth] | None = None
    ) -> None:
        """`paths` are those of the files of each kind, in order; `read` gives the records of one.

        Where `read` is given ids, it gives at least the records with these. `grown` is that of `RecordCache`.
        """
        self.grown = grown or {}
        self._paths = paths
        self._read = read
        self._known: dict[str, Sequence[Any]] = {}
        self._exams: dict[str, dict[str, list[str]]] = {}

    def of(self, kind: str) -> list[Any]:
        """All records of a kind."""
        return self._all(self._paths.get(kind, ()))

    def of_exam(self, kind: str, exam: str) -> list[Any]:
        """The records of a kind whose files lie in a folder of their exam."""
        if kind not in self._exams:
            exams: defaultdict[str, list[str]] = defaultdict(list)
            for path in self._paths.get(kind, ()):
                exams[path.split("/")[2]].append(path)
            self._exams[kind] = exams
        return self._all(self._exams[kind].get(exam, ()))

    def of_ids(self, kind: str, ids: Collection[str]) -> list[Any]:
        """The records with one of `ids`, of a kind whose files are tables; the others need not be made."""
        paths = self._paths.get(kind, ()) if ids else ()
        found = (self._known.get(path) or self._read(path, ids) for path in paths)
        return [one for one in chain.from_iterable(found) if one.id in ids]

    def _all(self, paths: Iterable[str]) -> list[Any]:
        return list(chain.from_iterable(map(self._of_file, paths)))

    def _of_file(self, path: str) -> Sequence[Any]:
        if path not in self._known:
            self._known[path] = self._read(path, None)
        return self._known[path]


def all_records(
    files: Sequence[File],
    cache: Path | None,
    unchanged: Collection[str] = (),
    run: Run = in_turn,
    others: Collection[str] = (),
) -> tuple[Records, list[Problem]]:
    """The records of files that hold any, and what is wrong with the files that had to be parsed.

    Args:
        files: those that are there, in order.
        cache: a folder for the records of files without problems; without one everything is parsed.
        unchanged: kinds of which the cache holds all files, so that nobody need look whether it does.
        run: how many new files are parsed.
        others: kinds that are not asked for; what the cache holds of them stays.
    """
    by_path = {file.path: file for file in files}
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for file in files:
        paths[file.kind.name].append(file.path)
    if cache is None:
        new = {file.path: _parsed(file) for file in files}
        return Records(paths, lambda path, _: new[path][0]), _problems(new)
    known = RecordCache(cache)
    unsound = _read_new([file for file in files if file.kind.name not in unchanged], known, run)
    known.save({*paths, *others, SOUND})

    def read(path: str, ids: Collection[str] | None) -> list[Record]:
        if path in unsound:
            return unsound[path][0]
        file = by_path[path]
        records = known.find(file, ids)
        if records is None:  # the cache is damaged
            forget(cache)
            return _parsed(file)[0]
        return records

    return Records(paths, read, known.grown), _problems(unsound)


def _read_new(files: Iterable[File], known: RecordCache, run: Run) -> dict[str, Parsed]:
    """Parse what `known` does not hold: it takes what is sound; path to records and problems of what is not."""
    new = sorted(
        (file for file in files if not known.holds(file) and not _grown(file, known)),
        key=lambda file: len(file.read()),
    )
    runs = run if sum(len(file.read()) for file in new) >= MUCH else in_turn
    jobs = [partial(_taken, file, known) for file in new]
    unsound = {}
    for file, blocks in zip(new, runs(jobs, list[bytes]), strict=True):
        if blocks is None:
            unsound[file.path] = _parsed(file)
        else:
            known.take(file, blocks)
    return unsound


def _grown(file: File, known: RecordCache) -> bool:
    """Whether a file is a table that only grew since it was read; then `known` takes what its new lines say."""
    size = known.size_before(file) if file.kind.format == "csv" else 0
    records = added(file.kind, file.path, file.read(), size) if size else None
    return records is not None and known.add(file, records)


def _taken(file: File, known: RecordCache) -> list[bytes] | None:
    """The records of a file without problems, as the cache holds them."""
    records, problems = _parsed(file)
    return None if problems else known.keep(file, records)


def _parsed(file: File) -> Parsed:
    return parsed(file.kind, file.path, file.read())


def _problems(new: Mapping[str, Parsed]) -> list[Problem]:
    return [one for _, problems in new.values() for one in problems]
