"""Every broken file through its reader: a problem at the right place, nothing else (rows 1-3, 5-11, 26, 27)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults import csv_files, everywhere, markdown_files, workbook_files, yaml_files
from tests.faults.reading import read

if TYPE_CHECKING:
    from tests.faults.stimulus import Stimulus

CORPUS = everywhere.STIMULI + yaml_files.STIMULI + csv_files.STIMULI + markdown_files.STIMULI
CORPUS += workbook_files.STIMULI


@pytest.mark.parametrize("stimulus", CORPUS, ids=lambda stimulus: f"{stimulus.reader}-{stimulus.name}")
def test_a_broken_file_gives_a_problem_at_its_place(stimulus: Stimulus) -> None:
    _, problems = read(stimulus.reader, stimulus.data)
    first = problems[0]
    assert (first.code, f"{first.source.line}:{first.source.column}") == (stimulus.code, stimulus.place)
    assert first.level == "error"
    assert first.message
    assert first.remedy
    assert not first.source.pointer


def test_the_corpus_is_large_enough() -> None:
    assert len({(stimulus.reader, stimulus.data) for stimulus in CORPUS}) == len(CORPUS) >= 250
