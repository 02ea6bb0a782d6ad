"""A class of 24 sits an exam of nine types on paper and at screens, and everything that follows, by the command line.

The answers come in three formats, two markers disagree on one essay, the key of a question is corrected the next
day, one fail becomes a pass, and one agent resits. The files are those of the tutorial's second chapter.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Ran
from tests.docs.walk import ROOT
from tools.second_chapter import Story, exam_in, told_class, write_sheets
from trainer_cli.cli import run
from trainer_cli.text.xlsx_reader import read_workbook
from trainer_cli.workflows.exam_scores import exam_scores
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.model.exam import AgentScore
    from trainer_cli.workspace.workspace import ExamFacts

FILES = ROOT / "docs" / "second-chapter"
AGENTS = [f"A{number:03d}" for number in range(1, 25)]
PLAN = "junior-2026-02-09"
EXAM = f"{PLAN}-mixed"
RESIT = f"{EXAM}-resit"
NOON = "2026-02-12T12:10"
"""When answers are given out: the codes on the bundles depend on it."""
AFTERNOON = "2026-02-12T15:10"
EVENING = "2026-02-12T17:00"
NEXT_DAY = "2026-02-13T09:00"
LATER = "2026-02-26T16:00"
PASSES, FAILS, DISPUTED = "A016", "A017", "A004"
POINTS = {
    "A001": "84.5", "A002": "62", "A003": "80", "A004": "92", "A005": "97.75", "A006": "88",
    "A007": "80.25", "A008": "77.75", "A009": "75.25", "A010": "86.75", "A011": "85.5", "A012": "83.5",
    "A013": "74.5", "A014": "73", "A015": "77.75", "A016": "58.25", "A017": "53", "A018": "82.5",
    "A019": "77", "A020": "83.5", "A021": "63.25", "A022": "81.5", "A023": "85.75", "A024": "61",
}  # fmt: skip
"""As first announced."""


class Training:
    """The workspace of the class, and the command line at it."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys
        self.moment = "2026-02-02T09:00"

    def does(self, *words: str, by: str = "TR01") -> Ran:
        """Run a command line, which must succeed."""
        ran = self.tries(*words, by=by)
        assert ran.code == 0, ran
        return ran

    def tries(self, *words: str, by: str = "TR01") -> Ran:
        """Run a command line at the moment of the story."""
        self._capsys.readouterr()
        code = run(["-C", str(self.root), "--lang", "en", "--now", self.moment, *words, "--by", by])
        return Ran(code, *self._capsys.readouterr())

    def takes(self, *files: str, exam: str = EXAM, by: str = "TR02") -> str:
        """Import files that somebody sent, and what is said of them."""
        return self.does("import", *(str(FILES / file) for file in files), "--exam", exam, by=by).out

    def facts(self, exam: str = EXAM) -> ExamFacts:
        """An exam as it stands."""
        return load(self.root).workspace.exams[exam]

    def scores(self, exam: str = EXAM) -> dict[str, AgentScore]:
        """Everybody's score."""
        workspace = load(self.root).workspace
        found = exam_scores(self.root, workspace.settings, workspace.exams[exam])
        return {one.agent: one for one in found}

    def archive(self, agent: str) -> list[str]:
        """The lines of the exams in an archive, with single spaces."""
        shown = self.does("archive", "show", agent).out
        return [" ".join(line.split()) for line in shown.splitlines() if EXAM in line]


