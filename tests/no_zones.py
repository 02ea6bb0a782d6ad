"""A system without a table of time zones."""

from __future__ import annotations

import sys
import zoneinfo
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest import mock

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def no_time_zones() -> Iterator[None]:
    """Neither the system nor a package knows any zone inside the block."""
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()
    try:
        with mock.patch.dict(sys.modules, {"tzdata": None}):
            yield
    finally:
        zoneinfo.reset_tzpath()
