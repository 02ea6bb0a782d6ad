"""YAML files of nothing but `key: value`, read without the YAML library: to import it takes longer than to read them.

The records of many acts are such files. Whatever is not surely one is left to the library.
"""

from __future__ import annotations

import re

_VALUE = r"""(?:"[^"\\\t\n]*"|\w[\w./+-]*(?::[\w./+-]+)*)"""
_LINE = re.compile(rf"(\w{{1,99}}): ({_VALUE})\n")
_FLAT = re.compile(rf"(?:\w{{1,99}}: {_VALUE}\n)+")
_NULLS = frozenset(("null", "Null", "NULL"))


def flat_mapping(text: str) -> dict[str, object] | None:
    """The keys and values of a file, as `yaml_build.built` gives them; None where it may hold anything else."""
    if _FLAT.fullmatch(text) is None:
        return None
    pairs = _LINE.findall(text)
    found = {key: None if value in _NULLS else value.strip('"') for key, value in pairs}
    return found if len(found) == len(pairs) else None
