"""In which language the program speaks: its messages and its help. Documents have the workspace's own."""

from __future__ import annotations

import locale
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trainer_cli.model.settings import Language

# As a line, not as YAML: even what is wrong with the file is to be said in this language.
_KEY = b"messages:"
_SETTING = rb"(?m)^messages:[ \t]*[\"']?([A-Za-z-]+)"
_SEPARATORS = str.maketrans("_.@", "---")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def language_named(name: str) -> Language | None:
    """The language that a name such as `zh-CN`, `zh_TW.UTF-8` or `en` stands for, None for another one."""
    first, *rest = name.strip().lower().translate(_SEPARATORS).split("-")
    if first == "en":
        return "en"
    if first != "zh":
        return None
    return "zh-Hant" if _TRADITIONAL.intersection(rest) else "zh-Hans"


def spoken_language(root: Path | None, environment: Mapping[str, str]) -> Language:
    """The language of the workspace's `messages`, else of the locale, else English."""
    return (root and _of_workspace(root)) or _of_locale(environment) or "en"


def _of_workspace(root: Path) -> Language | None:
    with suppress(OSError):
        data = (root / "trainer.yaml").read_bytes()
        # Few say it, and to compile a pattern takes time.
        found = re.search(_SETTING, data) if _KEY in data else None
        return language_named(found[1].decode()) if found else None
    return None


def _of_locale(environment: Mapping[str, str]) -> Language | None:
    name = next((environment[one] for one in _VARIABLES if environment.get(one)), None)
    if name is None and os.name == "nt":  # there the variables are not set
        name = locale.getlocale()[0]
    return language_named(name) if name else None
