"""Files as the loading pipeline hands them on."""

from __future__ import annotations

from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.contents import File
from trainer_cli.workspace.layout import BY_NAME


def file(kind: str, path: str, data: bytes) -> File:
    """A file of a kind that was read."""
    return File(BY_NAME[kind], path, path, digest_bytes(data), data=data)
