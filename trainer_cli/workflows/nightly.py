"""`trainer report nightly`: check, build, report, and at the very end the record of what was seen.

A run that is killed leaves no record, so the next one does the whole again; what is right already is not touched.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.nightly import Nightly, NightlyRun
from trainer_cli.planning.ids import free_id
from trainer_cli.reports.nightly import NightlyReport, nightly_report
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.derived import made
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.write import Change
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.build import built
from trainer_cli.workflows.carry_out import derived_written
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.waiting import exams_with_gaps
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from trainer_cli.model.settings import Language
    from trainer_cli.reports.render import Renderer
    from trainer_cli.text.jobs import Run
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.earlier_pages import Earlier
    from trainer_cli.workspace.workspace import Loaded

COLUMNS = ("kind", "path", "digest")
SHORT = len("sha256:") + 16
"""Digests are recorded by their first 64 bits: they tell change, they prove nothing."""


class Night(msgspec.Struct, frozen=True):
    """A finished run: its report, the text of it, and the record to write, if the day has none like it yet.

    `pages` are the paths of all derived files that it made or removed.
    """

    report: NightlyReport
    text: str
    record: Proposal
    pages: tuple[str, ...] = ()


def night(
    root: Path,
    loaded: Loaded,
    renderer: Renderer,
    problems: Callable[[], Sequence[Problem]],
    *,
    today: dt.date,
    at: dt.datetime,
    by: str,
    cache: Path | None,
    run: Run = in_turn,
    earlier: Earlier | None = None,
    dry_run: bool = False,
) -> Night:
    """Build everything derived and write the report; the record is left to the caller, as the last thing.

    Args:
        root: the workspace.
        loaded: everything, however many problems it has.
        renderer: the templates.
        problems: gives all that a check finds, at their positions; asked for after the build.
        today: the date of the run; it is compared with the newest run before that date.
        at: the moment.
        by: who runs it.
        cache: where digests of the build are kept.
        run: how the pages are made, as `built` takes it.
        earlier: the pages of the build before, where somebody looks at them already.
        dry_run: whether nothing is to be written.
    """
    with one_of_several(first=True):
        build = built(root, loaded, renderer, cache, run=run, earlier=earlier, dry_run=dry_run)
    with one_of_several():
        found = [*problems(), *build.problems]
        inputs = {path: digest[:SHORT] for path, digest in loaded.digests.items() if not _is_own(path)}
        derived = {path: digest[:SHORT] for path, digest in build.outputs.items()}
        nights = [one for one in loaded.workspace.nightly if one.date < today]
        before = _with_digests(root, loaded, nights[-1]) if nights else None
        report = nightly_report(
            today,
            before=before,
            inputs=inputs,
            derived=derived,
            exams=loaded.workspace.exams,
            waiting=exams_with_gaps(root, loaded, cache and cache.with_name("waiting.json")),
            problems=found,
        )
        text = _text(renderer, report, loaded.workspace.settings.language)
        path = f"reports/nightly/{today}.md"
        page = made([(path, text.encode())])
        derived_written(root, loaded.workspace.settings, page, (), dry_run=dry_run)
    pages = (*build.pages, path)
    same_day = [_with_digests(root, loaded, one) for one in loaded.workspace.nightly if one.date == today]
    if any(run.inputs == inputs and run.derived == derived for run in same_day):
        return Night(report, text, Proposal(nothing="This night is on record."), pages)
    name = free_id(str(today), (one.id for one in loaded.workspace.nightly))
    errors = sum(one.level == "error" for one in found)
    record = Nightly(id=name, date=today, at=at, by=by, errors=errors, warnings=len(found) - errors)
    return Night(report, text, _record(record, inputs, derived), pages)


def _text(renderer: Renderer, report: NightlyReport, language: Language) -> str:
    rendered = renderer.render("nightly", report, language)
    return rendered if isinstance(rendered, str) else f"{rendered.source}: {rendered.message}\n"


def _record(nightly: Nightly, inputs: Mapping[str, str], derived: Mapping[str, str]) -> Proposal:
    base = f"records/nightly/{nightly.id}"
    rows = [("input", path, digest) for path, digest in sorted(inputs.items())]
    rows += [("derived", path, digest) for path, digest in sorted(derived.items())]
    return Proposal(
        changes=(
            Change(f"{base}/digests.csv", dump_csv(COLUMNS, rows), None),
            Change(f"{base}/nightly.yaml", dump_yaml(nightly).encode(), None),
        ),
        done=f"Recorded as {nightly.id}.",
    )


def _with_digests(root: Path, loaded: Loaded, nightly: Nightly) -> NightlyRun:
    folders = placed_folders(root, loaded.workspace.settings)
    path = on_disk(root, folders, nightly.source.path).with_name("digests.csv")
    kinds: dict[str, dict[str, str]] = {"input": {}, "derived": {}}
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except OSError:
        return NightlyRun(nightly, {}, {})
    for row in csv.reader(text.splitlines()[1:]):
        if len(row) == len(COLUMNS) and row[0] in kinds:  # what a merge spoiled tells nothing
            kinds[row[0]][row[1]] = row[2]
    return NightlyRun(nightly, kinds["input"], kinds["derived"])


def _is_own(path: str) -> bool:
    return path.startswith("records/nightly/")
