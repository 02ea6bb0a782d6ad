"""A picture of a page, pixel by pixel: enough of PNG to read what a browser writes."""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {2: 3, 6: 4}
"""Bytes of a pixel: red, green, blue; or those and how opaque it is."""

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)


class Picture(NamedTuple):
    """Rows of pixels from the top; a row holds `channels` bytes a pixel."""

    width: int
    channels: int
    rows: list[bytes]

    def colours(self, left: int, right: int) -> set[Colour]:
        """The colours of the columns from `left` up to, not including, `right`."""
        step = self.channels
        found = {row[x * step : x * step + 3] for row in self.rows for x in range(left, right)}
        return {(red, green, blue) for red, green, blue in found}

    def count(self, colour: Colour) -> int:
        """How many pixels have that colour."""
        step = self.channels
        wanted = bytes(colour)
        return sum(row[x : x + 3] == wanted for row in self.rows for x in range(0, len(row), step))


def read_png(data: bytes) -> Picture:
    """The picture of a PNG of 8 bits a channel that is not interlaced."""
    assert data.startswith(_SIGNATURE)
    place, packed = len(_SIGNATURE), b""
    width = height = channels = 0
    while place < len(data):
        size, kind = struct.unpack_from(">I4s", data, place)
        body = data[place + 8 : place + 8 + size]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            assert (depth, interlaced) == (8, 0)
            channels = _CHANNELS[colour]
        elif kind == b"IDAT":
            packed += body
        place += size + 12
    raw = zlib.decompress(packed)
    stride = width * channels + 1
    rows, above = [], bytes(width * channels)
    for number in range(height):
        line = raw[number * stride : (number + 1) * stride]
        above = _restored(line[0], line[1:], above, channels)
        rows.append(above)
    return Picture(width, channels, rows)


def _restored(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    """A row without its filter; `above` is the row over it."""
    if kind == 0:
        return line
    row = bytearray(line)
    for x, value in enumerate(line):
        left = row[x - step] if x >= step else 0
        corner = above[x - step] if x >= step else 0
        row[x] = (value + _predicted(kind, left, above[x], corner)) & 255
    return bytes(row)


def _predicted(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 1:
        return left
    if kind == 2:
        return up
    if kind == 3:
        return (left + up) // 2
    guess = left + up - corner
    return min((left, up, corner), key=lambda one: abs(guess - one))