@pytest.fixture
def training(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Training:
    root = tmp_path / "class"
    assert run(["init", str(root), "--sample", "--lang", "zh-Hans"]) == 0
    return Training(root, capsys)


def test_a_class_of_24(training: Training, tmp_path: Path) -> None:  # T37-T45, S101
    assembled(training)
    as_shipped(training, tmp_path)
    answered(training)
    marked(training)
    announced(training)
    corrected(training)
    sat_again(training)


def assembled(training: Training) -> None:
    """T37, T38: two forms of nine types without a shared question."""
    training.does("plan", "new", "junior", "--start", "2026-02-09", "--agents", ",".join(AGENTS))
    training.does("plan", "approve", PLAN, by="D01")
    training.moment = "2026-02-05T09:00"
    words = ("--blueprint", "mixed", "--seed", "7", "--invigilator", "TR02")
    told = training.does("exam", "new", PLAN, *words).out
    assert f"Exam {EXAM}: 2 forms of 42 questions, 100 points, 24 candidates, 2026-02-12 09:00" in told
    forms = training.facts().forms
    of_a, of_b = ({item.question for item in forms[letter].items} for letter in "AB")
    assert of_a.isdisjoint(of_b)
    assert len({item.type for item in forms["A"].items}) == 9
    assert [one.form for one in training.facts().candidates].count("A") == 12


def as_shipped(training: Training, folder: Path) -> None:
    """The answers that are shipped are those that the tool makes for this exam: it is to be run again if not."""
    found, told = told_class(*exam_in(training.root, EXAM))
    assert told == Story("B", 1, "D", PASSES, FAILS)
    assert found.essay == (DISPUTED, 42)
    write_sheets(found, folder / "made")
    made = [path for path in (folder / "made").rglob("*") if path.is_file()]
    assert len(made) == 11
    for path in made:
        shipped = (FILES / path.relative_to(folder / "made")).read_bytes()
        assert content(path.name, path.read_bytes()) == content(path.name, shipped), path.name


def content(name: str, data: bytes) -> object:
    """What a file says; workbooks that say the same may be packed differently."""
    return read_workbook(data, name) if name.endswith(".xlsx") else data


def answered(training: Training) -> None:
    """T42: eight sheets of the page, eight from 问卷星, eight papers that were typed in."""
    training.moment = NOON
    training.does("exam", "held", "--start", "09:00", "--end", "11:00", "--declarations", "all", by="TR02")
    assert training.takes("页面答卷").startswith("Imported 8 sheets; files that are kept as they came: 8.")
    told = training.takes("问卷星-A.xlsx", "问卷星-B.xlsx")
    assert told.startswith("Imported 8 sheets; files that are kept as they came: 2.")
    assert training.takes("纸卷.xlsx").startswith("Imported 8 sheets from 8 rows")
    scores = training.scores()
    assert [agent for agent, one in scores.items() if one.form] == AGENTS
    assert {one.unmarked for one in scores.values()} == {2}
    assert "nothing is added twice" in training.takes("纸卷.xlsx")


def marked(training: Training) -> None:
    """T42: every written answer by two people who do not know whose it is, and one essay by a third."""
    told = training.does("exam", "bundle", EXAM, "--markers", "TR03,TR04", "--double").out
    assert "TR03: 48\nTR04: 48\n" in told
    training.moment = AFTERNOON
    assert "Imported 120 marks" in training.takes("评分-TR04.xlsx", by="TR04")
    assert training.scores()[DISPUTED].unmarked == 2  # one mark of two is none
    assert "Imported 120 marks" in training.takes("评分-TR03.xlsx", by="TR03")
    assert {agent: one.unmarked for agent, one in training.scores().items() if one.unmarked} == {DISPUTED: 1}
    refused = training.tries("exam", "release", EXAM, "--yes")
    assert (refused.code, "A004: the two marks of 1 written answers are too far apart" in refused.out) == (
        1,
        True,
    )
    same = training.tries("exam", "bundle", EXAM, "--adjudicate", "--markers", "TR03")
    assert same.code == 1  # who marked it before is no third person
    told = training.does("exam", "bundle", EXAM, "--adjudicate", "--markers", "TR01").out
    assert "TR01: 1\n" in told
    assert "Imported 3 marks" in training.takes("评分-TR01.xlsx", by="TR01")
    agreement = training.does("exam", "agreement", EXAM, "--json").document
    assert (agreement["answers"], agreement["apart"]) == (48, 1)


def announced(training: Training) -> None:
    """T43: announced on the day of the exam."""
    assert {agent: one.points for agent, one in training.scores().items()} == {
        agent: Decimal(points) for agent, points in POINTS.items()
    }
    training.moment = EVENING
    told = training.does("exam", "release", EXAM, "--yes").out
    assert f"Released {EXAM}: 24 sat, 22 passed (2026-02-12)." in told
    assert "58.25 / 100" in training.archive(PASSES)[0]
    wrong = training.does("exam", "answers", EXAM, "--agent", FAILS, "--json").document
    assert len(wrong["mistakes"]) == 21


def corrected(training: Training) -> None:
    """S101: another answer is right as well; what was announced stays until it is announced anew."""
    training.moment = NEXT_DAY
    frozen = (training.root / f"records/exams/{EXAM}/form-B.yaml").read_bytes()
    words = ("exam", "correct", EXAM, "1", "--form", "B", "--also", "D", "--reason", "两个做法都合守则")
    shown = training.does(*words, "--dry-run").out
    assert "| `A016` | 曾国豪 | 58.25 → 60.25 | failed → **passed** |   23 |" in shown
    assert training.scores()[PASSES].points == Decimal("58.25")
    told = training.does(*words, "--yes").out
    assert "1 results change, 0 lose points" in told
    after = {agent: one.points for agent, one in training.scores().items()}
    assert after == {agent: Decimal(points) for agent, points in (POINTS | {PASSES: "60.25"}).items()}
    assert "58.25 / 100" in training.archive(PASSES)[0]
    assert "24 sat, 23 passed (2026-02-13)" in training.does("exam", "release", EXAM, "--yes").out
    assert "60.25 / 100" in training.archive(PASSES)[0]
    assert (training.root / f"records/exams/{EXAM}/form-B.yaml").read_bytes() == frozen
    assert len(training.facts().releases) == 2
    told = training.does("explain", PASSES, EXAM).out
    assert "两个做法都合守则 (2026-02-13, `records/corrections/" in told
    assert "0 errors, 0 warnings" in training.does("check").err


def sat_again(training: Training) -> None:
    """S96: the second attempt has no question of the first; what it earns is credited up to the pass mark."""
    words = ("--on", "2026-02-26", "--start", "14:00", "--seed", "7", "--invigilator", "TR02")
    training.moment = NEXT_DAY.replace("09:00", "10:00")
    told = training.does("exam", "resit", EXAM, *words).out
    assert "A017 (2)" in told
    seen = {item.question for item in training.facts().forms["A"].items}
    resit = training.facts(RESIT)
    assert [(one.agent, one.form) for one in resit.candidates] == [(FAILS, "A")]
    assert seen.isdisjoint(item.question for item in resit.forms["A"].items)
    training.moment = LATER
    training.does(
        "exam", "held", RESIT, "--start", "14:00", "--end", "16:00", "--declarations", "all", by="TR02"
    )
    training.takes(f"{RESIT}-A-{FAILS}.csv", exam=RESIT)
    training.takes("补考评分.xlsx", exam=RESIT, by="TR03")
    (score,) = training.scores(RESIT).values()
    assert (score.points, score.passed) == (Decimal("77.33"), True)
    assert "1 sat, 1 passed (2026-02-26)" in training.does("exam", "release", RESIT, "--yes").out
    first, second = training.archive(FAILS)
    assert "| 53 / 100 | 60 | failed (another attempt counts) |" in first
    assert "| 77.33 / 100 (credited: 60) | 60 | passed |" in second
    assert training.scores()[FAILS].passed is False
    training.does("build")
    assert "0 errors, 0 warnings" in training.does("check").err
