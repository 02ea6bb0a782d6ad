"""A row of a table of facts: its cells, read as what they should hold, and what is wrong with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from trainer_cli.text.characters import folded
from trainer_cli.text.csv_writer import restored
from trainer_cli.text.entered import (
    entered_day,
    entered_month,
    entered_number,
    entered_seconds,
    entered_time,
    is_no_day,
)
from trainer_cli.text.problem import Problem
from trainer_cli.text.spoiled import spoiled

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from trainer_cli.interop.people import People, Register
    from trainer_cli.text.source import Source

T = TypeVar("T")
WHO = ("agent", "name", "nickname")
"""Fields that may say which agent a row is about; one of them is enough."""


class Cell(NamedTuple):
    """What stands in a cell, and where."""

    text: str
    source: Source


class Entry:
    """One fact as it stands in a table.

    A method reads the cell of a field; what is wrong with it is added to `problems`, and the method then
    returns None, so that a fact made of it must be thrown away while there are problems.
    """

    def __init__(self, cells: Mapping[str, Cell], row: Source, people: People) -> None:
        self.cells = cells
        self.row = row
        self.people = people
        self.problems: list[Problem] = []

    def text(self, field: str) -> str:
        """What the cell says; empty where there is none."""
        cell = self.cells.get(field)
        return restored(cell.text.strip()) if cell else ""

    def filled(self, field: str) -> str:
        """The same for a cell that must say something."""
        text = self.text(field)
        if not text:
            self._refuse(field, "fact-missing", f"the cell of `{field}` is empty", "fill it in")
        return text

    def agent(self) -> str:
        """The id of the agent, whom id, name or nickname names; where two of them do, they must agree."""
        given = [field for field in WHO if self.text(field)]
        if not given:
            remedy = "write the id or the name of the agent"
            self._refuse("agent", "fact-missing", "nobody is named in this row", remedy)
            return ""
        first, *others = given
        agent = self._who(first, self.text(first), self.people.agents)
        for field in others if agent else ():
            if agent not in (self.people.agents.ids(self.text(field)) or (agent,)):
                message = f"`{self.text(field)}` is another one than {agent}"
                self._refuse(field, "fact-person-unclear", message, "correct the id or the name")
        return agent

    def rater(self, field: str) -> str:
        """The id of a person who rates or assesses; nobody where the cell is empty."""
        return self._who(field, self.text(field), self.people.raters)

    def day(self, field: str) -> dt.date:
        """A day that must be there."""
        cell = self.filled(field)
        wrong = "no day of the calendar" if is_no_day(cell) else "no date"
        return self._value(field, cell, entered_day, wrong, "write a date like 2026-02-09")

    def optional_day(self, field: str) -> dt.date | None:
        """A day that may be left out."""
        return self.day(field) if self.text(field) else None

    def month(self, field: str) -> str:
        """A month that must be there, as `2026-02`."""
        return self._value(field, self.filled(field), entered_month, "no month", "write a month like 2026-02")

    def time(self, field: str) -> str | None:
        """A time of day as `08:30`."""
        text = self.text(field)
        return self._value(field, text, entered_time, "no time", "write a time like 08:30") if text else None

    def seconds(self, field: str) -> Decimal | None:
        """A duration in seconds."""
        text = self.text(field)
        remedy = "write seconds, or a time like 2:30"
        return self._value(field, text, entered_seconds, "no duration", remedy) if text else None

    def number(self, field: str, most: int) -> Decimal:
        """A number from 0 to `most` that must be there."""
        remedy = f"write a number from 0 to {most}"
        wrong = f"no number from 0 to {most}"
        return self._value(field, self.filled(field), partial(_up_to, most), wrong, remedy)

    def count(self, field: str, least: int) -> int | None:
        """A whole number, at least `least`."""
        text = self.text(field)
        wrong = f"no whole number from {least} on"
        return (
            self._value(field, text, partial(_whole, least), wrong, f"write {least} or more")
            if text
            else None
        )

    def read(self, field: str, value_of: Callable[[str], T | None]) -> T:
        """What `value_of` makes of a cell that must be there."""
        return self._value(field, self.filled(field), value_of, "not readable", "write a plain number")

    def choice(self, field: str, meanings: Mapping[str, T]) -> T:
        """One of some words; `meanings` maps them, folded, to what they mean."""
        words: dict[T, list[str]] = {}
        for word, meaning in meanings.items():
            words.setdefault(meaning, []).append(word)
        known = ", ".join(" ".join(spelled[:2]) for spelled in words.values())
        remedy = f"write one of these: {known}"
        return self._value(
            field, self.filled(field), lambda cell: meanings.get(folded(cell)), "no known word", remedy
        )

    def _who(self, field: str, name: str, register: Register) -> str:
        if not name:
            return ""
        found = register.ids(name)
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(found)
            self._refuse(field, "fact-person-unclear", f"`{name}` may be {listed}", "write the id instead")
        else:
            remedy = "correct it, or add the nickname to roster/agents.csv and import the file again"
            self._refuse(field, "fact-person-unknown", f"`{name}` is nobody on the roster", remedy)
        return ""

    def _value(self, field: str, text: str, read: Callable[[str], T | None], wrong: str, remedy: str) -> T:
        value = read(text) if text else None
        if text and value is None:
            damage = spoiled(text)
            message = f"`{field}` is `{text}`: {damage or wrong}"
            self._refuse(field, "fact-value", message, remedy)
        return value  # type: ignore[return-value]  # None goes with a problem, and then the fact is thrown away

    def _refuse(self, field: str, code: str, message: str, remedy: str) -> None:
        cell = self.cells.get(field)
        source = cell.source if cell else self.row
        self.problems.append(Problem(code=code, message=message, source=source, remedy=remedy))


def _up_to(most: int, cell: str) -> Decimal | None:
    number = entered_number(cell)
    return number if number is not None and 0 <= number <= most else None


def _whole(least: int, cell: str) -> int | None:
    number = entered_number(cell)
    return int(number) if number is not None and number == int(number) and number >= least else None
