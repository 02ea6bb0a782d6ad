"""`trainer plan`: made from options or by asking, approved, shown (S67–S70, T16)."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Shell, Terminal, state_of
from tests.team import COHORT, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

ASKED = "Which agents (ids, names, @team: junior of a team)?"
FILE = f"plans/{PLAN}.yaml"
pty = pytest.importorskip("pty")
APPROVED = f"Approved by D01: 1 plan.\nNext: trainer exam new {PLAN}\n"


def test_a_plan_is_made_from_its_options(shell: Callable[[str], Shell]) -> None:
    # S67, T16: the stages of the tier lie on working days
    at = shell("sample")
    ran = at(
        "plan", "new", "junior", "--start", "2026-02-09", "--agents", "A001，Ａ００２,@west", "--by", "TR01"
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"Plan {PLAN}: 7 agents, 6 stages, 2026-02-09 to 2026-03-12.\n"
        f"Next: trainer plan approve {PLAN} --by D01\n"
    )
    agents = at.team.workspace.plans[PLAN].agents
    assert agents[:3] == ("A001", "A002", "A003")
    assert at.team.workspace.plans[PLAN].author == "TR01"


def test_what_is_missing_is_named_where_nobody_can_be_asked(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("plan", "new") == (2, "", "trainer: TIER is missing: Which tier?\n")
    assert at("plan", "new", "junior") == (2, "", "trainer: --start is missing: The first day?\n")
    ran = at("plan", "new", "junior", "--start", "2026-02-09")
    assert ran == (2, "", f"trainer: --agents is missing: {ASKED}\n")
    ran = at("plan", "new", "junior", "--start", "9.2.2026", "--agents", "@west")
    assert ran == (2, "", "trainer: --start must be a date like 2026-02-09, not `9.2.2026`\n")


def test_names_count_for_people_only(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    words = ("plan", "new", "junior", "--start", "2026-02-09", "--agents", "林雨晴,@north")
    told = (
        "error: there is no agent `林雨晴` (name-unknown)\n"
        "  → scripts, and commands that announce, need the full id: A001 林雨晴 (west)\n"
        "error: there is no team `north` with active agents of that tier (name-unknown)\n"
        "  → teams: east, west\n"
        "error: nobody is in this plan (plan-no-agents, S69)\n"
        "  → name agents: --agents A001,A002,@west\n"
    )
    assert at(*words) == (1, told, "")


def test_a_dry_run_shows_the_file_and_writes_nothing(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    before = state_of(at.team.root)
    ran = at("plan", "new", "junior", "--start", "2026-02-09", "--agents", "@west", "-n")
    assert (ran.code, ran.out) == (0, f"would add    {FILE}\n")
    assert state_of(at.team.root) == before


def test_json_tells_what_was_written(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    ran = at("--json", "plan", "new", "junior", "--start", "2026-02-09", "--agents", "A001,A002")
    assert ran.document == {
        "plan": PLAN,
        "start": "2026-02-09",
        "end": "2026-03-12",
        "agents": ["A001", "A002"],
        "files": [FILE],
        "written": True,
    }


def test_approval_ends_with_any_edit(shell: Callable[[str], Shell]) -> None:
    # S70
    at = shell("planned")
    assert at("plan", "approve", PLAN, "--by", "D01").out == APPROVED
    assert (
        at("plan", "approve", PLAN, "--by", "D01").out
        == f"{PLAN} is approved already, exactly as it stands.\n"
    )
    assert at("plan", "show", PLAN, "--json").document["standing"]["state"] == "approved"
    at.team.edit(FILE, "A012", "A013")
    assert at("plan", "show", PLAN, "--json").document["standing"]["state"] == "changed"


def test_the_author_does_not_approve(shell: Callable[[str], Shell]) -> None:
    ran = shell("planned")("plan", "approve", PLAN, "--by", "TR01", "--json")
    assert (ran.code, ran.codes) == (1, ["approver-role", "approver-author"])


def test_the_list_names_every_plan(shell: Callable[[str], Shell]) -> None:
    document = shell("approved")("plan", "list", "--json").document
    assert [(one["id"], one["state"]) for one in document["plans"]] == [(PLAN, "approved")]
    assert [(one["id"], one["state"]) for one in document["years"]] == [("2026", "approved")]


def test_the_yearly_plan_is_shown_by_its_year(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("plan", "show", "2026", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "2026" in ran.out.splitlines()[0]


def test_a_person_is_asked_for_what_is_missing_and_answers_no(team: Callable[[str], Team]) -> None:
    root = team("sample").root
    before = state_of(root)
    with Terminal(root, "plan", "new", "--by", "TR01") as terminal:
        terminal.shows("Which tier? [junior]: ")
        terminal.types("")
        terminal.shows("The first day? [2026-02-12]: ")
        terminal.types("2026-02-09")
        terminal.shows(f"{ASKED} [@east]: ")
        terminal.types("林雨晴 A002")
        terminal.shows("培訓計劃 2026-02-09")
        terminal.shows(f"would add    {FILE}")
        terminal.shows("Write this? [Y/n]: ")
        terminal.types("n")
        terminal.shows("Nothing was written.")
        assert terminal.ends() == 0
    assert state_of(root) == before


def test_a_person_agrees_and_the_plan_is_written(team: Callable[[str], Team]) -> None:
    at = team("sample")
    with Terminal(at.root, "plan", "new", "junior", "--start", "2026-02-09", "--agents", "@east") as terminal:
        terminal.shows("Write this? [Y/n]: ")
        terminal.types("y")
        terminal.shows(f"Plan {PLAN}: ")
        assert terminal.ends() == 0
    assert at.workspace.plans[PLAN].agents == tuple(f"A{number:03d}" for number in range(2, 13, 2))


def test_yes_at_a_terminal_asks_nothing(team: Callable[[str], Team]) -> None:
    at = team("planned")
    with Terminal(at.root, "plan", "approve", PLAN, "--by", "D01", "-y") as terminal:
        assert terminal.ends() == 0
        assert terminal.screen == APPROVED


@pytest.mark.parametrize(
    ("happens", "code", "words"),
    [
        (signal.SIGINT, 130, "interrupted: nothing is half done"),
        (signal.SIGTERM, 143, "terminated: nothing is half done"),
    ],
)
def test_leaving_at_a_question_writes_nothing(
    team: Callable[[str], Team], happens: signal.Signals, code: int, words: str
) -> None:
    root = team("planned").root
    before = state_of(root)
    with Terminal(root, "plan", "approve", PLAN, "--by", "D01") as terminal:
        terminal.shows("Write this? [Y/n]: ")
        terminal.gets(happens)
        terminal.shows(words)
        assert terminal.ends() == code
        assert "Traceback" not in terminal.screen
    assert state_of(root) == before


def test_the_end_of_input_is_no_answer(team: Callable[[str], Team]) -> None:
    with Terminal(team("planned").root, "plan", "approve", PLAN, "--by", "D01") as terminal:
        terminal.shows("Write this? [Y/n]: ")
        terminal.presses(b"\x04")
        terminal.shows("interrupted: nothing is half done")
        assert terminal.ends() == 130


def test_the_cohort_of_the_plan_is_shown(shell: Callable[[str], Shell]) -> None:
    document = shell("planned")("plan", "show", "--json").document
    assert [one["id"] for one in document["people"]] == list(COHORT)


def test_the_plan_of_a_year_is_drafted(shell: Callable[[str], Shell]) -> None:
    # S67, S68: approved only once its inputs are there
    at = shell("sample")
    ran = at("plan", "new", "２０２７", "--by", "TR01")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[1:] == [
        "To fill in: the three inputs (S68), and of each line the goal, the time and what is empty (S69).",
        "Next: edit plans/2027.yaml; trainer check --rule plan; trainer plan approve 2027 --by ID",
    ]
    refused = at("plan", "approve", "2027", "--by", "D01", "--json")
    assert refused.code == 1
    assert refused.codes[:3] == ["plan-input-missing"] * 3
    assert refused.document["problems"][0]["path"] == "plans/2027.yaml"
    assert at("plan", "new", "2026").code == 1
    with_option = at("plan", "new", "2028", "--agents", "A001")
    assert with_option == (2, "", "trainer: a yearly plan takes no options: trainer plan new YEAR\n")


def test_the_draft_of_a_year_is_shown_before_the_question(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "plan", "new", "2027") as terminal:
        terminal.shows("2027 年度客服培訓計劃")
        terminal.shows("would add    plans/2027.yaml")
        terminal.types("n")
        assert terminal.ends() == 0


def test_a_plan_with_errors_is_not_approved(shell: Callable[[str], Shell]) -> None:
    # S69
    at = shell("planned")
    at.team.edit(FILE, "room: ", "room: X")
    at.team.edit(FILE, "responsible: D03", "responsible: D99")
    ran = at("plan", "approve", PLAN, "--by", "D01", "--json")
    assert (ran.code, set(ran.codes)) == (1, {"reference-unknown", "responsible-outside"})
    assert at("plan", "show", PLAN, "--json").document["standing"]["state"] == "draft"


def test_warnings_of_a_plan_are_shown_when_it_is_approved(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    # S28
    (at.team.root / "curricula/junior/lessons/rules.yaml").unlink()
    words = ("plan", "approve", PLAN, "--by", "D01", "--today", "2026-02-02")
    told = at(*words, "-n", "--json").document
    assert [(one["level"], one["code"]) for one in told["problems"]] == [("warning", "lesson-missing")]
    ran = at(*words)
    assert (ran.code, ran.out) == (0, APPROVED)
    assert "warning: the course `rules` has no lesson plan (lesson-missing, S28)\n" in ran.err
