"""Looking at the pages of the build before in another process, while this one reads the workspace."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec.structs import replace

from trainer_cli.commands.two_processes import begun
from trainer_cli.text.jobs import MANY
from trainer_cli.workflows.earlier_pages import Looked, earlier_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.commands.session import Session
    from trainer_cli.workflows.earlier_pages import Earlier

BUILD_CACHE = "build.msgpack"


@contextmanager
def pages_looked_at(session: Session) -> Iterator[Earlier]:
    """The pages of the build before; many are looked at from now on, unless another command could change them."""
    holds = session.hold()
    earlier = earlier_pages(session.root, session.settings, session.cache_file(BUILD_CACHE))
    with begun(earlier.look, Looked, much=holds and len(earlier.known.digests) >= MANY) as look:
        yield replace(earlier, look=look)
