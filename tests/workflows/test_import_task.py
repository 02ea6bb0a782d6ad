from __future__ import annotations

from trainer_cli.workflows.import_task import Wish


def test_nothing_is_wished_unless_it_is_said() -> None:
    assert Wish().exam is None
