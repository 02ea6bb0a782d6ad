"""YAML files of nothing but `key: value`, read without the YAML library: to import it takes longer than to read them.

The records of many acts are such files. Whatever is not surely one is left to the library.
"""

from __future__ import annotations

import re

_VALUE = r"""(?:"[^"\\\t\n]*"|\w[\w./+-]*(?::[\w./+-]+)*)"""
_LINE = re.compile(rf"(\w{{1,99}}): ({_VALUE})\n")
_NULLS = frozenset(("null", "Null", "NULL"))


def flat_mapping(text: str) -> dict[str, object] | None:
    """The keys and values of a file, as `yaml_build.built` gives them; None where it may hold anything else."""
    found: dict[str, object] = {}
    end = 0
    while end < len(text):
        line = _LINE.match(text, end)
        if line is None or line[1] in found:
            return None
        found[line[1]] = None if line[2] in _NULLS else line[2].strip('"')
        end = line.end()
    return found or None
