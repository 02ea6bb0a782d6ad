"""How many of each kind to take from each place: a transport problem solved by augmenting paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Matrix = list[list[int]]


class Bounds(NamedTuple):
    """What a matrix must keep.

    `needs` are the exact sums of its rows, `low` and `high` the limits of the sums of its columns, `least`
    and `most` the limits of its cells. The row sums of `least` must not exceed `needs`, its column sums not
    `high`.
    """

    needs: Sequence[int]
    low: Sequence[int]
    high: Sequence[int]
    least: Matrix
    most: Matrix


class Transport(NamedTuple):
    """`taken[row][column]`; where it can't be done, what is short.

    `short` is the number missing; a further unit in any cell of `rows` × `columns` would help, in no other.
    """

    taken: Matrix
    short: int = 0
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()


def transport(bounds: Bounds) -> Transport:
    """A matrix of whole numbers within the bounds, or the bottleneck that forbids one.

    Columns are first filled to `low`, then to `high`. A path never takes from a column's sum, so the
    second round can't undo the first, and by the theorem of the largest flow they find a matrix if any is.
    """
    taken = [list(row) for row in bounds.least]
    for limits, wanted in ((bounds.low, sum(bounds.low)), (bounds.high, sum(bounds.needs))):
        _fill(taken, bounds, limits)
        filled = sum(min(total, limit) for total, limit in zip(_column_sums(taken), limits, strict=True))
        if filled < wanted:
            return _bottleneck(taken, bounds, wanted - filled)
    return Transport(taken)


def _column_sums(taken: Matrix) -> list[int]:
    return [sum(column) for column in zip(*taken, strict=True)]


def _fill(taken: Matrix, bounds: Bounds, limits: Sequence[int]) -> None:
    room = [limit - total for limit, total in zip(limits, _column_sums(taken), strict=True)]
    for row, need in enumerate(bounds.needs):
        for _ in range(need - sum(taken[row])):
            if not _augment(taken, bounds, room, row):
                break


def _augment(taken: Matrix, bounds: Bounds, room: list[int], row: int) -> bool:
    """Take one more for a row, moving what other rows took where that makes room; False if nothing can."""
    came: dict[int, tuple[int, int]] = {}
    for last, column in _reached(taken, bounds, [row], came):
        if room[column] > 0:
            room[column] -= 1
            taken[last][column] += 1
            taker = last
            while taker != row:
                previous, moved = came[taker]
                taken[taker][moved] -= 1
                taken[previous][moved] += 1
                taker = previous
            return True
    return False


def _reached(
    taken: Matrix, bounds: Bounds, rows: list[int], came: dict[int, tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The columns that `rows` can reach, nearest first, each with the row that reaches it.

    `rows` grows by the rows met on the way, `came` tells from which row and column.
    """
    unseen = dict.fromkeys(range(len(bounds.high)))
    for row in rows:
        for column in [column for column in unseen if taken[row][column] < bounds.most[row][column]]:
            del unseen[column]
            yield row, column
            for other, least in enumerate(bounds.least):
                if other not in rows and taken[other][column] > least[column]:
                    came[other] = row, column
                    rows.append(other)


def _bottleneck(taken: Matrix, bounds: Bounds, short: int) -> Transport:
    rows = [row for row, need in enumerate(bounds.needs) if sum(taken[row]) < need]
    reached = {column for _, column in _reached(taken, bounds, rows, {})}
    columns = tuple(column for column in range(len(bounds.high)) if column not in reached)
    return Transport(taken, short, tuple(sorted(rows)), columns)
