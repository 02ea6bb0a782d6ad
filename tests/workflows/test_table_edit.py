from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.text.problem import Problem
from trainer_cli.workflows.table_edit import AGENTS, edited_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_rows_and_cells_go_under_their_columns(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write(AGENTS, "joined;備註;name;id\n2026-01-26;;林雨晴;A001\n2026-01-26;x;陳柏宇;A002\n")
    sample.edit(AGENTS, "備註", "email")
    change = edited_table(
        sample.root,
        sample.workspace,
        AGENTS,
        added=[{"id": "A003", "name": "王;五", "joined": "2026-02-09", "nicknames": ""}],
        changed={2: {"name": "林小晴"}},
    )
    assert not isinstance(change, Problem)
    assert (change.content or b"").decode() == (
        'joined;email;name;id\n2026-01-26;;林小晴;A001\n2026-01-26;x;陳柏宇;A002\n2026-02-09;;"王;五";A003\n'
    )


def test_a_table_that_is_not_there_is_begun(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    workspace = sample.workspace
    (sample.root / AGENTS).unlink()
    change = edited_table(sample.root, workspace, AGENTS, added=[{"id": "A1", "name": "x"}])
    assert not isinstance(change, Problem)
    assert (change.before, change.content) == (None, b"id,name,nicknames,joined,email\nA1,x,,,\n")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"id,name,joined\n", "csv-column-missing"),
        ("id,name,joined,email\nA1,林雨晴,2026-01-26,\n".encode("gb18030"), "table-encoding"),
    ],
)
def test_what_cannot_be_edited(team: Callable[[str], Team], data: bytes, code: str) -> None:
    sample = team("sample")
    workspace = sample.workspace
    sample.write(AGENTS, data)
    change = edited_table(sample.root, workspace, AGENTS, changed={2: {"email": "a@b"}})
    assert isinstance(change, Problem)
    assert (change.code, change.source.path) == (code, AGENTS)
