"""What a check reads is declared, and nothing else is there."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.laid import BASE
from trainer_cli.checks import check_in, found_by
from trainer_cli.checks.facts import DERIVED, Facts
from trainer_cli.checks.reading import kinds_read, narrowed, tables_read
from trainer_cli.workspace.load import load

TODAY = dt.date(2026, 2, 12)


def test_the_tables_and_kinds_of_files_behind_what_is_read() -> None:
    assert tables_read(["rooms", "workdays", "today"]) == {"rooms", "settings", "calendar"}
    assert kinds_read(["courses", "plan_status", "files"]) == {
        "projects", "settings", "approvals", "subjects",
    }  # fmt: skip
    recorded = kinds_read(["recorded_digests"])
    assert {"sheets", "originals", "attendance_originals", "roster_imports"} < recorded
    assert recorded.isdisjoint({"agents", "plans", "nightly", "nightly_digests"})


def test_only_what_is_declared_is_there() -> None:
    facts = Facts(load(BASE).workspace, TODAY, unread=frozenset({"rooms", "plans"}))
    part = narrowed(facts, ["rooms", "question_statuses", "today"])

    assert part.workspace.rooms is facts.workspace.rooms
    assert part.workspace.questions is facts.workspace.questions
    assert part.question_statuses is facts.question_statuses
    assert part.today is TODAY
    assert part.unread == {"rooms"}
    for look in (
        lambda: part.workspace.plans,
        lambda: part.workdays,
        lambda: part.files,
        lambda: part.digests,
    ):
        with pytest.raises(LookupError, match="does not declare in READS"):
            look()


def test_what_is_derived_rests_on_the_tables_it_is_said_to() -> None:
    workspace = load(BASE).workspace
    for name, tables in DERIVED.items():
        part = Facts(narrowed(Facts(workspace, TODAY), tables).workspace, TODAY)
        derived = getattr(part, name)
        if name == "plan_status":
            assert derived(workspace.plans["junior-2026-02-09"]).state == "approved"
        assert derived


def test_a_check_that_looks_at_more_than_it_declares_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_in("room"), "READS", ("plans",))

    with pytest.raises(LookupError, match="`rooms`"):
        list(found_by("room", Facts(load(BASE).workspace, TODAY)))
