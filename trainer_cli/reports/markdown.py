"""Data inside Markdown: whatever a text holds, it stays text."""

from __future__ import annotations

import re

from trainer_cli.text.characters import forbidden_in, visible

# Plain text, nearly every text there is, must cost one search.
_SUSPICIOUS = re.compile(
    r"[\\`*_\[<|~&$#\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
    r"|(?<![A-Za-z0-9_])@|^[-+=>\s]|^\d{1,9}[.)]"
)
# An underscore inside a word is no emphasis, and ids are full of them.
_MARKUP = re.compile(r"[\\`*\[<|~&$]|(?<![^\W_])_|_(?![^\W_])")
_MENTION = re.compile(r"(?<![A-Za-z0-9_])@(?=[A-Za-z0-9])")
_REFERENCE = re.compile(r"#(?=\d)")
_LEADING = re.compile(r"^(?:([-+])(?=\s|$|\1)|[=>#])")
_LEADING_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_NOT_IN_CODE = re.compile(r"[`|\n\t]|^\s|\s$|^$")


def cell(text: str) -> str:
    """`text` for a table cell or a paragraph, where it can mean nothing but itself.

    Markup and leading list or heading marks are escaped, a line break becomes `<br>`, `@name` and `#1` (which
    git hosts turn into mentions and links, escaped or not) get their full-width twins, control and
    bidirectional characters are shown as `<U+202E>`.
    """
    if text.isalnum() or _SUSPICIOUS.search(text) is None:
        return text
    inert = visible(text.strip()).replace("\t", " ")
    inert = _MARKUP.sub(r"\\\g<0>", inert)
    inert = _REFERENCE.sub("＃", _MENTION.sub("＠", inert))
    inert = _LEADING_NUMBER.sub(r"\1\\\2", _LEADING.sub(r"\\\g<0>", inert))
    return inert.replace("\n", "<br>")


def code(text: str) -> str:
    """`text` as a code span, for ids, paths and commands; as `cell` gives it where a span can't hold it."""
    if text.isalnum() or not (_NOT_IN_CODE.search(text) or forbidden_in(text)):
        return f"`{text}`"
    return cell(text)
