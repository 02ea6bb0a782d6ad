"""Built-in templates are compiled once for good, as modules are: their byte code lies beside that of this module."""

from __future__ import annotations

import marshal
import sys
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, cast

from trainer_cli.workspace.cache import cached_bytes, keep_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

_HERE = Path(__file__)


def kept_code(name: str, made_from: bytes, compiled: Callable[[], CodeType]) -> CodeType:
    """The code `name` of what is compiled from `made_from`: as it is kept, else `compiled` now, and kept.

    It is kept where Python may keep its own (`PYTHONDONTWRITEBYTECODE`, `PYTHONPYCACHEPREFIX`), and trusted as
    Python trusts that; a folder that can't be written is no failure.
    """
    file = Path(cache_from_source(str(_HERE.with_name(f"{name}.py"))))
    state = sha256(MAGIC_NUMBER + made_from).digest()
    found = cached_bytes(file) or b""
    if found.startswith(state):
        return cast("CodeType", marshal.loads(found[len(state) :]))  # noqa: S302  # it is of our own making
    code = compiled()
    if not sys.dont_write_bytecode:
        keep_bytes(file, state + marshal.dumps(code), private=False)
    return code
