"""S101: what was imported lies as it came, and as it was made uniform."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import found
from trainer_cli.checks import Facts, check_problems
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = "records/sheets/junior-2026-02-09-theory"
MARKS = "records/marks/junior-2026-02-09-theory"
ORIGINAL = "agent,1\nA001,B\n"
ROWS = {
    "sheets": ("sheets-A.csv", "agent,form,start,end,row,answers,more\nA001,A,,,2,B,\n"),
    "marks": ("marks.csv", "agent,item,points,marker,row\nA001,2,1,,2\n"),
}


def imported(folder: str, kind: str = "sheets") -> dict[str, str]:
    """An import of some sheets or marks, its files and their digests."""
    name, rows = ROWS[kind]
    day = folder.rpartition("/")[2]
    return {
        f"{folder}/original.csv": ORIGINAL,
        f"{folder}/{name}": rows,
        f"{folder}/import.yaml": (
            f'id: "{day}"\nkind: {kind}\nexam: junior-2026-02-09-theory\nfile: sent.csv\n'
            f"original: original.csv\ndigest: {digest_bytes(ORIGINAL.encode())}\nencoding: utf-8\n"
            f"rows: 1\ntaken: 1\nrefused: 0\nfiles:\n  {name}: {digest_bytes(rows.encode())}\n"
            f"at: {day}T09:00:00+08:00\nby: TR01\n"
        ),
    }


@pytest.mark.parametrize(("folder", "kind"), [(SHEETS, "sheets"), (MARKS, "marks")])
def test_an_import_as_it_came(tmp_path: Path, folder: str, kind: str) -> None:
    assert found(tmp_path, "import-intact", imported(f"{folder}/2026-02-10", kind)) == []


@pytest.mark.parametrize(
    ("folder", "kind", "name"),
    [
        (SHEETS, "sheets", "original.csv"),
        (SHEETS, "sheets", "sheets-A.csv"),
        (MARKS, "marks", "original.csv"),
        (MARKS, "marks", "marks.csv"),
    ],
)
def test_a_file_that_was_edited_or_is_gone(tmp_path: Path, folder: str, kind: str, name: str) -> None:
    base = f"{folder}/2026-02-10"
    files = imported(base, kind)
    edited = files | {f"{base}/{name}": files[f"{base}/{name}"].replace("A001", "A002")}
    gone = {path: text for path, text in files.items() if path != f"{base}/{name}"}

    assert found(tmp_path / "edited", "import-intact", edited) == [
        f"{base}/import.yaml:1:1 import-intact-changed: `{name}` is not as it was recorded"
    ]
    assert found(tmp_path / "gone", "import-intact", gone) == [
        f"{base}/import.yaml:1:1 import-intact-missing: `{name}` is missing"
    ]


def test_the_same_bytes_on_two_branches(tmp_path: Path) -> None:
    """The first one counts; a second one is only told, and not looked at again."""
    again = imported(f"{SHEETS}/2026-02-11")
    del again[f"{SHEETS}/2026-02-11/sheets-A.csv"]
    marks = imported(f"{MARKS}/2026-02-10", "marks") | imported(f"{MARKS}/2026-02-12", "marks")

    assert found(tmp_path, "import-intact", imported(f"{SHEETS}/2026-02-10") | again | marks) == [
        f"{folder}/import.yaml:1:1 import-intact-twice: "
        "these bytes were imported before; they count once (sent.csv)"
        for folder in (f"{MARKS}/2026-02-12", f"{SHEETS}/2026-02-11")
    ]


def test_without_digests_nobody_looked(tmp_path: Path) -> None:
    assert found(tmp_path, "import-intact", imported(f"{SHEETS}/2026-02-10")) == []
    (tmp_path / f"{SHEETS}/2026-02-10/original.csv").unlink()
    facts = Facts(load(tmp_path).workspace, dt.date(2026, 2, 12))

    assert check_problems(facts, only=["import-intact"]) == []


def test_who_marks_what_is_as_it_was_drawn(tmp_path: Path) -> None:  # T42
    act = "records/allocations/junior-2026-02-09-theory/2026-02-10"
    rows = "code,agent,item,marker,tolerance,final\nBCDFGH,A001,2,TR01,1,false\n"
    files = {
        f"{act}/scripts.csv": rows,
        f"{act}/allocation.yaml": (
            'id: "2026-02-10"\nexam: junior-2026-02-09-theory\nmarkers: [TR01]\ntolerance: "1"\nseed: 1\n'
            f"scripts: 1\nfiles: {{scripts.csv: '{digest_bytes(rows.encode())}'}}\n"
            "at: 2026-02-10T09:00:00+08:00\nby: TR01\n"
        ),
    }
    assert found(tmp_path / "sound", "import-intact", files) == []
    files[f"{act}/scripts.csv"] = rows.replace(",1,false", ",9,false")
    assert found(tmp_path / "edited", "import-intact", files) == [
        f"{act}/allocation.yaml:1:1 import-intact-changed: `scripts.csv` is not as it was recorded"
    ]


FACTS = "records/attendance/junior-2026-02-09/2026-02-09-i"
SIGNED = "date,agent,status,row\n2026-02-09,A001,present,2\n"


def signed_in(**changes: str) -> dict[str, str]:
    """An import of a sign-in list; `changes` exchange files, an empty one is left out."""
    files = {
        "original.csv": ORIGINAL,
        "attendance.csv": SIGNED,
        "import.yaml": (
            "id: 2026-02-09-i\nkind: attendance\nsubject: junior-2026-02-09\nfile: sent.csv\n"
            f"original: original.csv\ndigest: {digest_bytes(ORIGINAL.encode())}\nencoding: utf-8\n"
            f"rows: 1\ntaken: 1\nrefused: 0\nfiles:\n  attendance.csv: {digest_bytes(SIGNED.encode())}\n"
            "at: 2026-02-09T18:00:00+08:00\nby: TR01\n"
        ),
    } | {name.replace("_", "."): text for name, text in changes.items()}
    return {f"{FACTS}/{name}": text for name, text in files.items() if text}


def test_facts_that_people_entered(tmp_path: Path) -> None:
    assert found(tmp_path, "import-intact", signed_in()) == []


def test_facts_that_were_edited(tmp_path: Path) -> None:
    edited = signed_in(attendance_csv=SIGNED.replace("present", "late"))
    assert found(tmp_path, "import-intact", edited) == [
        f"{FACTS}/import.yaml:1:1 import-intact-changed: `attendance.csv` is not as it was recorded"
    ]


@pytest.mark.parametrize(("kept", "wrong"), [(ORIGINAL, False), (f"{ORIGINAL}A002,B\n", True)])
def test_a_roster_as_it_came(tmp_path: Path, kept: str, *, wrong: bool) -> None:
    act = "records/roster/i/import.yaml"
    files = {
        "records/roster/i/original.csv": kept,
        act: (
            f"id: i\nfile: sent.csv\noriginal: original.csv\ndigest: {digest_bytes(ORIGINAL.encode())}\n"
            "encoding: utf-8\nrows: 1\ntaken: 1\nrefused: 0\nat: 2026-02-09T18:00:00+08:00\nby: TR01\n"
        ),
    }
    told = [f"{act}:1:1 import-intact-changed: `original.csv` is not as it was recorded"]
    assert found(tmp_path, "import-intact", files) == (told if wrong else [])


def test_facts_without_the_act_of_their_import(tmp_path: Path) -> None:
    assert found(tmp_path, "import-intact", signed_in(import_yaml="")) == [
        (
            f"{FACTS}/attendance.csv:1:1 import-intact-missing: "
            "`import.yaml` is missing, so that nothing in this folder counts"
        )
    ]
