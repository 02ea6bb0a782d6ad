"""The first hour of a training manager: own people, own questions, a paper, marks, a score, a mistake undone.

Every file is a spreadsheet that LibreOffice saved; nothing else is edited. The team writes simplified Chinese.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.commands.shell import Terminal
from tests.docs.walk import ROOT, Walk
from tests.office.office import Office
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trainer_cli.model.exam import FormItem

EXAM = "junior-2026-02-09-theory"
CSV = "CSV:44,34,76"
"""How LibreOffice opens a table of commas in UTF-8."""
OWN = {
    "D01": "赵国栋", "D02": "钱文静", "D03": "孙培",
    "TR01": "李慧文", "TR02": "周明远", "TR03": "吴晓岚", "TR04": "郑浩然", "TR05": "冯立群",
}  # fmt: skip
ABSENT = "KF010"


class Desk:
    """A manager at a computer: a folder with spreadsheets, beside it the workspace, LibreOffice, a command line."""

    def __init__(self, folder: Path) -> None:
        for name in ("home", "office"):
            (folder / name).mkdir()
        self._home = folder / "home"
        self._office = Office(folder / "office")
        self.walk = Walk(self._home, "sun@shop.example")
        self.workspace = self._home / "客服培训"

    def does(self, command: str, day: str = "2026-02-02") -> str:
        """What a command says, which must succeed."""
        code, output = self.walk.run(f"trainer {command} --today {day}")
        assert code == 0, f"{command}\n{output}"
        return output

    def saves(self, name: str, content: bytes, kind: str = "xlsx", opened_as: str | None = None) -> None:
        """Open a file in LibreOffice and save it under a name beside the workspace."""
        (self._home / name).write_bytes(self._office.saved(content, kind, opened_as=opened_as))

    def fills(self, worksheet: str, name: str, typed: Callable[[dict[str, Any]], dict[str, object]]) -> None:
        """Fill in a worksheet of the workspace, `typed` by heading for each row, and save it under a name."""
        book = load_workbook(self.workspace / worksheet)
        table = book.worksheets[0]
        heads = [cell.value for cell in table[1]]
        for row in table.iter_rows(min_row=2):
            known = {head: cell.value for head, cell in zip(heads, row, strict=True)}
            for head, value in typed(known).items() if any(known.values()) else ():
                row[heads.index(head)].value = value
        buffer = io.BytesIO()
        book.save(buffer)
        self.saves(name, buffer.getvalue())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path)
    for name in ("花名册.xlsx", "题库.xlsx"):
        found.saves(name, (ROOT / "docs/first-hour" / name).read_bytes())
    return found


def own_people(row: dict[str, Any]) -> dict[str, object]:
    """The name of each leader and trainer; the manager's address is the one that git knows."""
    me = {"邮箱": "sun@shop.example"} if row["编号"] == "D03" else {}
    return {"姓名": OWN[row["编号"]], **me}


def answer(item: FormItem) -> str:
    """The right answer as it is typed off a paper."""
    if not item.key:
        return "见纸卷"
    return {"T": "√", "F": "×"}.get(item.key[0], item.key[0])


def answer_sheets(workspace: Path) -> bytes:
    """A table of right answers, but one of KF001; one agent is not there."""
    found = load(workspace).workspace
    facts = found.exams[EXAM]
    buffer = io.StringIO()
    table = csv.writer(buffer)
    table.writerow(["工号", "姓名", "试卷", *(f"第{number}题" for number in range(1, 51))])
    for one in facts.candidates:
        answers = [answer(item) for item in facts.forms[one.form].items]
        if one.agent == "KF001":
            answers[0] = "A" if answers[0] != "A" else "B"
        if one.agent != ABSENT:
            table.writerow([one.agent, found.agents[one.agent].name, one.form, *answers])
    return buffer.getvalue().encode()


def test_the_first_hour(desk: Desk) -> None:  # S11, S15, S99, T11, T38, T42, T43, S102
    desk.does("init 客服培训 --lang zh-Hans --roster 花名册.xlsx")
    desk.walk.run("cd 客服培训")
    assert len(load(desk.workspace).workspace.agents) == 60
    people(desk)
    questions(desk)
    paper(desk)
    marks(desk)
    score_explained(desk)
    mistakes_undone(desk)
    archive(desk)


