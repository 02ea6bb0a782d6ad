"""`trainer schema`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_schemas_are_written_where_they_differ(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    assert trainer("schema").out == "14 schemas written to .schemas/.\n"
    assert trainer("schema").out == "All schemas are up to date.\n"
    (trainer.folder / ".schemas/plan.json").write_text("{}")
    assert trainer("schema --json").json == {"written": True, "files": [".schemas/plan.json"]}
