"""An exam at a screen, from opening the file to the points, with the keyboard alone (T38-T42)."""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.browser.exam_of_all_types import EXAM, exam_page
from tests.browser.tab import Tab
from tests.commands.shell import Shell
from trainer_cli.exams.sheet_lines import answers_by_item
from trainer_cli.workflows.exam_scores import exam_scores
from trainer_cli.workflows.stored_sheets import earlier_sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.team import Team
    from trainer_cli.model.exam import FormItem

ESSAY = '=1+1，先致歉。\n\n=======\n「再"查明",然後\u2028回覆」'
KEPT = '=1+1，先致歉。\n\n========\n「再"查明",然後\n回覆」'
"""The same as the sheet has it: nothing that a reader of tables would take for something else."""
CLOCKS = """
window.later = 0; window.set = 0;
const steady = performance.now.bind(performance), wall = Date.now.bind(Date);
performance.now = () => steady() + window.later;
Date.now = () => wall() + window.later + window.set;
"""
"""Clocks that a test can put forward: `later` lets time go by, `set` changes the computer's clock alone."""
MINUTE = 60_000


@pytest.fixture
def at(team: Callable[[str], Team], capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(team("approved"), capsys)


@pytest.fixture
def page(at: Shell) -> Path:
    return exam_page(at)


@pytest.fixture
def tab(tmp_path: Path) -> Iterator[Tab]:
    folder = tmp_path / "browser"
    folder.mkdir()
    with Tab(folder) as opened:
        yield opened


def begins(tab: Tab, agent: str = "A001", name: str = "林雨晴") -> None:
    """Fill in the first screen."""
    tab.focus("#agent")
    tab.types(agent)
    tab.presses("Tab")
    tab.types(name)
    assert [tab.says(f"document.getElementById('{one}').value") for one in ("agent", "name")] == [agent, name]
    tab.presses("Tab", " ", "Tab", "Enter")


def answers(tab: Tab, item: FormItem, answer: str) -> None:
    """Answer a question by the keys that a person would press."""
    box = f"#q{item.number}"
    if item.type in {"single", "true_false"}:
        letters = "TF" if item.type == "true_false" else "".join(item.options)
        tab.focus(f"{box} input[value={letters[0]}]")
        tab.presses(" ", *["ArrowDown"] * letters.index(answer))
    elif item.type == "multiple":
        for letter in answer:
            tab.focus(f"{box} input[value={letter}]")
            tab.presses(" ")
    elif item.type == "match":
        for pair in answer.split():
            tab.focus(f"{box} select[data-prompt='{pair[0]}']")
            tab.presses(*["ArrowDown"] * (list(item.options).index(pair[1]) + 1))
    elif item.type == "order":
        for place, letter in enumerate(answer):
            tab.focus(f"{box} li[data-letter={letter}] button[data-step='-1']")
            tab.presses(*["Enter"] * (place_of(tab, box, letter) - place))
    else:
        tab.focus(f"{box} .text")
        tab.types(answer)


def place_of(tab: Tab, box: str, letter: str) -> int:
    lines = f"[...document.querySelectorAll('{box} li')].map(line => line.dataset.letter)"
    return int(tab.says(f"{lines}.indexOf('{letter}')"))


def hands_in(tab: Tab) -> Path:
    """Finish, confirm, and the file that is saved."""
    tab.focus("#finish")
    tab.presses("Enter", "Tab", "Enter")
    return saved(tab)


def saved(tab: Tab) -> Path:
    tab.sees("Browser.downloadProgress", state="completed")
    return max(tab.saved.iterdir(), key=lambda path: path.stat().st_mtime_ns)


def shown(tab: Tab, part: str) -> str:
    return str(tab.says(f"document.querySelector('{part}').checkVisibility() ? "
                        f"document.querySelector('{part}').innerText : ''"))  # fmt: skip


def cells(file: Path) -> dict[str, str]:
    """The one row of a saved sheet, by the names of its columns."""
    data = file.read_bytes()
    assert data.startswith(codecs.BOM_UTF8)
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    return row


def minutes_between(file: Path) -> Decimal:
    row = cells(file)
    start, end = (dt.datetime.fromisoformat(row[name]) for name in ("start", "end"))
    return Decimal((end - start).seconds) / 60


def test_from_opening_to_the_points(at: Shell, page: Path, tab: Tab) -> None:
    tab.opens(page.as_uri())
    form = at.team.workspace.exams[EXAM].forms["A"]
    assert [item.type for item in form.items] == [
        "single", "true_false", "multiple", "fill", "number", "match", "order", "short", "analysis",
    ]  # fmt: skip
    begins(tab)
    assert shown(tab, "#who") == "A001 林雨晴"
    wanted = {item.number: item.key[0] if item.key else ESSAY for item in form.items}
    pairs = wanted[6].split()
    wanted[6] = " ".join(pairs[:2])  # one pair is left open
    for item in form.items[:6]:
        answers(tab, item, wanted[item.number])
    tab.reloads()
    assert shown(tab, "#who") == "A001 林雨晴"
    assert tab.says("document.querySelectorAll('nav a.answered').length") == 6
    assert tab.says("document.querySelector('#q4 .text').value") == "組長"
    for item in form.items[6:8]:
        answers(tab, item, wanted[item.number])
    tab.focus("#q9 .flag")
    tab.presses(" ")
    tab.focus("#finish")
    tab.presses("Enter")
    assert shown(tab, "#blanks").endswith(" 9") or shown(tab, "#blanks").endswith("：9")
    assert shown(tab, "#flags").endswith("9")
    tab.presses("Escape")
    answers(tab, form.items[8], ESSAY)
    file = hands_in(tab)
    assert file.name == f"{EXAM}-A-A001.csv"
    first = file.read_bytes()
    tab.focus("#save")
    tab.presses("Enter")
    assert saved(tab).read_bytes() == first

    ran = at("exam", "import", EXAM, str(file), "--by", "TR02")
    assert (ran.code, ran.err) == (0, "")
    workspace = at.team.workspace
    facts = workspace.exams[EXAM]
    (sheet,) = earlier_sheets(at.team.root, workspace.settings, facts)("A001")
    assert sheet.sheet is not None
    stored = answers_by_item(form, sheet.sheet)
    assert stored == {**wanted, 8: KEPT, 9: KEPT}
    (score,) = (one for one in exam_scores(at.team.root, workspace.settings, facts) if one.agent == "A001")
    # all but a third of the pairs, and what people mark
    assert score.sections[:7] == tuple(map(Decimal, ("1", "1", "2", "1", "1", "2", "2")))
    assert score.unmarked == 2
    assert tab.errors == []


def test_the_page_asks_the_network_for_nothing(page: Path, tab: Tab) -> None:
    tab.opens(page.as_uri())
    begins(tab)
    hands_in(tab)
    assert {address.partition(":")[0] for address in tab.requests} <= {"file", "blob"}
    assert len([address for address in tab.requests if address.startswith("file")]) == 1
    blocked = tab.says("fetch('https://example.org/').then(() => 'sent', () => 'refused')")
    assert blocked == "refused"


def test_no_text_of_the_key_is_in_the_file(at: Shell, page: Path) -> None:
    # T40
    text = page.read_text("utf-8")
    for item in at.team.workspace.exams[EXAM].forms["A"].items:
        for secret in (item.model_answer, item.explanation, item.marker_notes, item.question, item.digest):
            assert not secret or secret not in text
    assert "組長</" in text  # as an option of the pairs, and nowhere as what fills the blank
    assert text.count("組長") == 3


def test_the_first_screen_wants_an_id_a_name_and_the_declaration(page: Path, tab: Tab) -> None:
    # T40
    tab.opens(page.as_uri())
    tab.focus("#agent")
    tab.types("A 001")
    tab.presses("Tab")
    tab.types("林雨晴")
    tab.presses("Enter")
    assert shown(tab, "#paper") == ""  # not declared
    tab.focus("#declared")
    tab.presses(" ", "Tab", "Enter")
    assert shown(tab, "#wrong") != ""  # no id
    assert shown(tab, "#paper") == ""
    tab.says("document.getElementById('agent').value = ''")
    tab.focus("#agent")
    tab.types("Ａ００１")
    tab.presses("Enter")
    assert shown(tab, "#who") == "A001 林雨晴"


@pytest.mark.parametrize(("minutes", "sat"), [(30, 30), (31, 30), (40, 40)])
def test_when_the_time_is_over_the_answers_are_locked(
    at: Shell, page: Path, tab: Tab, minutes: int, sat: int
) -> None:
    # T39: a page that was asleep too long tells when it noticed
    tab.runs_first(CLOCKS)
    tab.opens(page.as_uri())
    begins(tab)
    tab.focus("#q4 .text")
    tab.types("組長")
    tab.says(f"window.later = {minutes * MINUTE}")
    tab.focus("#q5 .text")
    tab.types("7")
    assert shown(tab, "#paper") == ""
    assert tab.says("document.activeElement.id") == "done-title"
    tab.focus("#save")
    tab.presses("Enter")
    file = saved(tab)
    assert int(minutes_between(file)) == sat
    assert (cells(file)["q04"], cells(file)["q05"]) == ("組長", "")
    ran = at("exam", "import", EXAM, str(file), "--by", "TR02")
    assert (ran.code, "min late" in ran.err) == (0, sat > 30)


def test_a_changed_clock_gives_no_time_and_takes_none(page: Path, tab: Tab) -> None:
    tab.runs_first(CLOCKS)
    tab.opens(page.as_uri())
    begins(tab)
    tab.says(f"window.later = {10 * MINUTE}")
    tab.says(f"window.set = {-60 * MINUTE}")
    assert seconds_left(tab) in range(1195, 1201)
    tab.says(f"window.set = {8 * 60 * MINUTE}")
    assert seconds_left(tab) in range(1190, 1201)
    tab.says(f"window.set = {-60 * MINUTE}")
    assert int(minutes_between(hands_in(tab))) == 10


def seconds_left(tab: Tab) -> int:
    """What the page shows after its next tick."""
    tab.says(
        "new Promise(done => new MutationObserver(() => done()).observe(document.getElementById('time'),"
        " {childList: true}))"
    )
    hours, minutes, seconds = map(int, shown(tab, "#time").split(":"))
    return (hours * 60 + minutes) * 60 + seconds


def test_people_at_one_computer_do_not_see_each_other_s_answers(page: Path, tab: Tab) -> None:
    tab.opens(page.as_uri())
    begins(tab)
    tab.focus("#q4 .text")
    tab.types("組長")
    tab.says("sessionStorage.clear()")  # the window was closed and opened again
    tab.reloads()
    begins(tab, "A002", "林雨晴")
    assert tab.says("document.querySelector('#q4 .text').value") == ""
    hands_in(tab)
    tab.focus("#next")
    tab.presses("Enter", "Tab")
    tab.loads_by("Enter")
    assert "A002" not in tab.says("JSON.stringify(localStorage)")
    begins(tab, "A001", "陳柏宇")
    assert shown(tab, "#wrong") != ""
    tab.says("document.getElementById('name').value = '林雨晴'")
    tab.focus("#name")
    tab.presses("Enter")
    assert tab.says("document.querySelector('#q4 .text').value") == "組長"


def test_the_window_that_was_opened_last_has_the_answers(page: Path, tab: Tab) -> None:
    tab.opens(page.as_uri())
    begins(tab)
    tab.focus("#q4 .text")
    tab.types("組")
    first = tab.moves_to_a_new_window()
    tab.opens(page.as_uri())
    begins(tab)
    tab.focus("#q4 .text")
    tab.types("長")
    tab.moves_back(first)
    tab.says(
        "new Promise(done => document.getElementById('start').hidden ? new MutationObserver(() => done())"
        ".observe(document.getElementById('start'), {attributes: true}) : done())"
    )
    assert (shown(tab, "#paper"), shown(tab, "#wrong") != "") == ("", True)
    begins(tab)
    assert tab.says("document.querySelector('#q4 .text').value") == "組長"


def test_the_time_left_is_spoken_at_sensible_moments(page: Path, tab: Tab) -> None:
    tab.runs_first(CLOCKS)
    tab.opens(page.as_uri())
    begins(tab)
    tab.says(f"window.later = {17 * MINUTE}")
    seconds_left(tab)
    assert shown(tab, "#spoken") == ""
    tab.says(f"window.later = {20 * MINUTE}")
    seconds_left(tab)
    assert shown(tab, "#spoken").startswith("10 ")


def test_where_nothing_can_be_stored_it_is_said_and_the_exam_goes_on(page: Path, tab: Tab) -> None:
    tab.runs_first("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }});")
    tab.opens(page.as_uri())
    assert shown(tab, "#refused") != ""
    begins(tab)
    tab.focus("#q4 .text")
    tab.types("組長")
    assert cells(hands_in(tab))["q04"] == "組長"


@pytest.mark.parametrize("width", [360, 1200])
def test_nothing_sticks_out(page: Path, tab: Tab, width: int) -> None:
    tab.opens(page.as_uri())
    tab.picture(width)
    for step in (lambda: None, lambda: begins(tab), lambda: hands_in(tab)):
        step()
        assert tab.says("document.documentElement.scrollWidth") == width


def test_everything_to_press_or_fill_in_has_a_name(page: Path, tab: Tab) -> None:
    tab.opens(page.as_uri())
    begins(tab)
    roles = {"radio", "checkbox", "textbox", "combobox", "button", "link", "group", "timer"}
    nodes = [
        (one["role"]["value"], one["name"]["value"])
        for one in tab.send("Accessibility.getFullAXTree")["nodes"]
        if one.get("role", {}).get("value") in roles and not one["ignored"]
    ]
    assert {role for role, _ in nodes} == roles
    # only the frame around all answers has no name of its own
    assert [role for role, name in nodes if not name] == ["group"]
