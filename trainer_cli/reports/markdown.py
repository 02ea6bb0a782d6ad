"""Data inside Markdown: whatever a text holds, it stays text."""

from __future__ import annotations

import re

from trainer_cli.text.characters import forbidden_in, visible

# Plain text, nearly every text there is, must cost one search; the other patterns are compiled where one is not.
_SUSPICIOUS = re.compile(r"[\\`*_\[<|~&$#\t\n]|(?<![A-Za-z0-9_])@|^[-+=>\s]|^\d{1,9}[.)]")
# An underscore inside a word is no emphasis, and ids are full of them.
_MARKUP = r"[\\`*\[<|~&$]|(?<![^\W_])_|_(?![^\W_])"
_MENTION = r"(?<![A-Za-z0-9_])@(?=[A-Za-z0-9])"
_REFERENCE = r"#(?=\d)"
_LEADING = r"^(?:([-+])(?=\s|$|\1)|[=>#])"
_LEADING_NUMBER = r"^(\d{1,9})([.)])(?=\s|$)"
_NOT_IN_CODE = re.compile(r"[`|\n\t]|^\s|\s$|^$")


def cell(text: str) -> str:
    """`text` for a table cell or a paragraph, where it can mean nothing but itself.

    Markup and leading list or heading marks are escaped, a line break becomes `<br>`, `@name` and `#1` (which
    git hosts turn into mentions and links, escaped or not) get their full-width twins, control and
    bidirectional characters are shown as `<U+202E>`.
    """
    plain = text.isalnum() or (text.isprintable() and not _SUSPICIOUS.search(text))
    if plain or not (_SUSPICIOUS.search(text) or forbidden_in(text)):
        return text
    inert = visible(text.strip()).replace("\t", " ")
    inert = re.sub(_MARKUP, r"\\\g<0>", inert)
    inert = re.sub(_REFERENCE, "＃", re.sub(_MENTION, "＠", inert))
    inert = re.sub(_LEADING_NUMBER, r"\1\\\2", re.sub(_LEADING, r"\\\g<0>", inert))
    return inert.replace("\n", "<br>")


def code(text: str) -> str:
    """`text` as a code span, for ids, paths and commands; as `cell` gives it where a span can't hold it."""
    if text.isalnum() or not (_NOT_IN_CODE.search(text) or forbidden_in(text)):
        return f"`{text}`"
    return cell(text)
