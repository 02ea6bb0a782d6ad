"""`trainer measure`: figures from tables, with and without a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import Shell
from tests.package import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

ANSWERS = "who,q1,q2\nP1,A,B\nP2,A,C\nP3,,B\n"
KEY = "item,key\nq1,A\nq2,B|D\n"


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    return folder


def test_items_without_a_workspace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = written(tmp_path, answers=ANSWERS, key=KEY)
    ran = Shell(None, capsys)(
        "-C", str(place), "measure", "items", "answers.csv", "--key", "key.csv", "--json"
    )
    assert (ran.code, ran.err) == (0, "")
    document = ran.document
    assert list(document) == ["n", "mean", "sd", "alpha", "kr20", "sem", "items"]
    assert (document["n"], document["mean"], document["kr20"]) == (3, 4 / 3, document["alpha"])
    assert set(document["items"][0]) >= {
        "item", "facility", "sd", "r_total", "r_rest", "d27", "alpha_without", "options",
    }  # fmt: skip
    assert document["items"][1]["options"]["B"] == {"n": 2, "share": 2 / 3, "r_rest": -0.5, "mean": 1.5}
    assert document["items"][1]["options"]["D"] == {"n": 0, "share": 0.0, "r_rest": None, "mean": None}


def test_six_hundred_people_as_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    folder = ROOT / "tests/data/six-hundred"
    words = ("measure", "items", str(folder / "answers.csv"), "--key", str(folder / "key.csv"), "--options")
    ran = Shell(None, capsys)("-C", "/", *words, "--lang", "en")
    assert ran.code == 0
    assert "| α                             |  0.757 |" in ran.out
    assert "| q01  | D      | ✓   | 445 | 0.742 |  0.263 | 32.503 |" in ran.out
    assert "| q01  | 選項" not in ran.out
    assert "標準差" in Shell(None, capsys)("-C", "/", *words, "--lang", "zh-Hant").out


def test_agreement_without_a_workspace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = written(tmp_path, marks="essay,TR01,TR02\nE1,1,1\nE2,2,3\nE3,3,\n")
    ran = Shell(None, capsys)("-C", str(place), "measure", "agreement", "marks.csv", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert (ran.document["targets"], ran.document["complete"], ran.document["kappa"]) == (3, 2, 1 / 3)
    page = Shell(None, capsys)("-C", str(place), "measure", "agreement", "marks.csv", "--lang", "en")
    assert page.out.startswith("# Agreement of raters: marks.csv\n")


def test_problems_have_places_and_end_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = written(tmp_path, answers="who,q1\nP1,A\nP1,B\n", key=KEY, marks="essay,R1\nE1,1\nE2,good\n")
    at = Shell(None, capsys)
    ran = at("-C", str(place), "measure", "items", "answers.csv", "--key", "key.csv")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith(
        "answers.csv:3:1: error: `P1` has a row in line 2 already (measure-name-repeated)\n"
    )
    assert "key.csv:3:1: error: the answers have no item `q2` (measure-item-unknown)\n" in ran.out
    ran = at("-C", str(place), "measure", "agreement", "marks.csv", "--json")
    assert (ran.code, ran.codes) == (1, ["measure-no-number"])
    assert at("-C", str(place), "measure", "items", "nothing.csv", "--key", "key.csv").code == 74


def test_in_a_workspace_its_language_counts(shell: Callable[[str], Shell], tmp_path: Path) -> None:
    place = written(tmp_path, answers=ANSWERS, key=KEY)
    ran = shell("sample")("measure", "items", str(place / "answers.csv"), "--key", str(place / "key.csv"))
    assert ran.code == 0
    assert "標準差" in ran.out