def people(desk: Desk) -> None:
    assert "staff.xlsx" in desk.does("worksheet staff")
    desk.fills("staff.xlsx", "人员.xlsx", own_people)
    told = desk.does("import ../人员.xlsx")
    assert "D03 何静宜: name → 孙培, email → sun@shop.example" in told
    workspace = load(desk.workspace).workspace
    assert {name: one.name for name, one in workspace.people.items()} == dict(list(OWN.items())[:3])
    assert {name: one.name for name, one in workspace.trainers.items()} == dict(list(OWN.items())[3:])
    assert "trainer question list --waiting" in told


def questions(desk: Desk) -> None:
    assert "  rules：4 道新增，rules-028 到 rules-031" in desk.does("import ../题库.xlsx")
    assert "rules-028" in desk.does("question list --waiting --course rules")
    desk.does("question approve --all --by D03")
    assert "payment-logistics-031" in desk.does("question list --waiting")


def paper(desk: Desk) -> None:
    assert "trainer plan approve junior-2026-02-09 --by D01" in desk.does(
        "plan new junior --start 2026-02-09 --agents @一组,@二组"
    )
    assert "trainer exam new junior-2026-02-09" in desk.does("plan approve junior-2026-02-09 --by D01")
    told = desk.does("exam new junior-2026-02-09 --invigilator TR02", "2026-02-11")
    assert f"trainer exam paper {EXAM} --form A" in told
    desk.does("exam paper --to 试卷A.html")
    page = (desk.workspace / "试卷A.html").read_text("utf-8")
    assert "初级客服理论考核" in page
    desk.does("exam paper --part candidates --to 考生.xlsx")
    names = [row[1].value for row in load_workbook(desk.workspace / "考生.xlsx").worksheets[-1].iter_rows()]
    assert names[:2] == ["姓名", "王小红"]


def marks(desk: Desk) -> None:
    desk.saves("答卷.xlsx", answer_sheets(desk.workspace), "csv", CSV)
    told = desk.does(f"import ../答卷.xlsx --exam {EXAM}", "2026-02-12")
    assert f"trainer worksheet marks {EXAM}" in told
    desk.does(f"exam absent {ABSENT} --reason 病假", "2026-02-12")
    assert f"marks-{EXAM}.xlsx" in desk.does("worksheet marks --marker TR02", "2026-02-12")
    desk.fills(f"marks-{EXAM}.xlsx", "评分.xlsx", lambda row: {"得分": row["满分"]})
    assert f"trainer exam score {EXAM}" in desk.does("import ../评分.xlsx", "2026-02-12")


def score_explained(desk: Desk) -> None:
    told = desk.does("exam score", "2026-02-12")
    assert "| `KF001` | 王小红 | A    | 已参加   |     24 |     15 |     25 |     35 |   99 | 合格 |" in told
    assert "| `KF010` | 吴娟   | –    | 缺考 " in told
    assert f"trainer exam release {EXAM}" in told
    with Terminal(desk.workspace, "explain", "王小红", **desk.walk.environment) as terminal:
        terminal.shows("99 / 100")
        assert terminal.ends() == 0
    told = desk.does(f"explain KF001 {EXAM}")
    assert "## 1. 选择题：0 / 1" in told
    assert "original.xlsx:2`)" in told


def mistakes_undone(desk: Desk) -> None:
    desk.does("agent move KF002 --team 三组", "2026-02-12")
    desk.does("undo --yes", "2026-02-12")
    assert load(desk.workspace).workspace.postings["KF002"][-1].team == "二组"
    desk.does(f"exam release {EXAM} --yes", "2026-02-12")
    assert "99 / 100" in desk.does("archive show KF001", "2026-02-12")
    desk.does("undo --yes", "2026-02-12")
    assert "无：成绩尚未公布" in desk.does("archive show KF001", "2026-02-12")
    desk.does(f"exam release {EXAM} --yes", "2026-02-13")


def archive(desk: Desk) -> None:
    desk.does("build", "2026-02-13")
    page = (desk.workspace / "archives/KF001.md").read_text("utf-8")
    assert (
        f"| 2026-02-12 | `{EXAM}` | 初级客服理论考核 | 已参加   | 99 / 100 |     60 | 合格 | 2026-02-13 |"
        in page
    )
    assert desk.walk.run("git status --porcelain --untracked-files=no") == (0, "")
