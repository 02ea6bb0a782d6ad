"""Which pages a changed file concerns."""

from __future__ import annotations

import pytest

from trainer_cli.workflows.page_inputs import inputs_by_subject

FILES = {
    "curricula/junior/tier.yaml": "1",
    "plans/p.yaml": "2",
    "records/exams/one/exam.yaml": "3",
    "records/exams/other/exam.yaml": "4",
    "roster/postings.csv": "5",
    "records/nightly/2026-02-12/nightly.yaml": "6",
}
EVERY = {"one", "other", "p", "junior"}


@pytest.mark.parametrize(
    ("path", "concerned"),
    [
        ("curricula/junior/tier.yaml", EVERY),
        ("plans/p.yaml", EVERY),
        ("records/exams/one/exam.yaml", {"one"}),
        ("records/sheets/other/i1/sheets-A.csv", {"other"}),
        ("roster/postings.csv", set()),
        ("records/nightly/2026-02-12/nightly.yaml", set()),
    ],
)
def test_a_changed_file_concerns_these_pages(path: str, concerned: set[str]) -> None:
    before, now = inputs_by_subject(FILES), inputs_by_subject({**FILES, path: "new"})
    assert {subject for subject in EVERY if before[subject] != now[subject]} == concerned


def test_a_file_that_is_gone_concerns_pages_too() -> None:
    without = {path: digest for path, digest in FILES.items() if path != "plans/p.yaml"}
    assert inputs_by_subject(FILES)["junior"] != inputs_by_subject(without)["junior"]
