"""Facts are read by subject; of each key the last that was said counts (S41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.load import load
from trainer_cli.workspace.recorded import FACT_KINDS, RECORDS, field_name

if TYPE_CHECKING:
    from pathlib import Path

FIRST = (
    "date,part,agent,status,time,note,row\n2026-02-09,,A001,absent,,,2\n2026-02-09,,A002,present,08:55,,3\n"
)
SECOND = "date,agent,status,note\n2026-02-09,A001,leave,病假單已補\n"


def imported(root: Path, folder: str, name: str, rows: str, at: str) -> None:
    """An import of facts as it lies in `folder`."""
    place = root / folder
    place.mkdir(parents=True)
    (place / f"{name}.csv").write_text(rows, encoding="utf-8")
    _, _, subject, id_ = folder.split("/")
    (place / "import.yaml").write_text(
        f"id: {id_}\nkind: {name}\nsubject: {subject}\nfile: f.csv\noriginal: original.csv\n"
        f'digest: "{digest_bytes(b"")}"\nencoding: utf-8\nrows: 1\ntaken: 1\nrefused: 0\n'
        f"at: {at}+08:00\nby: TR01\n",
        encoding="utf-8",
    )


def workspace_in(root: Path) -> Path:
    (root / "trainer.yaml").write_text("name: t\n", encoding="utf-8")
    return root


def test_the_later_import_counts(tmp_path: Path) -> None:
    root = workspace_in(tmp_path)
    imported(root, "records/attendance/p/z-first", "attendance", FIRST, "2026-02-09T18:00:00")
    imported(root, "records/attendance/p/a-second", "attendance", SECOND, "2026-02-10T09:00:00")
    loaded = load(root, FACT_KINDS)
    assert loaded.problems == ()
    facts = loaded.workspace.recorded
    assert [act.id for act in facts.imports] == ["z-first", "a-second"]
    assert [(one.agent, one.status, one.note, one.row) for one in facts.attendance["p"]] == [
        ("A001", "leave", "病假單已補", 0),
        ("A002", "present", "", 3),
    ]
    assert facts.beside("attendance", "p") == facts.attendance["p"]
    assert facts.beside("attendance", "q") == ()
    assert list(facts.facts()) == list(facts.attendance["p"])


def test_what_is_dated_counts_once_in_whatever_file_it_came(tmp_path: Path) -> None:
    root = workspace_in(tmp_path)
    header = "month,agent,item,points\n"
    rows = f"{header}2026-02,A001,態度,80\n2026-03,A001,態度,70\n"
    imported(root, "records/ratings/2026-02_2026-03/i", "ratings", rows, "2026-04-01T09:00:00")
    rows = f"{header}2026-02,A001,態度,90\n"
    imported(root, "records/ratings/2026-02/i", "ratings", rows, "2026-04-02T09:00:00")
    ratings = load(root).workspace.recorded.ratings
    assert {subject: [one.points for one in found] for subject, found in ratings.items()} == {
        "2026-02": [90],
        "2026-02_2026-03": [70],
    }


def test_rows_without_their_act_do_not_count(tmp_path: Path) -> None:
    root = workspace_in(tmp_path)
    imported(root, "records/attendance/p/i", "attendance", FIRST, "2026-02-09T18:00:00")
    (root / "records/attendance/p/i/import.yaml").unlink()
    assert load(root).workspace.recorded.attendance == {}


def test_every_kind_has_its_field_and_its_files() -> None:
    assert [field_name(kind) for kind in RECORDS] == [
        "attendance",
        "ratings",
        "role_plays",
        "operations",
        "events",
        "kpi",
        "surveys",
    ]
    assert FACT_KINDS[:4] == ("attendance", "attendance_imports", "ratings", "ratings_imports")


def test_kpi_has_its_period_and_a_value_that_is_still_to_come(tmp_path: Path) -> None:
    root = workspace_in(tmp_path)
    header = "agent,from,to,metric,heading,value,unit,row\n"
    rows = f"{header}A001,2026-02-01,2026-02-28,inquiry-conversion,詢單轉化率,,%,2\n"
    imported(root, "records/kpi/2026-02/i", "kpi", rows, "2026-03-01T09:00:00")
    loaded = load(root)
    assert loaded.problems == ()
    (value,) = loaded.workspace.recorded.kpi["2026-02"]
    assert (value.start.day, value.end.day, value.value, value.heading) == (1, 28, None, "詢單轉化率")
