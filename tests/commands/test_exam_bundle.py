"""`trainer exam bundle`: from the answers to a file for each marker, and back (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import Terminal
from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

BY = ("--by", "TR02")


def test_a_file_for_each_marker(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    ran = at("exam", "bundle", EXAM, "--markers", "TR01，D01", "--double", "--to", "out/", *BY)
    assert ran.code == 0
    assert "TR01 taught the candidates of this exam and marks 110 of their answers" in ran.err
    names = [f"{EXAM}-{marker}.xlsx" for marker in ("TR01", "D01")]
    assert sorted(path.name for path in (at.team.root / "out").iterdir()) == sorted(names)
    assert [one.double for one in at.team.exam.allocations] == [True]


def test_the_policy_says_how_many_mark_and_how_far_they_may_differ(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    at.team.edit("trainer.yaml", "policy:", "policy:\n  double_marking: true\n  mark_tolerance: 5%")
    ran = at("exam", "bundle", EXAM, "--markers", "TR01,D01", "--csv", *BY)
    assert ran.code == 0, ran.err
    (act,) = at.team.exam.allocations
    assert (act.double, act.tolerance) == (True, "5%")
    folder = at.team.root / f"{EXAM}-bundles"
    names = [f"{EXAM}-{marker}.csv" for marker in ("D01", "TR01")]
    assert sorted(path.name for path in folder.iterdir()) == names
    before = at.team.files()
    assert at("exam", "bundle", EXAM, "--markers", "TR01,D01", "--csv", *BY).code == 0
    assert at.team.files() == before


def test_a_preview_writes_nothing(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    before = at.team.files()
    ran = at("exam", "bundle", EXAM, "--markers", "D01", "--single", "--tolerance", "0.5", "-n", *BY)
    assert ran.code == 0
    assert f"would write {EXAM}-bundles/{EXAM}-D01.xlsx" in ran.out
    assert at.team.files() == before


def test_a_no_at_the_question_writes_no_bundle(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    with Terminal(at.team.root, "exam", "bundle", EXAM, "--markers", "D01", *BY) as person:
        person.types("n")
        assert person.ends() == 0
    assert not (at.team.root / f"{EXAM}-bundles").exists()


def test_what_is_no_order(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    for words, said in (
        (("--to", "b.xlsx"), "a file for each marker goes into a folder: --to FOLDER/, not b.xlsx"),
        (("--tolerance", "much"), "--tolerance must be points like 1 or a share like 5%, not much"),
    ):
        ran = at("exam", "bundle", EXAM, "--markers", "D01", *words, *BY)
        assert (ran.code, said in ran.err) == (2, True), ran.err
    ran = at("exam", "bundle", EXAM, *BY)
    assert (ran.code, "--markers is missing" in ran.err) == (2, True)
    assert at("exam", "bundle", EXAM, "--markers", "D01", "--double", "--json", *BY).codes == [
        "allocation-two"
    ]
