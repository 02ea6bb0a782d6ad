"""The clock of a disk, whose ticks are some milliseconds long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.stamp import Moment

if TYPE_CHECKING:
    from pathlib import Path


def clock_moved_on(folder: Path) -> Moment:
    """Wait until whatever lies on the disk of `folder` is older than what is written now; gives that moment."""
    place = folder / "tick"
    place.write_text("")
    before = place.stat().st_ctime_ns
    while True:
        place.write_text("")
        info = place.stat()
        if info.st_ctime_ns > before:
            place.unlink()
            return Moment(info.st_dev, info.st_ctime_ns)
