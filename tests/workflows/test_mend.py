"""`trainer check --fix`: what it would write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.write import apply
from trainer_cli.workflows.mend import columns_of, mend_proposal
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files
from trainer_cli.workspace.layout import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

AGENTS, POSTINGS = "roster/agents.csv", "roster/postings.csv"


def as_excel(at: Team, path: str) -> None:
    """Save a table as Excel on Chinese Windows does."""
    text = at.text(path).replace("2026-01-26", "2026/1/26").replace("\n", "\r\n")
    at.write(path, text.encode("gb18030"))


def test_the_columns_of_a_table_are_those_of_its_record() -> None:
    columns = columns_of(BY_NAME["postings"])
    assert (columns.days, columns.ids) == ({"start"}, {"id", "team", "tier"})


def test_nothing_to_mend_is_said(team: Callable[[str], Team]) -> None:
    at = team("sample")
    proposal = mend_proposal(at.root, at.workspace.settings)
    assert (proposal.changes, proposal.nothing) == ((), "No table needs mending.")
    (at.root / POSTINGS).unlink()
    assert mend_proposal(at.root, at.workspace.settings).changes == ()


def test_the_roster_becomes_what_it_was(team: Callable[[str], Team]) -> None:
    at = team("sample")
    before = at.files()
    new_repository(at.root)
    commit_files(at.root, list(at.files()), "test")
    as_excel(at, AGENTS)
    as_excel(at, POSTINGS)
    proposal = mend_proposal(at.root, at.workspace.settings)
    assert proposal.what.splitlines() == [
        "roster/agents.csv:",
        "UTF-8 instead of gb18030",
        "line ends LF instead of CRLF",
        "days written as 2026-02-09: 6",
        "roster/postings.csv:",
        "line ends LF instead of CRLF",
        "days written as 2026-02-09: 6",
    ]
    assert proposal.done.startswith("Mended roster/agents.csv:\nUTF-8 instead of gb18030\n")
    at.do(proposal)
    assert at.files() == before


def test_a_record_is_put_back_where_its_rows_are_the_same(team: Callable[[str], Team]) -> None:
    at = team("marked")
    new_repository(at.root)
    commit_files(at.root, list(at.files()), "test")
    before = at.files()
    same, other, gone = [path for path in before if path.endswith("/marks.csv") or "/sheets-" in path][:3]
    at.write(same, at.text(same).replace("\n", "\r\n"))
    at.write(other, at.text(other).replace("A00", "A10", 1).replace("\n", "\r\n"))
    (at.root / gone).unlink()
    yaml = next(path for path in before if path.endswith("/import.yaml"))
    at.write(yaml, at.text(yaml) + "# a word\n")
    proposal = mend_proposal(at.root, at.workspace.settings)
    assert proposal.document == {"mended": {same: ("the same rows, exactly as git has them",)}}
    apply(at.root, proposal.changes, command="test")
    assert at.files()[same] == before[same]
