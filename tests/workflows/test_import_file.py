from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import NOON
from tests.text.books import book
from trainer_cli.interop import FORMATS
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.import_file import KINDS, Recognised, explained, recognised_file
from trainer_cli.workflows.incoming import Incoming

if TYPE_CHECKING:
    from collections.abc import Sequence


def incoming(data: str | bytes, name: str = "a.csv", sheet: str | None = None) -> Incoming:
    content = data if isinstance(data, bytes) else data.encode()
    return Incoming(name, content, by="TR02", at=NOON, encoding=None, keep_good=False, sheet=sheet)


def recognised(one: Incoming, kind: str | None = None) -> Recognised:
    found = recognised_file(one, kind)
    assert isinstance(found, Recognised), found
    return found


def refusal(data: str | bytes, kind: str | None = None, sheet: str | None = None) -> str:
    found = recognised_file(incoming(data, sheet=sheet), kind)
    assert isinstance(found, Problem)
    return found.code


def test_every_format_can_be_imported() -> None:
    assert set(KINDS) == set(FORMATS)


def test_a_file_is_what_its_columns_say() -> None:
    sheets = recognised(incoming("工号,卷别,1,2\nA001,A,B,C\n"))
    marks = recognised(incoming("工号,阅卷人,41\nA001,TR01,3\n"))
    assert [one.match.format.name for one in (sheets, marks)] == ["sheets", "marks"]
    assert sheets.order < marks.order


def test_it_may_be_said_what_a_file_is() -> None:
    assert refusal("工號,1,2\n") == "import-unclear"
    assert recognised(incoming("工號,1,2\n"), "marks").match.format.name == "marks"


@pytest.mark.parametrize(
    ("data", "kind", "code"),
    [
        ("x,y\n", None, "import-unknown"),
        ("", None, "file-empty"),
        ("", "sheets", "file-empty"),
        (b"\xef\xbb\xbf\r\n\r\n", None, "file-empty"),
        ("x,y\n", "sheets", "csv-header-missing"),
        (b"\xff\xff", None, "encoding-unclear"),
    ],
)
def test_what_is_not_recognised(data: str | bytes, kind: str | None, code: str) -> None:
    assert refusal(data, kind) == code


def test_a_sheet_that_is_not_there_is_said() -> None:
    found = recognised_file(incoming(book([["工號", "1"]]), "a.xlsx", sheet="x"), None)
    assert isinstance(found, Problem)
    assert found.code == "workbook-sheet"


def test_what_is_read_is_explained_in_words() -> None:
    rows: Sequence[Sequence[object]] = [
        ["名單"], ["工號", "form", "備註", "1", "2"], ["A001", "A", None, "B\nB", "C"], ["A002", "A", "x" * 200]
    ]  # fmt: skip
    one = incoming(book(rows), "答卷.xlsx")
    assert explained(one.path, recognised(one), sample=False).splitlines() == [
        "答卷.xlsx is taken as `sheets`: answers of an exam",
        "  sheet: Sheet1",
        "  columns in row 2: 工號 → agent, form",
        "  columns of items: 2",
        "  columns without a meaning here: 備註",
    ]
    assert explained(one.path, recognised(one), sample=True).splitlines()[5:] == [
        "  | A001 | A |  | B↵B | C",
        f"  | A002 | A | {'x' * 85}",
    ]
    several = incoming(book(rows, [["x"]], [["y"]], hidden=[3]), "答卷.xlsx")
    told = explained("a.xlsx", recognised(several), sample=False).splitlines()
    assert told[-1] == "  sheets not read: Sheet2, Sheet3 (hidden)"
    export = incoming("QuizName,StudentID,Stu1\n")
    assert explained("a.csv", recognised(export), sample=False).splitlines() == [
        "a.csv is taken as `sheets`: answers of an exam",
        "  as exported by: ZipGrade",
        "  columns in row 1: StudentID → agent / 工號 / 工号",
        "  columns of items: 1",
    ]
    plain = incoming("工號,題號,得分\n")
    assert explained("a.csv", recognised(plain), sample=True).splitlines() == [
        "a.csv is taken as `marks`: points for written answers",
        "  columns in row 1: 工號 → agent, 題號 → item, 得分 → points",
    ]
