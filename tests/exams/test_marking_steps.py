"""With which command marking goes on (T42)."""

import datetime as dt

from tests.team import NOON
from trainer_cli.exams.marking_steps import giving_out, to_a_third
from trainer_cli.model.exam import Allocation


def given(*markers: str, double: bool = False, final: bool = False, hours: int = 0) -> Allocation:
    return Allocation(
        id="a", exam="e", markers=markers, double=double, final=final, tolerance="1", seed=1, scripts=3,
        at=NOON + dt.timedelta(hours=hours), by="TR01",
    )  # fmt: skip


def test_where_nothing_was_given_out_one_marker_reads_all() -> None:
    assert giving_out("e", []) == "trainer worksheet marks e"
    assert giving_out("e", [given("TR03", final=True)]) == "trainer worksheet marks e"


def test_sheets_that_come_later_go_to_the_markers_of_the_last_time() -> None:
    first, last = given("TR01", "TR02", double=True), given("D01", hours=1)
    assert giving_out("e", [last, first]) == "trainer exam bundle e --markers D01 --single"
    assert giving_out("e", [first]) == "trainer exam bundle e --markers TR01,TR02 --double"


def test_marks_that_are_apart_go_to_a_third_person() -> None:
    assert to_a_third("e") == "trainer exam bundle e --adjudicate --markers ID"
