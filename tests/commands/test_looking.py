"""Pages are looked at under the lock, by another process where there are many."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from trainer_cli.commands import looking
from trainer_cli.commands.looking import BUILD_CACHE, pages_looked_at
from trainer_cli.commands.options import GlobalOptions
from trainer_cli.commands.session import Session
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.manifest import DIGITS, NOTHING, Manifest, keep

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.team import Team
    from trainer_cli.workflows.earlier_pages import Looked

# The processes that run tests have threads; the program has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


@pytest.fixture
def session(team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A session in a team with one page, which the cache knows."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    sample = team("sample")
    sample.write("archives/A001.md", "as it was made")
    found = Session(GlobalOptions(directory=str(sample.root)), ("build",))
    cache = found.cache_file(BUILD_CACHE)
    assert cache is not None
    page = ("0" * DIGITS, digest_bytes(b"as it was made"), b"no stamp")
    keep(cache, Manifest().with_pages({"archives/A001.md": page}), NOTHING)
    return found


@pytest.mark.parametrize("many", [0, 1000])
def test_untouched_pages_are_seen_by_whatever_process(
    session: Session, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(looking, "MANY", many)
    with pages_looked_at(session) as earlier:
        assert (session.root / ".trainer/lock").is_file()
        assert set(earlier.look().stamps) == {"archives/A001.md"}
    session.close()


def test_for_a_dry_run_nothing_is_locked(session: Session) -> None:
    dry = Session(GlobalOptions(directory=str(session.root), dry_run=True), ("build", "-n"))
    with pages_looked_at(dry) as earlier:
        assert set(earlier.look().stamps) == {"archives/A001.md"}
    assert not (session.root / ".trainer").exists()


@pytest.mark.parametrize(("many", "much"), [(1, True), (2, False)])
def test_another_process_looks_at_many_pages(
    session: Session, monkeypatch: pytest.MonkeyPatch, many: int, *, much: bool
) -> None:
    monkeypatch.setattr(looking, "MANY", many)
    asked = []

    def begun(
        job: Callable[[], Looked], _: object, *, much: bool
    ) -> AbstractContextManager[Callable[[], Looked]]:
        asked.append(much)
        return nullcontext(job)

    monkeypatch.setattr(looking, "begun", begun)
    with pages_looked_at(session):
        assert asked == [much]
    session.close()
