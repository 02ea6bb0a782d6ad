"""`trainer diff`: what a reviewer of a change is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import Terminal, state_of
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

BANK = "curricula/junior/questions/rules.yaml"


def changed(at: Shell) -> Shell:
    """A committed workspace in which the key of a question is another now."""
    new_repository(at.team.root)
    commit_files(at.team.root, list(at.team.files()), "test")
    assert "id: rules-001\n" in at.team.text(BANK)
    at.team.edit(BANK, "answer: B", "answer: C")
    return at


def test_nothing_is_said_to_change(shell: Callable[[str], Shell]) -> None:
    at = changed(shell("sample"))
    at.team.edit(BANK, "answer: C", "answer: B")
    ran = at("diff", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing of the curricula or plans changes." in ran.out


def test_a_pipe_sees_no_key(shell: Callable[[str], Shell]) -> None:
    at = changed(shell("sample"))
    before = state_of(at.team.root / "curricula")
    ran = at("diff", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "- `rules-001`: changed (`curricula/junior/questions/rules.yaml:2`)" in ran.out
    assert "  - `answer`: the answer key or what marks go by is another" in ran.out
    assert "B → C" not in ran.out
    assert "  - `answer`: B → C" in at("diff", "--lang", "en", "--show-keys").out
    assert state_of(at.team.root / "curricula") == before


def test_json_names_every_change(shell: Callable[[str], Shell]) -> None:
    document = changed(shell("assembled"))("diff", "--json").document
    [group] = document["groups"]
    assert (group["kind"], group["changes"][0]["id"], group["changes"][0]["state"]) == (
        "question",
        "rules-001",
        "changed",
    )
    assert group["changes"][0]["fields"] == [{"path": "answer", "before": "", "after": "", "secret": True}]
    assert [one["id"] for one in document["approvals"]] == ["rules-001"]
    assert (document["old"], document["new"], document["unread"]) == ("HEAD", "", 0)


def test_files_that_can_not_be_read_are_counted(shell: Callable[[str], Shell]) -> None:
    at = changed(shell("sample"))
    at.team.edit("curricula/junior/tier.yaml", "order: 1", "order: first")
    assert at("diff", "--json").document["unread"] > 0
    assert at("diff", "HEAD..HEAD", "--json").document["unread"] == 0


def test_github_shows_what_needs_attention(shell: Callable[[str], Shell]) -> None:
    ran = changed(shell("sample"))("diff", "HEAD", "--format", "github")
    assert ran.code == 0
    assert ran.out.startswith(f"::warning file={BANK},line=2,col=1")
    assert "`rules-001` was approved and no longer is: its content changed" in ran.out


def test_an_unknown_commit_is_a_problem(shell: Callable[[str], Shell]) -> None:
    ran = changed(shell("sample"))("diff", "nowhere")
    assert (ran.code, ran.out.splitlines()[0]) == (
        1,
        "error: git knows no commit `nowhere` here (diff-revision)",
    )


def test_a_person_sees_the_key(shell: Callable[[str], Shell]) -> None:
    at = changed(shell("sample"))
    with Terminal(at.team.root, "diff", "--no-color") as terminal:
        terminal.shows("`answer`：B → C")
        assert terminal.ends() == 0


def test_a_file_that_a_person_asks_for_holds_no_key(shell: Callable[[str], Shell]) -> None:
    at = changed(shell("sample"))
    with Terminal(at.team.root, "diff", "--to", "change.md") as terminal:
        assert terminal.ends() == 0
    page = (at.team.root / "change.md").read_text(encoding="utf-8")
    assert "`rules-001`" in page
    assert "B → C" not in page
