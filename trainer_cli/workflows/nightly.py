"""`trainer report nightly`: check, build, report, and at the very end the record of what was seen.

A run that is killed leaves no record, so the next one does the whole again; what is right already is not touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.nightly import Nightly, NightlyRun
from trainer_cli.planning.ids import free_id
from trainer_cli.reports.nightly import NightlyReport, nightly_report
from trainer_cli.text.derived import made
from trainer_cli.text.jobs import in_turn
from trainer_cli.text.write import Change
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.build import built
from trainer_cli.workflows.carry_out import derived_written
from trainer_cli.workflows.night_digests import digest_lines, digest_table, digests_in, recorded_lines
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.waiting import WAITING, exams_with_gaps
from trainer_cli.workspace.places import on_disk, placed_folders

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from trainer_cli.model.settings import Language
    from trainer_cli.reports.render import Renderer
    from trainer_cli.text.jobs import Run
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.earlier_pages import Earlier
    from trainer_cli.workflows.night_digests import Kinds
    from trainer_cli.workspace.workspace import Loaded


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
    problems: Sequence[Problem],
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
        problems: all that a check finds, at their positions.
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
        inputs = {path: digest for path, digest in loaded.digests.items() if not _is_own(path)}
        lines = digest_lines({"input": inputs, "derived": build.outputs})
        before, came = _since(root, loaded, lines, today)
        found = [*problems, *build.problems]
        report = nightly_report(
            today,
            before=before,
            inputs=came["input"],
            derived=came["derived"],
            exams=loaded.workspace.exams,
            waiting=exams_with_gaps(root, loaded, cache and cache.with_name(WAITING)),
            problems=found,
        )
        text = _text(renderer, report, loaded.workspace.settings.language)
        path = f"reports/nightly/{today}.md"
        page = made([(path, text.encode())])
        derived_written(root, loaded.workspace.settings, page, (), dry_run=dry_run)
    pages = (*build.pages, path)
    same_day = [one for one in loaded.workspace.nightly if one.date == today]
    if any(_recorded(root, loaded, run) == lines for run in same_day):
        return Night(report, text, Proposal(nothing="This night is on record."), pages)
    name = free_id(str(today), (one.id for one in loaded.workspace.nightly))
    errors = sum(one.level == "error" for one in found)
    record = Nightly(id=name, date=today, at=at, by=by, errors=errors, warnings=len(found) - errors)
    return Night(report, text, _record(record, digest_table(lines)), pages)


def _text(renderer: Renderer, report: NightlyReport, language: Language) -> str:
    rendered = renderer.render("nightly", report, language)
    return rendered if isinstance(rendered, str) else f"{rendered.source}: {rendered.message}\n"


def _record(nightly: Nightly, digests: bytes) -> Proposal:
    base = f"records/nightly/{nightly.id}"
    return Proposal(
        changes=(
            Change(f"{base}/digests.csv", digests, None),
            Change(f"{base}/nightly.yaml", dump_yaml(nightly).encode(), None),
        ),
        done=f"Recorded as {nightly.id}.",
    )


def _since(root: Path, loaded: Loaded, lines: list[str], today: dt.date) -> tuple[NightlyRun | None, Kinds]:
    """The newest run before today with the files that are not as they were then, and these files as they are now."""
    nights = [one for one in loaded.workspace.nightly if one.date < today]
    if not nights:
        return None, digests_in(lines)
    recorded = set(_recorded(root, loaded, nights[-1]))
    now = digests_in([line for line in lines if line not in recorded])
    recorded.difference_update(lines)
    before = digests_in(sorted(recorded))
    return NightlyRun(nights[-1], before["input"], before["derived"]), now


def _recorded(root: Path, loaded: Loaded, nightly: Nightly) -> list[str]:
    folders = placed_folders(root, loaded.workspace.settings)
    return recorded_lines(on_disk(root, folders, nightly.source.path).with_name("digests.csv"))


def _is_own(path: str) -> bool:
    return path.startswith("records/nightly/")
