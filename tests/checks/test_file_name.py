from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

EXAM = "junior-2026-02-09-theory"


def test_authored_files(tmp_path: Path) -> None:
    files = base("curricula/junior/tier.yaml", ("id: junior", "id: jr"))
    files |= base("curricula/junior/exams/theory.yaml", ("id: theory", "id: test"))
    files |= base("curricula/junior/lessons/rules.yaml", ("course: rules", "course: cases"))
    files |= base("curricula/junior/handouts/rules.md", ("course: rules", "course: cases"))
    files |= base("plans/2026.yaml", ('id: "2026"', 'id: "2025"'), ("year: 2026", "year: 2024"))
    files |= base("plans/junior-2026-02-09.yaml", ("id: junior-2026-02-09", "id: junior-1"))

    assert found(tmp_path, "file-name", files) == [
        (
            "curricula/junior/exams/theory.yaml:1:5 file-name-id: "
            "`id` is `test`, but the file or folder is called `theory`"
        ),
        (
            "curricula/junior/handouts/rules.md:2:9 file-name-id: "
            "`course` is `cases`, but the file or folder is called `rules`"
        ),
        (
            "curricula/junior/lessons/rules.yaml:1:9 file-name-id: "
            "`course` is `cases`, but the file or folder is called `rules`"
        ),
        (
            "curricula/junior/tier.yaml:1:5 file-name-id: "
            "`id` is `jr`, but the file or folder is called `junior`"
        ),
        "plans/2026.yaml:1:5 file-name-id: `id` is `2025`, but the file or folder is called `2026`",
        "plans/2026.yaml:3:7 file-name-id: `year` is `2024`, but the file or folder is called `2026`",
        (
            "plans/junior-2026-02-09.yaml:1:5 file-name-id: "
            "`id` is `junior-1`, but the file or folder is called `junior-2026-02-09`"
        ),
    ]


def test_records(tmp_path: Path) -> None:
    approval = "records/approvals/2026-01-20-D01/approval.yaml"
    form = f"records/exams/{EXAM}/form-A.yaml"
    outcome = f"records/outcomes/{EXAM}/o1/outcome.yaml"
    files = base(approval, ("id: 2026-01-20-D01", "id: 2026-01-21-D01"))
    files |= base(form, ("form: A", "form: B"), (f"exam: {EXAM}", "exam: other"))
    files[outcome] = (
        "id: o2\nexam: other\nagent: A001\noutcome: absent\nreason: was ill\n"
        "at: 2026-02-10T12:00:00+08:00\nby: TR01\n"
    )

    assert found(tmp_path, "file-name", files) == [
        (
            f"{approval}:1:5 file-name-id: "
            "`id` is `2026-01-21-D01`, but the file or folder is called `2026-01-20-D01`"
        ),
        f"{form}:1:7 file-name-id: `exam` is `other`, but the file or folder is called `{EXAM}`",
        f"{form}:2:7 file-name-id: `form` is `B`, but the file or folder is called `A`",
        f"{outcome}:1:5 file-name-id: `id` is `o2`, but the file or folder is called `o1`",
        f"{outcome}:2:7 file-name-id: `exam` is `other`, but the file or folder is called `{EXAM}`",
    ]


def test_records_of_the_day_and_of_marking(tmp_path: Path) -> None:
    at = "exam: other\nat: 2026-02-10T12:00:00+08:00\nby: TR01\n"
    files = {
        "allocations": f'id: a2\n{at}markers: [TR01]\ntolerance: "1"\nseed: 1\nscripts: 0\n',
        "appeals": f"id: p2\n{at}agent: A001\nreason: r\nrelease: r\npoints: 50\n",
        "coaching": f"id: c2\n{at}agent: A001\ntopics: [rules]\ncoach: TR01\nuntil: 2026-02-27\n",
        "incidents": f'id: i2\n{at}time: "09:10"\nwhat: noise\ndecision: none\n',
        "sittings": f'id: s2\n{at}start: "09:00"\nend: "09:30"\ninvigilators: [TR01]\n',
    }
    paths = {kind: f"records/{kind}/{EXAM}/1/{kind.removesuffix('s')}.yaml" for kind in files}

    assert found(tmp_path, "file-name", {paths[kind]: text for kind, text in files.items()}) == [
        f"{paths[kind]}:{line}: `{field}` is `{value}`, but the file or folder is called `{wanted}`"
        for kind, name in (
            ("allocations", "a2"),
            ("appeals", "p2"),
            ("coaching", "c2"),
            ("incidents", "i2"),
            ("sittings", "s2"),
        )
        for line, field, value, wanted in (
            ("1:5 file-name-id", "id", name, "1"),
            ("2:7 file-name-id", "exam", "other", EXAM),
        )
    ]


def test_a_question_carries_the_whole_id_of_its_course(tmp_path: Path) -> None:
    bank = "curricula/junior/questions/rules/more.yaml"
    files = {
        bank: "- {id: rules-007, type: true_false, stem: Ann sells lamps., answer: true}\n"
        "- {id: rules2-1, type: true_false, stem: Bo sells cups., answer: true}\n"
    }

    assert found(tmp_path, "file-name", files) == [
        f"{bank}:2:8 file-name-question: the question `rules2-1` stands in the bank of the course `rules`"
    ]


def test_an_import_of_a_roster(tmp_path: Path) -> None:
    act = "records/roster/i/import.yaml"
    files = {
        act: (
            "id: j\nfile: f.csv\noriginal: original.csv\ndigest: x\nencoding: utf-8\nrows: 1\ntaken: 1\n"
            "refused: 0\nat: 2026-02-10T12:00:00+08:00\nby: TR01\n"
        )
    }
    assert found(tmp_path, "file-name", files) == [
        f"{act}:1:5 file-name-id: `id` is `j`, but the file or folder is called `i`"
    ]


def test_an_import_of_facts(tmp_path: Path) -> None:
    act = "records/events/2026-02/i/import.yaml"
    files = {
        act: (
            "id: j\nkind: ratings\nsubject: 2026-03\nfile: f.csv\noriginal: original.csv\ndigest: x\n"
            "encoding: utf-8\nrows: 1\ntaken: 1\nrefused: 0\nat: 2026-02-10T12:00:00+08:00\nby: TR01\n"
        )
    }

    assert found(tmp_path, "file-name", files) == [
        f"{act}:1:5 file-name-id: `id` is `j`, but the file or folder is called `i`",
        f"{act}:2:7 file-name-id: `kind` is `ratings`, but the file or folder is called `events`",
        f"{act}:3:10 file-name-id: `subject` is `2026-03`, but the file or folder is called `2026-02`",
    ]
