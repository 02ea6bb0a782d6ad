"""What was approved, found in git (S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_record
from trainer_cli.workflows.approved_version import approved_versions
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.model.question import Question

BANK = "curricula/junior/questions/rules.yaml"


def found(at: Team, *wanted: tuple[str, str]) -> dict[str, Question]:
    workspace = at.workspace
    asked = [(workspace.questions[name], digest) for name, digest in wanted]
    return approved_versions(at.root, workspace.settings, asked)


def test_the_content_of_before_is_in_an_earlier_commit(team: Callable[[str], Team]) -> None:
    at = team("sample")
    first = at.workspace.questions["rules-001"]
    digest = digest_record("question", first)
    assert found(at, ("rules-001", digest)) == {}
    new_repository(at.root)
    commit_files(at.root, list(at.files()), "test")
    at.edit(BANK, "哪一位的依據合乎守則？", "哪一位做得對？")
    commit_files(at.root, [BANK], "test")
    versions = found(at, ("rules-001", digest), ("rules-002", "sha256:never"), ("rules-003", ""))
    assert {name: one.stem for name, one in versions.items()} == {"rules-001": first.stem}
    assert list(found(at, ("rules-001", digest))) == ["rules-001"]
    (at.root / BANK).unlink()
    commit_files(at.root, [BANK], "test")
    assert approved_versions(at.root, at.workspace.settings, [(first, digest)]).keys() == {"rules-001"}
