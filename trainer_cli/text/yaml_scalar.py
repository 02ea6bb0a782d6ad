"""How one text is written in YAML so that every reader gets the same text back."""

from __future__ import annotations

import re

# Controls, line breaks of YAML 1.1, byte-order mark, non-characters, and what turns the direction of text.
_ODD = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
_UNSEEN = rf"[{_ODD}\t\n]"
_NOT_LITERAL = rf"^[ \t\n]|\n\t|[ \t](?:\n|$)|\n\n$|[{_ODD}]"
_MERGE_MARKER = r"(?m)^\s*(?:<{7}|\|{7}|={7}|>{7})"
_INDICATORS = tuple("-?:,[]{}#&*!|>'\"%@`=<~.")
_FLOW = frozenset(",[]{}")
# Wider than the number and time patterns of YAML 1.1 and 1.2 together: a quote too many harms nobody.
_BEGIN_NUMBERS = tuple("+0123456789")
_IN_NUMBERS = "0123456789abcdefxo_.,:+-tz "
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_SHORT_ESCAPES = {"\n": r"\n", "\t": r"\t"}


def one_line(text: str, *, flow: bool = False) -> str:
    """A text on one line: bare where every reader takes it for that very text, else in double quotes.

    Inside `[…]` and `{…}`, which is what `flow` says, commas and brackets need quotes too.
    """
    return text if is_plain(text, flow=flow) else double_quoted(text)


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text may stand without quotes: nothing in YAML 1.1 or 1.2 reads it as anything else."""
    return not (
        not text
        or text != text.strip()
        or text.startswith(_INDICATORS)
        or text.endswith(":")
        or ": " in text
        or " #" in text
        or _is_unseen(text)
        or text.lower() in _WORDS
        or (text.startswith(_BEGIN_NUMBERS) and not text.lower().strip(_IN_NUMBERS))
        or (flow and not _FLOW.isdisjoint(text))
    )


def double_quoted(text: str) -> str:
    """A text in double quotes, with escapes for what could not be seen."""
    marked = text.replace("\\", r"\\").replace('"', r"\"")
    return f'"{re.sub(_UNSEEN, _escape, marked) if _is_unseen(text) else marked}"'


def single_quoted(text: str) -> str:
    """A text in single quotes, or in double ones where it needs escapes."""
    return double_quoted(text) if _is_unseen(text) else "'" + text.replace("'", "''") + "'"


def literal(text: str, indent: int) -> str | None:
    """A text of several lines as a literal block (`|`) whose lines stand `indent` spaces in.

    None where there is one line only, or where a block would not give back the same text.
    """
    if "\n" not in text or re.search(_NOT_LITERAL, text) or re.search(_MERGE_MARKER, text):
        return None
    pad = " " * indent
    lines = text.removesuffix("\n").split("\n")
    block = "\n".join(pad + line if line else "" for line in lines)
    header = "|" if text.endswith("\n") else "|-"
    return f"{header}\n{block}"


def _is_unseen(text: str) -> bool:
    """Whether some character can't be seen; only where Python shows not all of them is it worth compiling."""
    return not text.isprintable() and re.search(_UNSEEN, text) is not None


def _escape(found: re.Match[str]) -> str:
    return _SHORT_ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}"
