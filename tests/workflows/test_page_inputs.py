"""Which pages a changed file concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.exams.paper import exam
from trainer_cli.model.settings import Settings
from trainer_cli.text.source import Source
from trainer_cli.workflows.derived_reports import derived_reports
from trainer_cli.workflows.page_inputs import TEMPLATES, inputs_by_subject, layouts, pages_inputs
from trainer_cli.workflows.templates import workspace_renderer
from trainer_cli.workspace.load import load
from trainer_cli.workspace.workspace import ExamFacts, Loaded, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.team import Team

FILES = {
    "curricula/junior/tier.yaml": "1",
    "plans/p.yaml": "2",
    "records/exams/one/exam.yaml": "3",
    "records/exams/other/exam.yaml": "4",
    "records/exams/again/exam.yaml": "5",
    "roster/postings.csv": "6",
    "records/nightly/2026-02-12/nightly.yaml": "7",
}
EVERY = {"one", "other", "again", "p", "junior"}


def inputs_of(files: dict[str, str], folder: str = "other") -> Mapping[str, str]:
    """Of a workspace with the exam `one` and its resit `again`, and one that lies in a `folder`."""
    exams = (facts("one"), facts("again", resit_of="one"), facts("other", folder=folder))
    workspace = Workspace(settings=Settings(name="team"), exams={one.exam.id: one for one in exams})
    loaded = Loaded(
        workspace=workspace, problems=(), digests=files, ignored=0, with_agents=lambda _: workspace
    )
    return inputs_by_subject(loaded)


def facts(name: str, *, folder: str = "", resit_of: str | None = None) -> ExamFacts:
    source = Source(f"records/exams/{folder or name}/exam.yaml")
    return ExamFacts(exam=replace(exam(), id=name, resit_of=resit_of, source=source), forms={}, candidates=())


@pytest.mark.parametrize(
    ("path", "concerned"),
    [
        ("curricula/junior/tier.yaml", EVERY),
        ("plans/p.yaml", EVERY),
        ("records/exams/one/exam.yaml", {"one", "again"}),
        ("records/exams/again/candidates.csv", {"one", "again"}),
        ("records/releases/again/r1/released.csv", {"one", "again"}),
        ("records/sheets/other/i1/sheets-A.csv", {"other"}),
        ("roster/postings.csv", set()),
        ("records/nightly/2026-02-12/nightly.yaml", set()),
    ],
)
def test_a_changed_file_concerns_these_pages(path: str, concerned: set[str]) -> None:  # S96
    before, now = inputs_of(FILES), inputs_of({**FILES, path: "new"})
    assert {subject for subject in EVERY if before[subject] != now[subject]} == concerned


def test_the_record_of_an_exam_counts_also_in_a_folder_of_another_name() -> None:
    before = inputs_of({**FILES, "records/exams/elsewhere/exam.yaml": "8"}, "elsewhere")
    now = inputs_of({**FILES, "records/exams/elsewhere/exam.yaml": "9"}, "elsewhere")
    assert {subject for subject in EVERY if before[subject] != now[subject]} == {"other"}


def test_a_file_that_is_gone_concerns_pages_too() -> None:
    without = {path: digest for path, digest in FILES.items() if path != "plans/p.yaml"}
    assert inputs_of(FILES)["junior"] != inputs_of(without)["junior"]


def test_every_sort_of_page_has_its_layout(team: Callable[[str], Team]) -> None:
    released = team("released")
    made = {name for _, _, name, _ in derived_reports(released.root, released.workspace)}
    assert {*made, "archive"} == set(TEMPLATES)
    renderer = workspace_renderer(released.root)
    before = layouts(renderer, "zh-Hant")
    assert before == layouts(renderer, "zh-Hant")
    released.write("templates/exam.md.j2", "# {{ report.exam.id }}\n")
    now = layouts(workspace_renderer(released.root), "zh-Hant")
    assert {name for name in TEMPLATES if before[name] != now[name]} == {"exam"}
    assert not set(before.values()) & set(layouts(renderer, "en").values())


def test_nights_are_no_input_and_tables_are_read_when_asked_for(team: Callable[[str], Team]) -> None:
    released = team("released")
    night = (
        "id: 2026-02-12\ndate: 2026-02-12\nat: 2026-02-12T23:00:00+08:00\nby: TR01\nerrors: 0\nwarnings: 0\n"
    )
    released.write("records/nightly/2026-02-12/nightly.yaml", night)
    loaded, laid_out = load(released.root), dict.fromkeys(TEMPLATES, "layout")
    inputs = pages_inputs(released.root, loaded, laid_out)
    assert inputs.digests.keys() == {
        path for path in loaded.digests if not path.startswith("records/nightly/")
    }
    assert inputs.common != pages_inputs(released.root, loaded, laid_out | {"exam": "other"}).common
    assert inputs.table("roster/postings.csv") == (released.root / "roster/postings.csv").read_bytes()
    assert inputs.table("roster/nothing.csv") is None
