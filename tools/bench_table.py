"""What was measured, as a Markdown table and as figures for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tools.bench_measuring import cpu_ratio, peak, ratio, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tools.bench_measuring import Run

MIB = 1 << 20


class Row(NamedTuple):
    """A line of the table: two contestants, the largest ratio allowed, and the most MiB of the work."""

    work: str
    against: str
    title: str
    yardstick: str
    limit: float
    most_mib: int | None = None


class Figure(NamedTuple):
    """What a row came to."""

    row: Row
    ratio: float
    cpu: float
    seconds: float
    yardstick_seconds: float
    peak_mib: float
    rounds: int

    @property
    def met(self) -> bool:
        """Whether both limits are kept."""
        fits = self.row.most_mib is None or self.peak_mib <= self.row.most_mib
        return fits and self.ratio <= self.row.limit


def figures(rows: Iterable[Row], runs: Mapping[str, Sequence[Run]]) -> list[Figure]:
    """The figures of all rows; `runs` goes from contestant to its runs."""
    return [_figure(row, runs[row.work], runs[row.against]) for row in rows]


def _figure(row: Row, work: Sequence[Run], against: Sequence[Run]) -> Figure:
    return Figure(
        row=row,
        ratio=ratio(work, against),
        cpu=cpu_ratio(work, against),
        seconds=seconds(work),
        yardstick_seconds=seconds(against),
        peak_mib=peak(work) / MIB,
        rounds=len(work),
    )


def markdown(found: Iterable[Figure], *, judged: bool) -> str:
    """The table; without `judged` nothing is said about limits, because tiny inputs tell nothing of them."""
    lines = [
        "| work | against | measured | processor | limit | met |",
        "| --- | --- | ---: | ---: | ---: | --- |",
    ]
    for one in found:
        row = one.row
        said = f"{one.ratio:.2f} ({one.seconds:.3f} s / {one.yardstick_seconds:.3f} s)"
        limit = f"{row.limit:g}"
        if row.most_mib is not None:
            said += f"; {one.peak_mib:.0f} MiB"
            limit += f"; {row.most_mib} MiB"
        verdict = ("yes" if one.met else "**no**") if judged else "not judged"
        lines.append(f"| {row.title} | {row.yardstick} | {said} | {one.cpu:.2f} | {limit} | {verdict} |")
    return "\n".join(lines) + "\n"


def document(found: Iterable[Figure], facts: Mapping[str, object]) -> dict[str, Any]:
    """The figures for `--json`."""
    rows = [
        {
            "work": one.row.title,
            "against": one.row.yardstick,
            "ratio": round(one.ratio, 4),
            "cpu_ratio": round(one.cpu, 4),
            "seconds": round(one.seconds, 4),
            "against_seconds": round(one.yardstick_seconds, 4),
            "peak_mib": round(one.peak_mib, 1),
            "limit": one.row.limit,
            "most_mib": one.row.most_mib,
            "rounds": one.rounds,
            "met": one.met,
        }
        for one in found
    ]
    return {**facts, "rows": rows}
