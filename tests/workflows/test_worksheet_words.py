"""The words of worksheets come back: every heading and every choice is one that `trainer import` knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from tests.interop.facts import facts
from trainer_cli.exams.marks import MARK_NAMES
from trainer_cli.interop import FACTS
from trainer_cli.interop.roster import NAMES as ROSTER
from trainer_cli.interop.sign_in import STATUSES as KNOWN
from trainer_cli.interop.staff import NAMES
from trainer_cli.model.facts import Attendance
from trainer_cli.model.settings import Language
from trainer_cli.reports.language import text_in
from trainer_cli.text.csv_header import fields_of, folded_names
from trainer_cli.workflows.marks_worksheet import FIELDS
from trainer_cli.workflows.worksheet_words import (
    ALL_TOPICS,
    CRITERIA,
    EVENTS,
    FILLED_IN,
    GENERAL,
    INSTRUCTIONS,
    LEVELS,
    OFFICES,
    PARTS,
    RATED,
    SHEETS,
    STATUSES,
    TASKS,
    TITLES,
    YES_NO,
)

if TYPE_CHECKING:
    from trainer_cli.model.base import Text

STAFF = ("id", "name", "office", "level", "topics", "organisation", "email")
AGENTS = ("id", "name", "nicknames", "team", "tier", "joined", "email")
LANGUAGES: tuple[Language, ...] = get_args(Language)


def all_texts() -> list[Text]:
    lines = [line for words in SHEETS.values() for line in (words.title, *words.lines)]
    return [
        *TITLES.values(), *PARTS.values(), *STATUSES, *YES_NO, *RATED, *EVENTS, *CRITERIA, *TASKS, *GENERAL,
        *FILLED_IN, *OFFICES.values(), *LEVELS.values(), ALL_TOPICS, INSTRUCTIONS, *lines,
    ]  # fmt: skip


def test_every_text_is_there_in_every_language() -> None:
    for text in all_texts():
        assert isinstance(text, str) or set(text) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_is_known(language: Language) -> None:
    def fields(names: list[str], known: dict[str, str]) -> list[str | None]:
        return fields_of([text_in(language, TITLES[name]) for name in names], folded_names(known))

    for name, format_ in ((name, FACTS[name]) for name in SHEETS if name in FACTS):
        own = [field for field in TITLES if field in set(format_.names.values())]
        assert fields(own, dict(format_.names)) == own, name
    assert fields(list(STAFF), NAMES) == list(STAFF)
    assert fields(list(AGENTS), ROSTER) == list(AGENTS)
    marks = [one.name for one in FIELDS]
    assert fields(marks, MARK_NAMES) == ["item" if name == "number" else name for name in marks]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_is_known(language: Language) -> None:
    sound = "agent,date,status\nA001,2026-02-09,{}\n"
    told = [facts(sound.format(text_in(language, status)), FACTS["sign-in"])[0] for status in STATUSES]
    assert tuple(one.status for one in told if isinstance(one, Attendance)) == KNOWN
