import datetime as dt
from decimal import Decimal

import pytest

from trainer_cli.text.scalars import scalar_text

CHINA = dt.timezone(dt.timedelta(hours=8))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("007", "007"),
        (True, "true"),
        (False, "false"),
        (12, "12"),
        (Decimal("0.50"), "0.50"),
        (Decimal("1E+3"), "1000"),
        (dt.date(2026, 2, 9), "2026-02-09"),
        (dt.datetime(2026, 2, 9, 9, 30, tzinfo=CHINA), "2026-02-09T09:30:00+08:00"),
    ],
)
def test_each_kind_of_value_has_one_text(value: object, text: str) -> None:
    assert scalar_text(value) == text


def test_a_float_has_no_exact_text() -> None:
    with pytest.raises(TypeError, match="float has no exact text"):
        scalar_text(0.1)
