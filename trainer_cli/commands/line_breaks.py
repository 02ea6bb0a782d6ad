"""Where a line may end: behind a word of Latin letters, and between Chinese characters."""

from __future__ import annotations

from trainer_cli.text.characters import display_width

_CLINGING = "，。；：、）」』？！"
"""What never begins a line."""


def wrapped(text: str, width: int) -> list[str]:
    """Text in lines of at most `width` columns, where wide characters take two and may end a line."""
    ends = [*line_starts(text, width), len(text)]
    return [text[start:end].rstrip() for start, end in zip([0, *ends], ends, strict=False)]


def line_starts(text: str, width: int) -> list[int]:
    """The places in `text` where lines after the first begin, so that none is wider than `width` columns."""
    starts, place, taken = [], 0, 0
    for piece in pieces(text):
        if taken and taken + display_width(piece.rstrip()) > width:
            starts.append(place)
            taken = 0
        place += len(piece)
        taken += display_width(piece)
    return starts


def pieces(text: str) -> list[str]:
    """What is not broken: words of Latin letters with the space after them, and single wide characters."""
    found: list[str] = []
    for character in text:
        if found and (character in _CLINGING or _continues(found[-1], character)):
            found[-1] += character
        else:
            found.append(character)
    return found


def _continues(piece: str, character: str) -> bool:
    return display_width(character) == 1 == display_width(piece[-1]) and not piece.endswith(" ")
