"""What may be found after a fault: shared by the tests here and by `tools/faults.py`."""

from __future__ import annotations

Files = dict[str, bytes]
"""Path to content of all files of a workspace but the program's own."""

# What happened or was said: the states the files may be in, for readers at once and after the next command.
# A command that is silent about the files could not even read them.
_ALLOWED = {
    "done": {"new"},
    "killed": {"old", "new", "mixed"},
    "unchanged": {"old"},
    "unfinished": {"new"},
    "unconfirmed": {"new"},
    "partial": {"mixed", "new"},
    "earlier": {"old"},
    "silent": {"old"},
}


def allowed_states(became: str, *, together: bool) -> set[str]:
    """The states that are right after an operation of which `became` is said; none for anything unknown.

    Files that belong `together` are never a mixture.
    """
    return _ALLOWED.get(became, set()) - ({"mixed"} if together else set())


def state(found: Files, old: Files, new: Files) -> str:
    """`old`, `new` or `mixed`."""
    return "new" if found == new else "old" if found == old else "mixed"


def is_mixture(found: Files, old: Files, new: Files) -> bool:
    """Whether every file is wholly old or wholly new, and there is no other."""
    return all(found.get(path) in (old.get(path), new.get(path)) for path in {*found, *old, *new})
