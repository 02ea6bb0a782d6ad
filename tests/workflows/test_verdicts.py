"""What checks found is kept, and worked out again exactly where something that they look at has changed."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.laid import BASE, base
from trainer_cli.checks import BY_AGENT, MODULES, found_by
from trainer_cli.text.source import Source
from trainer_cli.workflows import verdicts
from trainer_cli.workflows.check import all_problems
from trainer_cli.workflows.verdicts import Attachments, Known, Verdict, keep_known, known_before
from trainer_cli.workspace.cache import keep_bytes
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from trainer_cli.checks.facts import Facts
    from trainer_cli.checks.found import Found
    from trainer_cli.text.problem import Problem

DAY = "2026-02-12"
BY_YEAR = {"coverage", "year_plan_due"}
"""Modules whose checks look at the year."""


class Shop:
    """The base in `root`, with a cache beside it; `ran` are the modules whose checks ran last.

    `judged` are the agents whom each could see.
    """

    def __init__(self, folder: Path) -> None:
        self.root, self.cache = folder / "shop", folder / "cache" / "verdicts.msgpack"
        self.ran: set[str] = set()
        self.judged: dict[str, list[str]] = {}
        shutil.copytree(BASE, self.root)

    def found_by(self, module: str, facts: Facts) -> list[Found]:
        """Runs a check, and takes it down."""
        self.ran.add(module)
        self.judged[module] = list(facts.workspace.agents)
        return found_by(module, facts)

    def write(self, files: dict[str, str]) -> None:
        """Put files there."""
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text, encoding="utf-8")

    def check(self, today: str = DAY, only: Collection[str] | None = None) -> list[Problem]:
        """All problems; the same as without a cache."""
        day = dt.date.fromisoformat(today)
        fresh = all_problems(self.root, load(self.root), day, only)
        self.ran.clear()
        loaded = load(self.root, cache=self.cache.with_name("records"))
        found = all_problems(self.root, loaded, day, only, self.cache)
        assert found == fresh
        return found


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """A shop that was checked once."""
    shop = Shop(tmp_path)
    monkeypatch.setattr(verdicts, "found_by", shop.found_by)
    assert shop.check() == []
    assert shop.ran == {*MODULES}
    return shop


def test_nothing_is_worked_out_again_while_nothing_changed(shop: Shop) -> None:
    written = shop.cache.stat().st_mtime_ns
    assert shop.check() == []
    assert shop.ran == set()
    assert shop.cache.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    ("path", "old", "new", "ran"),
    [
        ("roster/postings.csv", "junior", "jnior", {"named_in_postings", "posting", "coverage"}),
        ("roster/rooms.yaml", "id: R1", "id: R2", {"named_in_plans", "named_in_records", "room"}),
        ("roster/trainers.yaml", "language", "lang", {
            "named_in_curricula", "named_in_roster", "named_in_plans", "named_in_records", "authorised",
            "approval_subject",
        }),
        ("curricula/topics.yaml", "id: language", "id: speech", {
            "named_in_curricula", "named_in_roster", "topics_coverage",
        }),
        ("curricula/junior/handouts/rules.md", "author: TR01", "author: TR02", {
            "named_in_curricula", "file_name", "question_cite",
        }),
    ],
)  # fmt: skip
def test_a_change_concerns_the_checks_that_look_at_it(
    shop: Shop, path: str, old: str, new: str, ran: set[str]
) -> None:
    shop.write(base(path, (old, new)))
    assert shop.check()
    assert shop.ran == ran
    shop.write(base(path))
    assert shop.check() == []
    assert shop.ran == ran


def test_a_place_in_a_file_that_changed_meanwhile_is_looked_for_again(shop: Shop) -> None:
    path = "roster/postings.csv"
    shop.write(base(path, ("junior", "jnior")))
    loaded = load(shop.root)
    shop.write({path: "id,tier,from,team,status\n"})
    all_problems(shop.root, loaded, dt.date.fromisoformat(DAY), cache=shop.cache)
    shop.write(base(path, ("junior", "jnior")))
    assert "roster/postings.csv:2:4" in [str(one.source) for one in shop.check()]


def test_another_year_concerns_the_checks_that_look_at_it(shop: Shop) -> None:
    assert shop.check("2026-03-02") == []
    assert shop.ran == set()
    assert {one.code for one in shop.check("2027-03-02")} == {"year-plan-due-missing"}
    assert shop.ran == BY_YEAR


def test_what_holds_on_some_days_only_is_told_on_these(shop: Shop) -> None:
    (shop.root / "curricula/junior/lessons/rules.yaml").unlink()
    days = {day: [one.code for one in shop.check(day)] for day in ("2026-02-09", "2026-02-10", "2026-02-12")}
    assert "lesson-missing" in days["2026-02-09"]
    assert "lesson-missing" not in days["2026-02-12"]
    assert shop.ran == set()


def test_whether_attachments_are_there_is_looked_at_each_time(shop: Shop) -> None:
    shop.write(base("curricula/junior/materials.yaml", ("url: ", "path: attachments/a.pdf\n  url: ")))
    assert [one.code for one in shop.check()] == ["project-materials-file"]
    shop.write({"attachments/a.pdf": "x"})
    assert shop.check() == []
    assert shop.ran == {"project_materials"}


def test_a_kind_that_can_not_be_read_is_another_state(shop: Shop) -> None:
    broken = base("roster/departments.yaml", ("head: D01", "head: [D01"))
    shop.write(broken)
    assert {one.source.path for one in shop.check()} == {"roster/departments.yaml"}
    assert "responsible" not in shop.ran
    shop.write({**base("roster/departments.yaml"), "roster/postings.csv": "id,from,team,tier,status\n"})
    assert {one.code for one in shop.check()} == {"posting-missing"}


def test_one_check_alone_leaves_the_others_kept(shop: Shop) -> None:
    shop.write(base("roster/rooms.yaml", ("capacity: 2", "capacity: 1")))
    assert [one.code for one in shop.check(only=["room"])] == ["room-capacity"]
    assert shop.ran == {"room"}
    assert [one.code for one in shop.check()] == ["room-capacity"]
    assert shop.ran == {"named_in_plans", "named_in_records"}


def test_a_damaged_cache_or_that_of_other_code_is_none(tmp_path: Path) -> None:
    cache = tmp_path / "verdicts.msgpack"
    nothing = known_before(None)
    verdict = Verdict(("rooms",), "sha256:1", ())
    found = Known(nothing.code, {"room": verdict}, {"sha256:2": 9}, Attachments("sha256:3", ("a.pdf",)))
    keep_known(cache, nothing, found)
    assert known_before(cache) == found
    keep_known(cache, nothing, Known("older", {"room": verdict}))
    assert known_before(cache) == nothing
    keep_bytes(cache, b"\xc1")
    assert known_before(cache) == nothing


def test_places_are_kept(shop: Shop) -> None:
    shop.write(base("roster/trainers.yaml", ("[language]", "[langauge, tone]")))
    places = [Source("roster/trainers.yaml", 1, 50), Source("roster/trainers.yaml", 1, 60)]
    for _ in range(2):
        assert [one.source for one in shop.check(only=["reference"])] == places
    assert shop.ran == set()


POSTINGS = "roster/postings.csv"
OF_AGENTS = ["reference", "posting", "coverage"]


def test_of_postings_that_only_grew_the_agents_of_new_lines_are_judged(shop: Shop) -> None:
    lines = base(POSTINGS)[POSTINGS]
    shop.write({POSTINGS: lines + "A002,2026-02-10,west,junior,active\n"})
    assert shop.check() == []
    assert shop.ran == BY_AGENT
    assert [shop.judged[module] for module in sorted(BY_AGENT)] == [["A002"]] * 3

    lines += "A002,2026-02-10,west,junior,active\nA001,2026-02-20,west,senior,active\n"
    shop.write({POSTINGS: lines})
    assert [one.code for one in shop.check("2026-03-01")] == ["reference-unknown"]  # and a cohort lists A001
    assert shop.judged["posting"] == ["A001"]
    assert shop.judged["named_in_postings"] == ["A001", "A002"]  # of what is wrong the nearest id is told


def test_what_was_found_of_an_agent_stays_until_a_new_line_names_the_agent(shop: Shop) -> None:
    agents = base("roster/agents.csv")["roster/agents.csv"]
    lines = base(POSTINGS)[POSTINGS] + "A003,2026-02-20,west,junior,active\n"
    shop.write({"roster/agents.csv": agents + "A003,Cy,2026-02-02\n", POSTINGS: lines})
    assert [one.code for one in shop.check()] == ["coverage-tier"]

    lines += "A001,2026-02-10,west,junior,active\n"
    shop.write({POSTINGS: lines})
    assert [one.code for one in shop.check()] == ["coverage-tier"]
    assert shop.judged["coverage"] == ["A001"]

    shop.write({POSTINGS: lines + "A003,2026-02-02,west,junior,active\n"})
    assert shop.check() == []
    assert shop.judged["coverage"] == ["A003"]


def test_what_names_no_agent_is_judged_again_with_everybody(shop: Shop) -> None:
    agents = base("roster/agents.csv")["roster/agents.csv"] + "A003,Cy,2026-02-02\n"
    shop.write({"roster/agents.csv": agents})
    assert [one.code for one in shop.check()] == ["posting-missing"]

    shop.write({POSTINGS: base(POSTINGS)[POSTINGS] + "A003,2026-02-02,west,junior,active\n"})
    assert shop.check() == []
    assert shop.judged["posting"] == ["A001", "A002", "A003"]


def test_lines_that_another_command_read_first_are_judged_with_everybody(shop: Shop) -> None:
    lines = base(POSTINGS)[POSTINGS] + "A001,2026-02-10,wset,junior,active\n"
    shop.write({POSTINGS: lines})
    load(shop.root, cache=shop.cache.with_name("records"))
    shop.write({POSTINGS: lines + "A002,2026-02-10,west,junior,active\n"})
    assert [one.code for one in shop.check()] == ["posting-team"]


LINES = st.builds(
    "{},2026-{},{},{},{}\n".format,
    st.sampled_from(["A001", "A002", "A003", "A004"]),
    st.sampled_from(["01-25", "02-02", "02-10", "02-20"]),
    st.sampled_from(["west", "wset"]),
    st.sampled_from(["junior", "junior", "senior"]),
    st.sampled_from(["active", "left"]),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("grow"), st.lists(LINES, min_size=1, max_size=2).map("".join)),
        st.tuples(st.just("agent"), st.sampled_from(["A003,Cy,2026-02-02\n", "A004,Di,2026-02-15\n"])),
        st.tuples(st.just("edit"), st.sampled_from(["junior", "senior"])),
        st.tuples(st.just("day"), st.sampled_from(["2026-01-27", "2026-02-15", "2027-02-15"])),
    ),
    min_size=2,
    max_size=6,
)


@settings(max_examples=15, deadline=None)
@given(STEPS)
def test_a_roster_that_changes_in_steps_is_judged_as_without_a_cache(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    shop, day = Shop(tmp_path_factory.mktemp("shop")), DAY
    files = base("roster/agents.csv") | base(POSTINGS)
    shop.check(day, OF_AGENTS)
    for step, what in steps:
        if step == "grow":
            files[POSTINGS] += what
        elif step == "agent" and what not in files["roster/agents.csv"]:
            files["roster/agents.csv"] += what
        elif step == "edit":
            files[POSTINGS] = files[POSTINGS].replace("junior", what, 1)
        elif step == "day":
            day = what
        shop.write(files)
        shop.check(day, OF_AGENTS)  # asserts that both are the same
