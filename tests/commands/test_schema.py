"""`trainer schema`: JSON Schemas for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_schemas_are_written_once(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    dry = at("schema", "-n", "--json").document
    assert (dry["written"], ".schemas/people.json" in dry["files"]) == (False, True)
    assert not (at.team.root / ".schemas").exists()
    assert at("schema").out == f"{len(dry['files'])} schemas written to .schemas/.\n"
    assert at("schema").out == "All schemas are up to date.\n"
    at.team.write(".schemas/people.json", "{}")
    assert at("schema").out == "1 schemas written to .schemas/.\n"
    assert msgspec.json.decode(at.team.text(".schemas/people.json"))["$defs"]
