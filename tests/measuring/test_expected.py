from __future__ import annotations

from decimal import Decimal

from trainer_cli.measuring.expected import observed_difficulty


def test_what_lies_in_the_interval_is_as_expected() -> None:
    # Half of 100: 0.404 to 0.596
    assert observed_difficulty(Decimal("0.59"), 0.5, 100) is None
    assert observed_difficulty(Decimal("0.41"), 0.5, 100) is None
    assert observed_difficulty(Decimal("0.6"), 0.5, 100) == Decimal("0.50")
    assert observed_difficulty(Decimal("0.4"), 0.5, 100) == Decimal("0.50")


def test_it_is_said_in_hundredths() -> None:
    assert str(observed_difficulty(Decimal("0.9"), 1 / 3, 300)) == "0.33"


def test_of_few_people_nothing_is_said() -> None:
    assert observed_difficulty(Decimal("0.9"), 0.1, 29) is None
    assert observed_difficulty(Decimal("0.9"), 0.1, 30) == Decimal("0.10")
    assert observed_difficulty(Decimal("0.9"), 0.1, 12, least=10) == Decimal("0.10")
    assert observed_difficulty(Decimal("0.9"), None, 0) is None
