"""Where the program's own sample workspace and templates lie: in the wheel, or in the repository."""

from __future__ import annotations

from pathlib import Path


def builtin_root() -> Path:
    """The folder that holds the sample's `trainer.yaml`, `curricula/`, `roster/` and `templates/`."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "sample"
    return shipped if shipped.is_dir() else package.parent
