"""What deserves a look after an exam (T40): it is never said that anybody cheated."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.measuring.likeness import ALPHA, LEAST_PEOPLE
from trainer_cli.reports.people import person_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.exams.seating import Seat, Seating
    from trainer_cli.measuring.familiar import Jump, Tally
    from trainer_cli.measuring.hurried import Times
    from trainer_cli.measuring.likeness import Likeness, LikePair
    from trainer_cli.workspace.workspace import Workspace


class Known(NamedTuple):
    """How this exam's questions compare with earlier exams.

    `before` tallies the answers to questions that were used before, `new` those to the others; `compared` questions
    have a history, and `jumps` are those of which more are right now.
    """

    before: Tally
    new: Tally
    compared: int
    jumps: Sequence[Jump]


class Sitter(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody with a sheet; `seat` is room, row and column, empty where seats are not known."""

    agent: str
    name: str
    form: str
    seat: str


class PairRow(msgspec.Struct, frozen=True, kw_only=True):
    """Two people who gave the `same` answers, so many of them `wrong`.

    `expected` and `expected_wrong` are how many independent people of their scores share; `corrected` is the
    probability of so many same answers, times the number of pairs compared.
    """

    first: Sitter
    second: Sitter
    neighbours: bool
    same: int
    expected: float
    wrong: int
    expected_wrong: float
    corrected: float


class TimeRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who was done soon."""

    agent: str
    name: str
    seconds: int


class KnownRow(msgspec.Struct, frozen=True, kw_only=True):
    """A question that more people answer right than before; shares are 0 to 1, of so many people each."""

    question: str
    before: float
    before_n: int
    now: float
    now_n: int
    corrected: float


class IntegrityReport(msgspec.Struct, frozen=True, kw_only=True):
    """What deserves a look in an exam with `n` sheets.

    Where everybody works alone, each of the two tests lists anything with a probability of at most `alpha`. Of `pairs`
    so many were `neighbours`; with fewer than `least` people no pair is judged. Of the `timed` sheets, those below
    `limit` seconds are `short`; `usual` is the median. `compared` questions were used before; `share_used` and
    `share_new` are how much of the used and the other questions is right now.
    """

    exam: str
    n: int
    alpha: float
    least: int
    pairs: int
    neighbours: int
    alike: tuple[PairRow, ...]
    timed: int
    usual: float | None
    limit: float
    short: tuple[TimeRow, ...]
    compared: int
    share_used: float | None
    share_new: float | None
    known: tuple[KnownRow, ...]


def integrity_report(
    workspace: Workspace,
    exam: str,
    sitters: Sequence[tuple[str, str]],
    *,
    plan: Seating,
    alike: Likeness,
    times: Times,
    known: Known,
) -> IntegrityReport:
    """The report; `sitters` are agents and forms, in the order by which `alike` counts them."""
    seats = {candidate.agent: seat for seat, candidate in plan.items()}
    people = [_sitter(workspace, agent, form, seats) for agent, form in sitters]
    return IntegrityReport(
        exam=exam,
        n=len(people),
        alpha=ALPHA,
        least=LEAST_PEOPLE,
        pairs=alike.pairs,
        neighbours=alike.beside,
        alike=tuple(_pair(people, one) for one in alike.found),
        timed=times.n,
        usual=times.usual,
        limit=times.limit,
        short=tuple(
            TimeRow(agent=agent, name=person_name(workspace, agent), seconds=seconds)
            for agent, seconds in times.short.items()
        ),
        compared=known.compared,
        share_used=known.before.share if known.before.n else None,
        share_new=known.new.share if known.new.n else None,
        known=tuple(map(_known, known.jumps)),
    )


def _sitter(workspace: Workspace, agent: str, form: str, seats: Mapping[str, Seat]) -> Sitter:
    seat = seats.get(agent)
    place = f"{seat.room} {seat.row}-{seat.column}" if seat else ""
    return Sitter(agent=agent, name=person_name(workspace, agent), form=form, seat=place)


def _pair(people: Sequence[Sitter], pair: LikePair) -> PairRow:
    return PairRow(
        first=people[pair.one],
        second=people[pair.other],
        neighbours=pair.beside,
        same=pair.same,
        expected=pair.expected,
        wrong=pair.wrong,
        expected_wrong=pair.expected_wrong,
        corrected=pair.corrected,
    )


def _known(jump: Jump) -> KnownRow:
    return KnownRow(
        question=jump.question,
        before=jump.before.share,
        before_n=jump.before.n,
        now=jump.now.share,
        now_n=jump.now.n,
        corrected=jump.corrected,
    )
