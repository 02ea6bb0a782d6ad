"""The sample and the templates are found beside the package, or inside it where it was installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace import builtin

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_sample_is_a_workspace_with_templates() -> None:
    root = builtin.builtin_root()
    for name in ("trainer.yaml", "curricula/junior/tier.yaml", "roster/agents.csv", "templates/plan.md.j2"):
        assert (root / name).is_file()


def test_an_installed_package_carries_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "trainer_cli"
    (package / "sample").mkdir(parents=True)
    monkeypatch.setattr(builtin, "__file__", str(package / "workspace" / "builtin.py"))
    assert builtin.builtin_root() == package / "sample"
    (package / "sample").rmdir()
    assert builtin.builtin_root() == package.parent
