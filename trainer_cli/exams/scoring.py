"""Scoring packed answers by the block: columns of bytes instead of sheets, whole numbers instead of counters.

A block of sheets is one string of equal pieces. The answers to an item are a stride of it; translated by the
item's key it has one byte a sheet, 1 for right. Taken as whole numbers, such columns add up for all sheets at
once.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.blocks import batches
from trainer_cli.exams.sections import section_places
from trainer_cli.exams.sheet_lines import HEADER, packed_items, read_line
from trainer_cli.exams.voids import accepted_answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from trainer_cli.model.exam import Form
    from trainer_cli.model.section import BlueprintSection

SHEETS_A_BLOCK = 4096
_ANSWERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
_MOST_IN_A_BYTE = 255
_BYTES = 256


class Group(NamedTuple):
    """Packed items that count alike: place of the section, points of each, place in the answers and key of each."""

    section: int
    points: Decimal
    keys: tuple[tuple[int, tuple[str, ...]], ...]


class Block(NamedTuple):
    """Some sheets of a file, scored.

    `lines` are the sheets' lines, `counts[group][sheet]` the number of right answers of each of the `groups`;
    `damaged` are the numbers, from 1, of lines of the file that are no sheet of the form and are left out.
    """

    lines: list[bytes]
    groups: list[Group]
    counts: list[bytes]
    damaged: list[int]

    def rows(self) -> Iterable[tuple[int, ...]]:
        """For each sheet the numbers of right answers by group."""
        return zip(*self.counts, strict=True) if self.counts else repeat((), len(self.lines))


class _Lines(NamedTuple):
    """Sound lines, and their answers as one string of pieces `,ABCD,` and a newline."""

    lines: list[bytes]
    pieces: bytes
    damaged: list[int]


def groups(form: Form, sections: Sequence[BlueprintSection]) -> list[Group]:
    """The groups of a form's packed items by the exam's sections, none with more items than a byte counts.

    Void items that are taken out are in no group.
    """
    places = section_places(form.items, sections)
    found: dict[tuple[int, Decimal], list[tuple[int, tuple[str, ...]]]] = {}
    for place, item in enumerate(packed_items(form)):
        if item.void != "rescale":
            found.setdefault((places[item.number], item.points), []).append((place, accepted_answers(item)))
    return [
        Group(section, points, tuple(part))
        for (section, points), keys in found.items()
        for part in batches(keys, _MOST_IN_A_BYTE)
    ]


def scored_blocks(
    lines: Iterable[bytes],
    form: Form,
    sections: Sequence[BlueprintSection],
    *,
    leave_out: AbstractSet[bytes] = frozenset(),
) -> Iterator[Block]:
    """The sheets in `lines`, block after block, in constant memory (T42).

    Args:
        lines: one form's file in the native form, with or without its header.
        form: the frozen form with its key.
        sections: those of the exam.
        leave_out: agents whose sheets do not count, as bytes.
    """
    width = len(packed_items(form)) + len(b",,\n")
    found = groups(form, sections)
    tables = [[(place + 1, _table(key)) for place, key in group.keys] for group in found]
    first = 1
    for batch in batches(lines, SHEETS_A_BLOCK):
        sound = _quick_lines(batch, width) or _checked_lines(batch, first, form)
        if leave_out:
            sound = _without(sound, leave_out, width)
        counts = [_right_answers(sound, width, group) for group in tables]
        yield Block(sound.lines, found, counts, sound.damaged)
        first += len(batch)


def _table(key: Sequence[str]) -> bytes:
    """What turns an accepted answer into 1 and any other byte into 0."""
    table = bytearray(_BYTES)
    for answer in key:
        table[ord(answer)] = 1
    return bytes(table)


def _right_answers(sound: _Lines, width: int, group: list[tuple[int, bytes]]) -> bytes:
    columns = (sound.pieces[place::width].translate(table) for place, table in group)
    return sum(int.from_bytes(column, "little") for column in columns).to_bytes(len(sound.lines), "little")


def _quick_lines(batch: list[bytes], width: int) -> _Lines | None:
    """The lines if all end in `,`, the answers, `,` and a newline, which only sound ones do; None if not."""
    pieces = b"".join([line[-width:] for line in batch])
    count = len(batch)
    commas, newlines = b"," * count, b"\n" * count
    sound = (
        len(pieces) == count * width
        and pieces[::width] == pieces[width - 2 :: width] == commas
        and pieces[width - 1 :: width] == newlines
        and len(pieces.translate(None, _ANSWERS)) == 3 * count
    )
    return _Lines(batch, pieces, []) if sound else None


def _checked_lines(batch: list[bytes], first: int, form: Form) -> _Lines:
    """The lines one by one: a header is passed over, longer answers are allowed, damage is told."""
    lines, pieces, damaged = [], [], []
    for number, line in enumerate(batch, first):
        sheet = read_line(line, form)
        if sheet is not None and not sheet.answers.encode().translate(None, _ANSWERS):
            lines.append(line)
            pieces.append(f",{sheet.answers},\n".encode())
        elif number > 1 or line != HEADER:
            damaged.append(number)
    return _Lines(lines, b"".join(pieces), damaged)


def _without(sound: _Lines, leave_out: AbstractSet[bytes], width: int) -> _Lines:
    kept = [place for place, line in enumerate(sound.lines) if line.partition(b",")[0] not in leave_out]
    pieces = b"".join(sound.pieces[place * width : (place + 1) * width] for place in kept)
    return _Lines([sound.lines[place] for place in kept], pieces, sound.damaged)
