"""Faults that every reader must see: each is put at the same place of a good file of each kind."""

from __future__ import annotations

from tests.faults.stimulus import Stimulus

# The text before and after the place of the fault, which is in line 3.
FILES = {
    "yaml": ("id: a\nstem: |\n", "\n  x\n"),
    "csv": ("id,stem\na,x\n", "\nb,y\n"),
    "md": ("---\nid: a\n---", "\n"),
}

CHARACTERS = {
    "nul": "\0",
    "bell": "\x07",
    "backspace": "\x08",
    "vertical-tab": "\x0b",
    "form-feed": "\x0c",
    "ctrl-z": "\x1a",
    "escape-title": "\x1b]0;owned\x07",
    "unit-separator": "\x1f",
    "delete": "\x7f",
    "c1-csi": "\x9b31m",
    "next-line": "\x85",
    "line-separator": "\u2028",
    "paragraph-separator": "\u2029",
    "bidi-embedding": "\u202a",
    "bidi-override": "\u202e",
    "bidi-isolate": "\u2066",
    "bidi-pop": "\u2069",
    "byte-order-mark-inside": "\ufeff",
    "noncharacter": "\ufffe",
}
MARKS = {
    "conflict-ours": "<<<<<<< HEAD",
    "conflict-middle": "=======",
    "conflict-theirs": ">>>>>>> branch",
    "conflict-base": "||||||| merged common ancestors",
    "conflict-indented": "  <<<<<<< HEAD",
    "conflict-theirs-tab": "\t>>>>>>> branch",
}


def _at_line_three() -> list[Stimulus]:
    found = []
    for reader, (before, after) in FILES.items():
        line = 4 if reader == "md" else 3
        start = before + ("\n" if reader == "md" else "")
        for name, text in CHARACTERS.items():
            data = f"{start}  x{text}{after}".encode()
            found.append(Stimulus(f"{reader}-{name}", reader, data, "character-forbidden", f"{line}:4"))
        for name, text in MARKS.items():
            column = len(text) - len(text.lstrip()) + 1
            data = f"{start}{text}{after}".encode()
            found.append(Stimulus(f"{reader}-{name}", reader, data, "merge-conflict", f"{line}:{column}"))
    return found


def _whole_files() -> list[Stimulus]:
    found = []
    for reader, (before, after) in FILES.items():
        text = before + after
        found += [
            Stimulus(f"{reader}-zero-bytes", reader, b"", *_EMPTY[reader]),
            Stimulus(f"{reader}-zeroed-by-power-loss", reader, b"\0" * 4096, "character-forbidden", "1:1"),
            Stimulus(f"{reader}-only-newlines", reader, b"\r\n\r\n", *_EMPTY[reader]),
            Stimulus(f"{reader}-only-mark", reader, b"\xef\xbb\xbf", *_EMPTY[reader]),
            Stimulus(
                f"{reader}-utf-16-without-mark",
                reader,
                text.encode("utf-16-le"),
                "character-forbidden",
                "1:2",
            ),
            Stimulus(
                f"{reader}-second-mark",
                reader,
                ("\ufeff\ufeff" + text).encode(),
                "character-forbidden",
                "1:1",
            ),
        ]
    return found


_EMPTY = {
    "yaml": ("file-empty", "1:1"),
    "csv": ("file-empty", "1:1"),
    "md": ("front-matter-missing", "1:1"),
}

STIMULI = _at_line_three() + _whole_files()
